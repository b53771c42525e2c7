package import Casework
import Disputes

extension Text {
  /// The message for an invalid row of a ledger: line, column, and what is allowed.
  package init(for error: LedgerError) {
    let fault = Text(for: error.fault, in: error.column)
    let column = error.column.map(Quotation.cut)
    let english = column.map { ", column \($0)" } ?? ""
    let chinese = column.map { "，列 \($0)" } ?? ""
    self.init(
      "Line \(error.line)\(english): \(fault.english)",
      "第 \(error.line) 行\(chinese)：\(fault.chinese)")
  }

  private init(for fault: LedgerFault, in column: String?) {
    switch fault {
    case .unknownColumn(let name, let allowed):
      self.init(aboutUnknown: name, in: column, allowed: allowed)
    case .missingColumn(let name):
      self.init("column \(name) is missing.", "缺少列 \(name)。")
    case .columnTwice(let name):
      self.init("two columns stand for \(name).", "有两列对应 \(name)。")
    case .mappedColumnMissing(let name):
      self.init("--map names a column '\(name)' that is not there.", "--map 指定的列“\(name)”不存在。")
    case .referenceNeeded(let rows):
      self.init(
        "a list of more than \(rows) rows needs external_ref in every row, to continue after a stop.",
        "超过 \(rows) 行时每行须有 external_ref，以便中断后继续。")
    case .missing(let allowed):
      self.init("a value is needed: \(allowed.words.english).", "须填写：\(allowed.words.chinese)。")
    case .malformed(let text, let allowed): self.init(about: text, allowed)
    case .ambiguousCategory(let text, let found): self = Message.ambiguousCategory(text, found)
    case .unit(.unknownUnit(let text, let similar)):
      let list = similar.map { "\n  \($0.code) \($0.name)" }.joined()
      let shown = LedgerValue.unit.shown(text)
      self.init(
        "There is no \(shown.map { "unit '\($0)'" } ?? "such unit")."
          + (similar.isEmpty ? "" : " Similar:\(list)"),
        "没有\(shown.map { "单位“\($0)”" } ?? "这一单位")。" + (similar.isEmpty ? "" : "相近的有：\(list)"))
    case .unit(let error): self.init(for: error)
    case .notYours(let unit, let acting):
      self.init(
        "unit \(acting) writes for itself and for units below it, not for \(unit).",
        "\(acting) 只能为本单位及下级填报，不能为 \(unit) 填报。")
    case .without(let column):
      self.init("needs a value in column \(column) as well.", "须同时填写 \(column) 列。")
    case .excluded(let column):
      self.init("does not go with the value in column \(column).", "与 \(column) 列的值不能同时出现。")
    case .otherState(let said, let implied):
      self.init(
        "the row says \(said.rawValue), its other values imply \(implied.rawValue).",
        "本行写的是 \(said.rawValue)，其他各列表明应为 \(implied.rawValue)。")
    case .atDesk:
      self.init(
        "the case was not over before this file began, so it is moved and verified at the desk "
          + "(escalate, transfer, verify); leave this empty.",
        "该案并非建库前已办结的历史案件，流转和验证须在系统中办理（escalate、transfer、verify），此列请留空。")
    case .refused(let refusal): self.init(for: refusal)
    case .repeated(_, let line):
      self.init(
        "the same reference stands in line \(line) with other content.",
        "同一编号在第 \(line) 行已出现且内容不同。")
    case .repeatedUnit(let code, let line):
      self.init(
        "\(code) stands in line \(line) with other content.", "\(code) 在第 \(line) 行已出现且内容不同。")
    case .shared(let numbers):
      let list = numbers.map { "\n  \($0)" }.joined()
      self.init(
        "units that have become one have this reference for several cases; import the row under the code "
          + "of the unit that had it, or give it another reference:\(list)",
        "合并的单位以同一编号登记了不同案件；请按原单位代码导入，或改用其他编号：\(list)")
    case .conflict(let number):
      self.init(
        "case \(number) says otherwise here; correct the case or the row.",
        "与案件 \(number) 不一致，请更正案件或本行。")
    }
  }

  /// An unknown column name: in the table, or as the target of a mapping.
  private init(aboutUnknown name: String, in column: String?, allowed: [String]) {
    let name = Quotation.cut(Masking.narrative(name))
    let column = column.map(Quotation.cut)
    let english = "Known: \(allowed.joined(separator: ", "))."
    let chinese = "可用的列：\(allowed.joined(separator: "、"))。"
    if let column, column != name {
      self.init(
        "--map \(column)=\(name): none of our columns is called '\(name)'. \(english)",
        "--map \(column)=\(name)：本系统没有列“\(name)”。\(chinese)")
    } else if allowed.contains("external_ref") {
      self.init(
        "there is no column '\(name)'; --map \(name)=OURS or --ignore \(name). \(english)",
        "没有列“\(name)”；可用 --map \(name)=本列 或 --ignore \(name)。\(chinese)")
    } else {
      self.init(
        "there is no column '\(name)' in a list of units. \(english)",
        "单位表没有列“\(name)”。\(chinese)")
    }
  }

  /// What is wrong with a value: in a row whose columns are shifted it may be a person's, so it is
  /// repeated only if it cannot be.
  private init(about text: String, _ allowed: LedgerValue) {
    if allowed == .number, allowed.shown(text) != nil,
      case .failure(.checkDigit(let text, let expected)) = Result(
        catching: { () throws(NumberQuery.Fault) in try NumberQuery(reading: text) })
    {
      self.init(for: NumberQuery.Fault.checkDigit(text, expected: expected))
      return
    }
    let shown = allowed.shown(text)
    self.init(
      "\(shown.map { "'\($0)'" } ?? "this value") is not allowed here: \(allowed.words.english).",
      "\(shown.map { "“\($0)”" } ?? "该值")不符合要求：\(allowed.words.chinese)。")
  }
}

extension LedgerValue {
  /// The text if it is one that cannot be a person's: a date, a code, a figure, the name of a unit.
  func shown(_ text: String) -> String? {
    let isShown =
      switch self {
      case .moment: Masking.isLikeMoment(text)
      case .oneOf, .severalOf: text.utf8.allSatisfy { 0x61...0x7A ~= $0 || $0 == 0x5F }
      case .category: text.utf8.count < 5 && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      case .integer: text.utf8.count < 7 && text.utf8.allSatisfy { 0x2C...0x39 ~= $0 }
      case .unit, .unitCode: LedgerValue.isUnit(text)
      case .number: LedgerValue.isNumber(text)
      case .text, .names, .phones, .columns: false
      }
    return isShown && text.utf8.count <= 60 ? text : nil
  }

  /// Tells whether it is a code that is no phone number, or has the ending of a unit's name.
  private static func isUnit(_ text: String) -> Bool {
    if UnitCode(text) != nil { return !text.hasPrefix("0") && !text.hasPrefix("1") }
    let endings = ["村", "镇", "乡", "县", "区", "市", "街道", "委会", "委员会", "中心", "局", "法院", "派出所", "司法所"]
    return text.unicodeScalars.allSatisfy { 0x4E00...0x9FFF ~= $0.value || $0 == "/" }
      && endings.contains { text.hasSuffix($0) && text != $0 } && !PersonName.isPerson(text)
  }

  /// Tells whether it is a case number, short or whole, that no phone number looks like.
  private static func isNumber(_ text: String) -> Bool {
    let mayBePhone = text.hasPrefix("0") || text.hasPrefix("1")
    switch Result(catching: { () throws(NumberQuery.Fault) in try NumberQuery(reading: text) }) {
    case .failure(.checkDigit): return !mayBePhone
    case .failure: return false
    case .success(.short(nil, _, let ordinal)): return ordinal < 100_000
    case .success: return !mayBePhone
    }
  }

  /// What is allowed, in words.
  package var words: Text {
    switch self {
    case .text(let limit): Text("text of at most \(limit) bytes", "文字，至多 \(limit) 字节")
    case .moment:
      Text(
        Field<Moment>.forms.joined(separator: ", "), Field<Moment>.forms.joined(separator: "、"))
    case .unit: Text("the code or name of a unit", "单位代码或名称")
    case .unitCode: Text("12 digits", "12 位数字")
    case .category: Text("the code or Chinese name of a category", "类别代码或名称")
    case .oneOf(let codes): Text(codes.joined(separator: ", "), codes.joined(separator: "、"))
    case .severalOf(let codes):
      Text(
        "any of \(codes.joined(separator: ", ")), with ; between",
        "\(codes.joined(separator: "、"))，以 ; 分隔")
    case .names(let unknown):
      Text(
        "names with ; between" + (unknown.isEmpty ? "" : ", or \(unknown.joined(separator: ", "))"),
        "姓名，以 ; 分隔" + (unknown.isEmpty ? "" : "，或 \(unknown.joined(separator: "、"))"))
    case .phones: Text("phone numbers with ; between", "电话，以 ; 分隔")
    case .integer(let range):
      Text(
        "digits, \(range.lowerBound) to \(range.upperBound)",
        "数字，\(range.lowerBound) 至 \(range.upperBound)")
    case .number: Text("the whole number of a case", "完整案件编号")
    case .columns(let names):
      Text(names.joined(separator: ", "), names.joined(separator: "、"))
    }
  }
}
