package import Casework
package import Disputes

extension Text {
  /// The message for a request that is invalid before any rule applies.
  package init(for error: WorkError) {
    switch error {
    case .unknownCase(let text):
      guard case .short? = NumberQuery(text) else {
        self.init(
          "There is no case \(text) in this file of which my unit may know; disputes of minors are for "
            + "their holders and the units above these alone.",
          "没有本单位可知悉的案件 \(text)；涉未成年人案件仅其承办单位及上级可知悉。")
        return
      }
      self.init(
        "There is no case \(text) that my unit registered, holds or is offered. "
          + "The whole number finds others too; jiefen list shows it.",
        "没有本单位登记、承办或待签收的案件 \(text)。其他案件请用完整编号，见 jiefen list。")
    case .ambiguousCase(let text, let numbers):
      let list = numbers.prefix(20).map { "\n  \($0)" }.joined()
      let rest = numbers.count > 20 ? "\n  …" : ""
      self.init("\(text) may be:\(list)\(rest)", "\(text) 可能是：\(list)\(rest)")
    case .unknownUnit(let text, let similar):
      let list = similar.map { "\n  \($0.code) \($0.name)" }.joined()
      self.init(
        "There is no unit '\(text)'." + (similar.isEmpty ? "" : " Similar:\(list)"),
        "没有单位“\(text)”。" + (similar.isEmpty ? "" : "相近的有：\(list)"))
    case .ambiguousUnit(let text, let units):
      self = Message.ambiguousUnit(text, units.map { "\($0.code) \($0.name)" }, of: units.count)
    case .wrongLevel(let unit, let expected):
      self.init(
        "\(unit.code) \(unit.name) is a \(Label.of(unit.level).english), not a "
          + "\(Label.of(expected).english).",
        "\(unit.code) \(unit.name) 是\(Label.of(unit.level).chinese)，不是"
          + "\(Label.of(expected).chinese)。")
    case .keyReused:
      self.init(
        "This --idempotency-key was used for another request. Possible: the same request again, or a "
          + "new key.",
        "该 --idempotency-key 已用于另一请求。可重发原请求，或改用新键。")
    case .clockBehind(let now, let last):
      self.init(
        "The clock says \(now), before the last entry of \(last). If it is right: --trust-clock.",
        "系统时钟为 \(now)，早于最后一笔记录 \(last)。如无误请加 --trust-clock。")
    case .clockAhead(let now, let last):
      self.init(
        "The clock says \(now), more than 31 days after the last entry of \(last). "
          + "If it is right: --trust-clock.",
        "系统时钟为 \(now)，晚于最后一笔记录 \(last) 31 天以上。如无误请加 --trust-clock。")
    case .clockBeyond(let now, let last):
      self.init(
        "The clock says \(now), more than ten years after the last entry of \(last). "
          + "--trust-clock goes no further; set the machine's clock.",
        "系统时钟为 \(now)，晚于最后一笔记录 \(last) 十年以上，--trust-clock 也不采用。请校正系统时钟。")
    }
  }

  /// The message for a case that may not be read as typed.
  package init(for fault: AccessFault) {
    self =
      switch fault {
      case .withheld: Message.withheld
      case .noReason: Message.revealNeedsReason
      case .notHolder: Message.copyForHolder
      }
  }

  /// The message for an invalid change of the register of units.
  package init(for fault: UnitFault) {
    switch fault {
    case .unknownParent(let parent, let code):
      self.init(
        "Unit \(code): there is no unit \(parent) above it.", "单位 \(code)：没有上级单位 \(parent)。")
    case .parentNotAbove(let parent, let code):
      self.init(
        "Unit \(code): \(parent) does not stand at a higher level.",
        "单位 \(code)：\(parent) 的层级不高于它。")
    case .noParent(let code):
      self.init(
        "Unit \(code) needs a unit above it; only a city has none.",
        "单位 \(code) 须有上级，只有市没有。")
    case .taken(let unit):
      self.init(
        "Code \(unit.code) is taken by \(unit.name).", "代码 \(unit.code) 已用于 \(unit.name)。")
    case .hasOpenCases(let code, let count):
      let (english, chinese) =
        count == 0 ? ("open cases", "") : (Text.counted(count, "open case"), " \(count) 件")
      self.init(
        "Unit \(code) still has \(english): --successor names the unit that takes over; or move or close "
          + "them first.",
        "单位 \(code) 尚有\(chinese)未结案件：请用 --successor 指明承接单位，或先流转、办结。")
    case .hasUnitsBelow(let code, let count):
      self.init(
        "Unit \(code) still has \(Text.counted(count, "unit")) below it; close those first.",
        "单位 \(code) 尚有 \(count) 个下级单位，请先撤销。")
    case .alreadyClosed(let unit):
      let day = unit.validTo?.description ?? ""
      let next = unit.successor?.description
      self.init(
        "\(unit.code) \(unit.name) was closed on \(day)\(next.map { ", and \($0) succeeded it" } ?? ""). "
          + "To change that: 'unit add' lets it work again, then close it anew.",
        "\(unit.code) \(unit.name) 已于 \(day) 撤销\(next.map { "，由 \($0) 承接" } ?? "")。"
          + "如须更改，请先用 unit add 恢复，再重新撤销。")
    case .closedBy(let closer, let unit):
      self.init(
        "\(unit.code) \(unit.name) was closed by \(closer): only that unit, or one above it, changes that.",
        "\(unit.code) \(unit.name) 由 \(closer) 撤销，只能由该单位或其上级变更。")
    case .badSuccessor(let successor, let code):
      self.init(
        "Unit \(successor) cannot succeed \(code): it must be another unit that works then, of the same "
          + "or a higher level.",
        "\(successor) 不能承接 \(code)：须为届时存续的同级或上级单位。")
    case .parentClosed(let parent, let code, let day):
      self.init(
        "Unit \(code): \(parent) above it was closed on \(day); name a unit that works.",
        "单位 \(code)：其上级 \(parent) 已于 \(day) 撤销，请指明存续的上级。")
    case .backwards(let code, let from, let to):
      self.init(
        "Unit \(code) would end on \(to), before it begins on \(from).",
        "单位 \(code) 止于 \(to)，早于开始日 \(from)。")
    case .future(let code, let day):
      self.init(
        "Unit \(code) cannot change from \(day) on yet; import it on that day.",
        "单位 \(code) 的变更自 \(day) 起，尚未到期，请届时导入。")
    case .notAbove(let acting, let code):
      self.init(
        "Unit \(acting) does not stand above \(code); this is for a unit above it.",
        "\(acting) 不是 \(code) 的上级，应由其上级办理。")
    case .teamTaken(let team):
      self.init(
        "Code \(team.code) is taken by \(team.name) of unit \(team.unit).",
        "代码 \(team.code) 已用于 \(team.unit) 的 \(team.name)。")
    case .empty:
      self.init(
        "The list names no unit; it needs rows below code,name,level,parent.",
        "表中没有单位；表头 code,name,level,parent 之下须有内容。")
    case .personalName(let team):
      self.init(
        "Everybody reads the name of team \(team), and it stays: it may be no person's name alone. "
          + "Possible: '… mediation studio'.",
        "团队 \(team) 的名称对外公开且不可删除，不能只是个人姓名。可用“……调解室”。")
    case .badName(let name):
      let name = Quotation.cut(name)
      self.init(
        "'\(name)' is no name of a unit or team: 1 to 200 bytes without slash, line break, phone or "
          + "document number; everybody reads it.",
        "“\(name)”不能作单位或团队名称：1 至 200 字节，对外公开，不含斜杠、换行、电话和证件号码。")
    case .listedTwice(let code):
      self.init(
        "Unit \(code) stands twice in the list, and differently.", "单位 \(code) 在表中重复且不一致。")
    }
  }

  /// The message for an unreadable log.
  package init(for fault: LogFault) {
    switch fault {
    case .unknownKind(let kind):
      self.init(
        "The log holds an event '\(kind)' that this program does not know. See: jiefen check",
        "日志中有本程序不认识的事件“\(kind)”。请运行 jiefen check。")
    case .payload(let key):
      self.init(
        "An event of the log cannot be read (\(key)). See: jiefen check",
        "日志中有无法读取的事件（\(key)）。请运行 jiefen check。")
    case .noRegistration(let number), .sequence(let number, _, _):
      self.init(
        "The events of case \(number) are not whole. See: jiefen check",
        "案件 \(number) 的事件不完整。请运行 jiefen check。")
    }
  }

  /// The message for an invalid case number.
  package init(for fault: NumberQuery.Fault) {
    switch fault {
    case .malformed(let text):
      self.init(
        "'\(text)' is no case number: UUUUUUUUUUUU-YYYY-SNNNN-C, or short 42, 2026-42, UNIT-42.",
        "“\(text)”不是案件编号：UUUUUUUUUUUU-YYYY-SNNNN-C，或简写 42、2026-42、单位代码-42。")
    case .checkDigit(let text, let expected):
      self.init(
        "The check digit of \(text) is wrong: a digit was mistyped. Did you mean \(expected)?",
        "\(text) 的校验位不符，有数字输错。是否为 \(expected)？")
    }
  }

  /// The message for bytes that are not valid in the encoding.
  package init(for error: TextError) {
    let encoding = error.encoding.name
    switch error.reason {
    case .malformed:
      self.init(
        "Not \(encoding) text: line \(error.line), byte \(error.offset + 1).",
        "不是 \(encoding) 文本：第 \(error.line) 行，第 \(error.offset + 1) 字节。")
    case .nul:
      self.init(
        "A NUL byte is no text: line \(error.line), byte \(error.offset + 1).",
        "含有 NUL 字节：第 \(error.line) 行，第 \(error.offset + 1) 字节。")
    }
  }

  /// The message for a table that cannot be read.
  package init(for error: CSVError) {
    switch error {
    case .ragged(let line, let found, let expected):
      self.init(
        "Line \(line): \(found) fields instead of \(expected).",
        "第 \(line) 行：有 \(found) 个字段，应为 \(expected) 个。")
    case .strayQuote(let line, let field):
      self.init(
        "Line \(line), field \(field): a quote inside a field; quote the whole field and double it.",
        "第 \(line) 行第 \(field) 字段：字段中有引号，应将整个字段加引号并将其写两次。")
    case .unterminatedQuote(let line):
      self.init(
        "Line \(line): a quoted field does not end.", "第 \(line) 行：引号没有结束。")
    case .tooLong(let line, let limit):
      self.init(
        "Line \(line): the row has more than \(limit) bytes; no case needs so many. Perhaps a quote is "
          + "not closed.",
        "第 \(line) 行：超过 \(limit) 字节，案件用不着这么长；可能有引号没有结束。")
    case .duplicateColumn(let line, let name):
      let name = Quotation.cut(name)
      self.init(
        "Line \(line): column '\(name)' stands twice.", "第 \(line) 行：列“\(name)”重复。")
    case .text(let error):
      let words = Text(for: error)
      // `--encoding` is suggested only if it was not given.
      let isHelpful = error.reason == .malformed && error.encoding == .utf8
      self.init(
        words.english
          + (isHelpful ? " For files of older systems: --encoding gb18030." : ""),
        words.chinese + (isHelpful ? "旧系统文件可用 --encoding gb18030。" : ""))
    }
  }
  /// The message for an invalid document number; the number is not quoted.
  package init(for fault: DocumentFault) {
    switch fault {
    case .length(let found, let expected):
      self.init(
        "The document number has \(found) places instead of \(expected).",
        "证件号码为 \(found) 位，应为 \(expected) 位。")
    case .notADigit:
      self.init(
        "The document number holds a character that it cannot have.", "证件号码含有不应出现的字符。")
    case .noSuchDay:
      self.init(
        "The identity number is wrong: its day of birth (places 7 to 14) does not exist.",
        "身份证号码有误：出生日期（第7至14位）不存在。")
    case .bornInFuture:
      self.init(
        "The identity number is wrong: its day of birth (places 7 to 14) is yet to come.",
        "身份证号码有误：出生日期（第7至14位）晚于今天。")
    case .bornBefore1900:
      self.init(
        "The identity number is wrong: its day of birth (places 7 to 14) lies before 1900.",
        "身份证号码有误：出生日期（第7至14位）早于1900年。")
    case .checkCharacter:
      self.init(
        "The document number is mistyped: its last place, the check character, does not fit.",
        "证件号码录入有误：末位校验码不符。")
    }
  }
}
