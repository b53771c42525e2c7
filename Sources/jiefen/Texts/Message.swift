import Casework
import Disputes

/// Messages, apart from help, labels and refusals.
enum Message {
  // Usage
  static let noDatabasePath = Text(
    "No database: say --db FILE or set JIEFEN_DB (HOME is not set).",
    "未指定数据库：请用 --db 文件 或设置 JIEFEN_DB（HOME 未设置）。")
  static let noUnit = Text(
    "Which unit acts? Say --unit, set JIEFEN_UNIT, or write 'unit = …' into the settings: "
      + "$XDG_CONFIG_HOME/jiefen/config, else ~/.config/jiefen/config.",
    "由哪个单位操作？请用 --unit、设置 JIEFEN_UNIT，或在配置文件中写 unit = …："
      + "$XDG_CONFIG_HOME/jiefen/config，缺省为 ~/.config/jiefen/config。")
  static let noOfficer = Text(
    "Who acts? Say --as CODE, set JIEFEN_OFFICER, or write 'officer = CODE' into the settings.",
    "由谁经办？请用 --as 代码、设置 JIEFEN_OFFICER，或在配置文件中写 officer = 代码。")
  static let noApplicant = Text(
    "A case needs an applicant: --applicant NAME.", "案件须有申请人：--applicant 姓名。")
  static let nobodyAbove = Text(
    "Nobody is above the holder; a city's case cannot be escalated. Possible: transfer, send-down.",
    "承办单位已是最高一级，不能上报。可用：transfer、send-down。")
  static func unknownVerb(_ text: String, similar: String?) -> Text {
    Text(
      "There is no command '\(text)'." + (similar.map { " Did you mean '\($0)'?" } ?? "")
        + " All of them: jiefen --help",
      "没有命令“\(text)”。" + (similar.map { "是否想用“\($0)”？" } ?? "") + "全部命令见 jiefen --help")
  }

  /// Lists the units that match an ambiguous text.
  static func ambiguousUnit(_ text: String, _ names: [String], of count: Int) -> Text {
    let list = names.prefix(20).map { "\n  \($0)" }.joined() + (count > 20 ? "\n  …" : "")
    return Text(
      "'\(text)' may be one of \(count) units; say the code, or above/name:\(list)",
      "“\(text)”可能是 \(count) 个单位之一；请写代码，或“上级/名称”：\(list)")
  }

  static func oneOf(_ first: String, _ second: String) -> Text {
    Text("Say either \(first) or \(second).", "\(first) 与 \(second) 须给且只给一个。")
  }

  static func unknownLanguage(_ text: String) -> Text {
    Text("There is no language '\(text)': en or zh.", "没有语言“\(text)”：en 或 zh。")
  }

  static func badOfficer(_ text: String) -> Text {
    let text = Masking.reference(text)
    return Text(
      "'\(text)' is no officer's code: 1 to 32 letters, digits, dots, hyphens, underscores; no phone or "
        + "identity number, for everybody reads it.",
      "“\(text)”不是经办人代码：1 至 32 个字母、数字、点、连字符或下划线；对外公开，不能是电话或证件号码。")
  }

  static func badCode(_ text: String) -> Text {
    let text = Masking.reference(text)
    return Text(
      "'\(text)' is no code: 1 to 32 letters, digits, dots, hyphens, underscores; no phone or identity "
        + "number, for everybody reads it.",
      "“\(text)”不是代码：1 至 32 个字母、数字、点、连字符或下划线；对外公开，不能是电话或证件号码。")
  }

  static func badUnitCode(_ text: String) -> Text {
    Text("'\(text)' is no unit code: exactly 12 digits.", "“\(text)”不是单位代码：须为 12 位数字。")
  }

  static func badSetting(
    path: String, line: Int, _ text: String, _ fault: Settings.Fault
  ) -> Text {
    let why =
      switch fault {
      case .unknown:
        Text(
          "'\(text)' is no setting; known are db, unit and officer, as in unit = 碧湖镇.",
          "“\(text)”不是配置项；可用 db、unit、officer，如 unit = 碧湖镇。")
      case .empty:
        Text(
          "'\(text)' has no value; leave the line out, or say one, as in unit = 碧湖镇.",
          "“\(text)”没有值；请删除该行，或写明，如 unit = 碧湖镇。")
      case .twice(let name):
        Text(
          "\(name) is said a second time: '\(text)'. Leave one of the lines.",
          "\(name) 重复设置：“\(text)”。请只保留一行。")
      case .comment(let name):
        Text(
          "\(name) has a # behind a space: '\(text)'. A comment stands in a line of its own; a value "
            + "with # in it stands in quotes.",
          "\(name) 的值中空格后有 #：“\(text)”。注释须另起一行；值中确有 # 的，请加引号。")
      case .quotes(let name):
        Text(
          "\(name) has quotation marks that do not stand around a value: '\(text)'.",
          "\(name) 的引号不成对或其中无内容：“\(text)”。")
      }
    return Text("\(path):\(line): \(why.english)", "\(path):\(line)：\(why.chinese)")
  }

  static func badSettings(path: String, _ fault: Text) -> Text {
    Text("\(path): \(fault.english)", "\(path)：\(fault.chinese)")
  }

  static func malformedArgument(place: Int, _ offset: Int) -> Text {
    Text(
      "Argument \(place) is not UTF-8 text (at byte \(offset + 1)).",
      "第 \(place) 个参数不是 UTF-8 文本（第 \(offset + 1) 字节）。")
  }

  static func malformedVariable(_ name: String, _ offset: Int) -> Text {
    Text(
      "The variable \(name) is not UTF-8 text (at byte \(offset + 1)).",
      "环境变量 \(name) 不是 UTF-8 文本（第 \(offset + 1) 字节）。")
  }

  static func badValue(_ text: String, field: String, allowed: [String]) -> Text {
    Text(
      "'\(text)' is no value of \(field); allowed: \(allowed.joined(separator: ", ")).",
      "“\(text)”不是 \(field) 的值；可用：\(allowed.joined(separator: "、"))。")
  }

  static func unknownCategory(_ text: String) -> Text {
    Text(
      "There is no category '\(text)': two or four digits such as 02 or 0201, or a name such as 邻里.",
      "没有类别“\(text)”：两位或四位代码（如 02、0201），或名称（如 邻里）。")
  }

  static func ambiguousCategory(_ text: String, _ found: [Disputes.Category]) -> Text {
    let english = found.map { "\($0) \(Label.of($0).english)" }
    let chinese = found.map { "\($0) \(Label.of($0).chinese)" }
    return Text(
      "'\(text)' may be:\n  \(english.joined(separator: "\n  "))",
      "“\(text)”可能是：\n  \(chinese.joined(separator: "\n  "))")
  }

  // After a write
  static let nothingKept = Text("Dry run: nothing was kept.", "试运行：未保存任何内容。")

  static func done(_ receipt: Receipt) -> Text {
    let state = Label.of(receipt.dispute.state)
    guard !receipt.isAlreadyDone else {
      return Text(
        "Done before, nothing was added. State: \(state.english).", "此前已办，未作改动。状态：\(state.chinese)。"
      )
    }
    let deeds = receipt.deeds.map { Label.of($0) }
    return Text(
      "Done: \(deeds.map(\.english).joined(separator: ", ")). State: \(state.english).",
      "已办：\(deeds.map(\.chinese).joined(separator: "、"))。状态：\(state.chinese)。")
  }

  /// The next actor, its deadline, and the possible commands.
  static func next(_ receipt: Receipt, actor: String) -> Text {
    let dispute = receipt.dispute
    let isProvisional = dispute.nextClock?.due.isProvisional ?? false
    let remark = isProvisional ? Text(" (provisional)", "（暂定）") : Text("", "")
    let english = dispute.nextDue.map { " by \($0)\(remark.english)" } ?? ""
    let chinese = dispute.nextDue.map { "，期限 \($0)\(remark.chinese)" } ?? ""
    let usual: [DeedKind] = [
      .accepted, .declined, .received, .refused, .agreed, .concluded, .offered, .resumed,
      .verified,
    ]
    let commands = usual.filter { receipt.nextDeeds.contains($0) }
      .compactMap { Label.command(for: $0) }
    guard !commands.isEmpty else {
      return Text("Next: \(actor)\(english).", "下一步：\(actor)\(chinese)。")
    }
    return Text(
      "Next: \(actor)\(english): \(commands.joined(separator: ", ")).",
      "下一步：\(actor)\(chinese)：\(commands.joined(separator: "、"))。")
  }

  static func isClockRight(_ error: WorkError) -> Text {
    let words = Text(for: error)
    return Text("\(words.english) Is the clock right?", "\(words.chinese)时钟正确吗？")
  }

  // Lists
  static func total(_ count: Int) -> Text {
    Text(Text.counted(count, "case"), "共 \(count) 件")
  }

  static func cut(_ shown: Int, of total: CaseTotal) -> Text {
    switch total {
    case .exactly(let total):
      Text(
        "\(shown) of \(total) cases shown; --limit shows more.",
        "共 \(total) 件，显示 \(shown) 件；用 --limit 显示更多。")
    case .moreThan(let counted):
      Text(
        "\(shown) of more than \(counted) cases shown; --limit shows more.",
        "共 \(counted) 件以上，显示 \(shown) 件；用 --limit 显示更多。")
    }
  }

  static let overdueMark = Text("! past the deadline", "! 已超期")

  static let provisional = Text(
    "~ provisional: not all holidays up to that day are known yet",
    "~ 暂定：至该日的放假安排尚未全部公布")

  static let excelIsCSV = Text("--for-excel makes CSV.", "--for-excel 只用于 CSV。")
  static func severalParts(not format: OutputFormat) -> Text {
    Text(
      "A report of several parts is no single table: it comes as table, html or json, not as "
        + "\(format.rawValue). Say another --format.",
      "由多个部分组成的报告不是一张表：可用 table、html、json，不能用 \(format.rawValue)。请改用其他 --format。")
  }

  static let badLimit = Text("--limit is at least 1.", "--limit 至少为 1。")
  static func searchTooLong(bytes: Int, _ most: Int) -> Text {
    Text(
      "--search has \(bytes) bytes; at most \(most) are looked for. A few words are enough.",
      "--search 有 \(bytes) 字节，最多 \(most) 字节；请只写几个词。")
  }
  static func searchTooMany(_ words: Int, _ most: Int) -> Text {
    Text(
      "--search has \(words) words; at most \(most) are looked for at once.",
      "--search 有 \(words) 个词，一次最多查 \(most) 个。")
  }
  static let openAndEnded = Text(
    "--open and an ended --state exclude each other.", "--open 与已结束的 --state 相互排斥。")
  static let revealNeedsReason = Text(
    "My unit does not hold this case: say why, --reason handling|call_back|audit|person_asked|other.",
    "本单位不是承办单位，须注明原因：--reason handling|call_back|audit|person_asked|other。")

  static func areasApart(_ area: String, _ other: String) -> Text {
    Text("\(area) does not lie in \(other).", "\(area) 不在 \(other) 内。")
  }

  // The file
  static let badSeries = Text("--series is a digit from 0 to 9.", "--series 为 0 至 9。")
  static let villagesComeByImport = Text(
    "City, counties and townships of Lishui (2020). Villages: jiefen import units FILE.csv",
    "已内置丽水市、县、乡镇（2020年）。村(社区)请用：jiefen import units 文件.csv")

  static func initialized(units: Int) -> Text {
    Text("New database with \(Text.counted(units, "unit")).", "已新建数据库，共 \(units) 个单位。")
  }

  static func sound(entries: Int) -> Text {
    Text("Sound: \(counted(entries: entries)).", "完好：共 \(entries) 笔记录。")
  }

  static func damaged(_ findings: Int) -> Text {
    Text(
      "Not sound: \(Text.counted(findings, "finding")). Keep this file as it is, write nothing more to it, "
        + "and tell whoever looks after this machine.",
      "数据不完整：发现 \(findings) 处。请原样保留此文件，不要再写入，并告知维护人员。")
  }

  // Units
  static func totalUnits(_ count: Int) -> Text {
    Text(Text.counted(count, "unit"), "共 \(count) 个单位")
  }

  static func unitFacts(below: Int, open: Int) -> Text {
    Text(
      "\(Text.counted(below, "unit")) directly below, \(Text.counted(open, "open case")) held.",
      "直接下级 \(below) 个，承办未结案件 \(open) 件。")
  }

  static let registered = Text("Registered.", "已登入名册。")

  static func unitAdded(_ name: String) -> Text { Text("Added \(name).", "已新增 \(name)。") }

  static func unitClosed(_ name: String) -> Text { Text("Closed \(name).", "已撤销 \(name)。") }

  /// A number of entries in English.
  static func counted(entries: Int) -> String { entries == 1 ? "1 entry" : "\(entries) entries" }
}
