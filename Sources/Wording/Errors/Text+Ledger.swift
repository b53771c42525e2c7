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
    case .malformed(let text, .number): self.init(aboutNumber: text)
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
    case .malformed(let text, let allowed):
      // Typed text may be personal, so only its beginning is repeated; dates are not personal.
      let beginning = String(text.prefix(40))
      let isDay = allowed == .moment && Masking.isLikeMoment(beginning)
      let shown = isDay ? beginning : Masking.narrative(beginning)
      self.init(
        "'\(shown)' is not allowed here: \(allowed.words.english).",
        "“\(shown)”不符合要求：\(allowed.words.chinese)。")
    case .ambiguousCategory(let text, let found): self = Message.ambiguousCategory(text, found)
    case .unit(.unknownUnit(let text, let similar)):
      // A unit code is not personal, unless it could be a phone number.
      let isCode = UnitCode(text) != nil && !text.hasPrefix("0") && !text.hasPrefix("1")
      let shown = isCode ? text : Masking.cell(String(text.prefix(40)))
      self.init(for: WorkError.unknownUnit(shown, similar: similar))
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
    case .repeated(let reference, let line):
      let reference = Quotation.cut(Masking.cell(reference))
      self.init(
        "\(reference) stands in line \(line) with other content.",
        "\(reference) 在第 \(line) 行已出现且内容不同。")
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

  /// A malformed case number may be personal; a well-formed one is not, unless its unit part looks
  /// like a phone number.
  private init(aboutNumber text: String) {
    let mayBePhone = text.hasPrefix("0") || text.hasPrefix("1")
    switch Result(catching: { () throws(NumberQuery.Fault) in try NumberQuery(reading: text) }) {
    case .failure(.checkDigit(let text, let expected)) where !mayBePhone:
      self.init(for: NumberQuery.Fault.checkDigit(text, expected: expected))
    case .failure: self.init(for: NumberQuery.Fault.malformed(Quotation.cut(Masking.cell(text))))
    case .success(let query):
      let isOurs = if case .short(nil, _, _) = query { false } else { !mayBePhone }
      let shown = isOurs ? text : Masking.cell(text)
      let words = LedgerValue.number.words
      self.init(
        "'\(shown)' is not allowed here: \(words.english).",
        "“\(shown)”不符合要求：\(words.chinese)。")
    }
  }
}

extension LedgerValue {
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
