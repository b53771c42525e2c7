import Disputes

extension Text {
  init(aboutRegistration refusal: Refusal) {
    switch refusal {
    case .noParty:
      self.init(
        "A case needs a party.",
        "案件须有当事人。")
    case .noApplicant:
      self.init(
        "A case needs an applicant.",
        "案件须有申请人。")
    case .namelessParty(let role):
      self.init(
        "A party needs a name (\(Label.of(role).english)); only a respondent may be unknown.",
        "\(Label.of(role).chinese)须有姓名或名称；只有被申请人可以不详。")
    case .malformedArea:
      self.init(
        "The area is not a unit with those above it.",
        "属地不是有效的单位路径。")
    case .areaClosed(let code, let day, let successor):
      self.init(
        "Area \(code) was closed on \(day); disputes there belong to \(successor) now (--area).",
        "属地 \(code) 已于 \(day) 撤销，现由 \(successor) 承接（--area）。")
    case .numberElsewhere(let number):
      self.init(
        "The number \(number) belongs to another unit or year.", "编号 \(number) 属于其他单位或年份。")
    case .outOfRange(let field, let range):
      self.init(
        "The \(Label.field(field).english) must be from \(range.lowerBound) to \(range.upperBound).",
        "\(Label.field(field).chinese)须在 \(range.lowerBound) 至 \(range.upperBound) 之间。")
    case .emptyText(let field):
      self.init(
        "The \(Label.field(field).english) is empty; it needs words.",
        "\(Label.field(field).chinese)为空，须填写内容。")
    case .tooLong(let field, let bytes, let limit):
      self.init(
        "The \(Label.field(field).english) has \(bytes) bytes; at most \(limit) are kept. Say the minimum that the purpose needs.",
        "\(Label.field(field).chinese)有 \(bytes) 字节，最多 \(limit) 字节；请只填必要内容。")
    default: self.init("\(refusal)", "\(refusal)")
    }
  }
}
