import Casework
import Disputes
import Presentation
import Wording

/// Messages about a wrong command line or settings file, and about what the shell asks for.
extension Message {
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

  static func oneOf(_ first: String, _ second: String) -> Text {
    Text("Say either \(first) or \(second).", "\(first) 与 \(second) 须给且只给一个。")
  }

  static let emptyKey = Text(
    "--idempotency-key is empty: say a key that is new for each request, or leave it out.",
    "--idempotency-key 为空：请给每个请求一个新键，或不写。")
  static func unknownLanguage(_ text: String) -> Text {
    Text("There is no language '\(text)': en or zh.", "没有语言“\(text)”：en 或 zh。")
  }

  static func badOfficer(_ text: String) -> Text {
    Text(
      "'\(text)' is no officer's code: 1 to 32 letters, digits, dots, hyphens, underscores; no phone or "
        + "identity number, for everybody reads it.",
      "“\(text)”不是经办人代码：1 至 32 个字母、数字、点、连字符或下划线；对外公开，不能是电话或证件号码。")
  }

  static func badSetting(
    path: String, line: Int, _ text: String, _ fault: Settings.Fault
  ) -> Text {
    let text = Quotation.cut(text)
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

  static func badCode(_ text: String) -> Text {
    Text(
      "'\(text)' is no code: 1 to 32 letters, digits, dots, hyphens, underscores; no phone or identity "
        + "number, for everybody reads it.",
      "“\(text)”不是代码：1 至 32 个字母、数字、点、连字符或下划线；对外公开，不能是电话或证件号码。")
  }

  static func unknownCategory(_ text: String) -> Text {
    Text(
      "There is no category '\(text)': two or four digits such as 02 or 0201, or a name such as 邻里.",
      "没有类别“\(text)”：两位或四位代码（如 02、0201），或名称（如 邻里）。")
  }

  static let excelIsCSV = Text("--for-excel makes CSV.", "--for-excel 只用于 CSV。")

  static func severalParts(not format: OutputFormat) -> Text {
    Text(
      "A report of several parts is no single table: it comes as table, html or json, not as "
        + "\(format.rawValue). Say another --format.",
      "由多个部分组成的报告不是一张表：可用 table、html、json，不能用 \(format.rawValue)。请改用其他 --format。")
  }

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

  static func areasApart(_ area: String, _ other: String) -> Text {
    Text("\(area) does not lie in \(other).", "\(area) 不在 \(other) 内。")
  }

  static func approverActs(_ approver: UnitCode, acting: UnitCode) -> Text {
    Text(
      "The approving unit \(approver) enters the extension itself (--unit \(approver)); "
        + "\(acting) acts.",
      "延期由批准单位 \(approver) 自行登记（--unit \(approver)）；现操作单位为 \(acting)。")
  }

  static let documentSeen = Text(
    "A document number in the command line can be read by others on this machine; "
      + "--private-file FILE (or -) keeps it out.",
    "命令行中的证件号码本机他人可见；可改用 --private-file 文件（或 -）。")

  static func badPrivateLine(_ line: Int, names: [String]) -> Text {
    Text(
      "--private-file: line \(line) is not 'name = value' with one of \(names.joined(separator: ", ")).",
      "--private-file：第 \(line) 行不是“名称 = 内容”，名称为 \(names.joined(separator: "、")) 之一。")
  }

  static func openQuotes(_ line: Int) -> Text {
    Text(
      "--private-file: line \(line) opens a text that is empty or that no line of \"\"\" closes.",
      "--private-file：第 \(line) 行开始的文字为空，或没有以 \"\"\" 单独成行结束。")
  }

  static let inputTwice = Text(
    "The standard input can be read only once, and - stands for it twice.",
    "标准输入只能读取一次，不能两处都写 -。")

  static func usualUnitUnknown(_ text: String) -> Text {
    Text(
      "The unit that JIEFEN_UNIT or the settings name, '\(text)', is not in this file (yet); this is done "
        + "without a unit.",
      "JIEFEN_UNIT 或设置中的单位“\(text)”尚不在本库中，本次不以任何单位身份办理。")
  }

  /// A field that takes one value was given two; private ones are not repeated.
  static func twoValues(_ option: String, _ values: [String]) -> Text {
    let quoted = values.map { "'\($0)'" }
    return Text(
      "\(option) is given twice, with different values"
        + "\(quoted.isEmpty ? "" : ": \(quoted.joined(separator: " and "))"). Give one.",
      "\(option) 给出了两个不同的值\(quoted.isEmpty ? "" : "：\(quoted.joined(separator: "、"))")，请只给一个。")
  }

  static func saidTwice(_ name: String) -> Text {
    Text("\(name) is said twice.", "\(name) 重复给出。")
  }

  static func twoOfPerson(_ name: String) -> Text {
    Text(
      "\(name) is given twice for one person, with different values. Give one; several numbers stand "
        + "in one value.",
      "同一当事人的 \(name) 给出了两个不同的值，请只给一个；多个号码请写在同一个值中。")
  }

  static func numberOfNobody(_ name: String) -> Text {
    Text(
      "--private-file: \(name) stands before any applicant or respondent.",
      "--private-file：\(name) 之前没有 applicant 或 respondent。")
  }

  static func asOfBefore(_ period: Period) -> Text {
    Text(
      "--as-of lies before \(period) begins; say a time from \(period.first) on.",
      "--as-of 早于 \(period) 的开始；请给出 \(period.first) 起的时间。")
  }

  static func futurePeriod(_ period: Period, running: Period) -> Text {
    Text(
      "\(period) has not begun. Possible: \(running), which still runs, or an earlier one, as "
        + "\(running.previous).",
      "\(period) 尚未开始。可用：仍在进行的 \(running)，或更早的，如 \(running.previous)。")
  }

  static let whichUnit = Text(
    "Whose report? Say --for UNIT or --unit.", "哪个单位的报告？请用 --for 或 --unit 指明。")
  static let periodBackwards = Text("--from lies after --to.", "--from 晚于 --to。")

  static let futureAsOf = Text(
    "--as-of lies in the future; only what has happened can be counted.",
    "--as-of 在将来；只能统计已发生的事。")
  static let threeGroupings = Text(
    "--by takes one grouping, or two with a comma between them: rows,columns.",
    "--by 给出一个分组，或以逗号分开的两个：行,列。")

  static let futureKnownAt = Text(
    "--known-at lies in the future; this file knows only what it has been told.",
    "--known-at 在将来；只能按本库已知的内容统计。")

  static func positionBehindEnd(last: Int) -> Text {
    Text(
      "--known-at lies behind the end of the log; its last position is #\(last).",
      "--known-at 超出日志末尾；最后位置为 #\(last)。")
  }

  static func yearOrPosition(_ text: String) -> Text {
    Text(
      "--known-at \(text) may be a year or a position: say a date such as \(text)-03-31, "
        + "or #\(text) for the position of the log.",
      "--known-at \(text) 可能是年份或日志位置：请写日期（如 \(text)-03-31），或用 #\(text) 表示日志位置。")
  }

  static let publicCell = Text(
    "--public leaves small counts out; --cell would name the cases behind them.",
    "--public 隐去小数，不能用 --cell 列出其案件。")
  static let comparedCell = Text(
    "--cell lists the period asked about; for an earlier one say its own --from and --to, "
      + "without --compare.",
    "--cell 只列所问期间；要看比较期，请直接给出其 --from 和 --to，不用 --compare。")
  static let exportNeedsReason = Text(
    "Unmasked cases leave only with a reason: --reason handling|call_back|audit|person_asked|other.",
    "导出未遮蔽内容须注明原因：--reason handling|call_back|audit|person_asked|other。")

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
}
