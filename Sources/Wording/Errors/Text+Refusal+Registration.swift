package import Disputes

extension Text {
  package init(aboutRegistration refusal: Refusal) {
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
        "Area \(code.named) was closed on \(day); disputes there belong to \(successor.named) now (--area).",
        "属地 \(code.named) 已于 \(day) 撤销，现由 \(successor.named) 承接（--area）。")
    case .areaNotYet(let code, let day):
      self.init(
        "Area \(code.named) begins on \(day); until then name the unit to which the place belongs (--area).",
        "属地 \(code.named) 自 \(day) 起设立，此前请填写该地现属单位（--area）。")
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
    case .tooMany(.parties, let count):
      self.init(
        "\(count) parties are too many: a case has at most \(CaseLimit.parties.most). "
          + "Possible: name who speaks for the others, say how many there are with --people, or "
          + "register further cases.",
        "当事人 \(count) 名过多，一案最多 \(CaseLimit.parties.most) 名。"
          + "可只登记代表人，用 --people 写明涉及人数，或分案登记。")
    case .tooMany(.terms, let count):
      self.init(
        "\(count) terms are too many: an agreement has at most \(CaseLimit.terms.most). "
          + "Possible: put what belongs together into one term.",
        "协议 \(count) 项过多，最多 \(CaseLimit.terms.most) 项；请合并相关内容。")
    case .tooMany(.entries, let count):
      self.init(
        "The case is full: \(count) entries are too many, it takes \(CaseLimit.entries.most), and "
          + "then only what brings it to its end. Possible: close it, or register a further case.",
        "本案记录已满：不能记第 \(count) 笔，一案最多 \(CaseLimit.entries.most) 笔，此后只接受办结类操作。"
          + "可办结本案，或另行登记。")
    default: self.init("\(refusal)", "\(refusal)")
    }
  }
}
