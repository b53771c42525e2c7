import Wording

/// Texts common to all help pages, and the help of the program.
enum Help {
  static let root = CommandHelp(
    Text(
      "Tracks disputes through village, township, county and city governance centres.",
      "解纷：村、乡镇、县、市四级综治中心的矛盾纠纷案件台账。"),
    examples: [
      Text(
        "jiefen init                                        create the database",
        "jiefen init                                        新建数据库"),
      Text(
        "jiefen intake --unit 碧湖镇 --category 邻里 --applicant 张三 --summary 排水…",
        "jiefen intake --unit 碧湖镇 --category 邻里 --applicant 张三 --summary 排水…"),
      Text(
        "jiefen today --unit 碧湖镇                         what waits for a unit",
        "jiefen today --unit 碧湖镇                         本单位今天的待办事项"),
      Text(
        "jiefen list --open --township 碧湖镇               open cases of a township",
        "jiefen list --open --township 碧湖镇               某乡镇的未结案件"),
      Text(
        "jiefen report closure-rate --by township           closure rates",
        "jiefen report closure-rate --by township           各乡镇办结率"),
    ],
    notes: Text(
      """
      Exit codes:
        0  done, or done before          6  ambiguous, or a conflict
        1  failed                        7  the file is damaged or newer
        2  cancelled                     8  part of a batch failed
        3  unknown case, unit or party  64  wrong usage
        4  my unit may not              75  busy, try again
        5  refused by a rule
      """,
      """
      退出码：
        0  完成（此前已办亦同）          6  不唯一或冲突
        1  失败                          7  数据损坏或版本较新
        2  已取消                        8  批量部分失败
        3  无此案件、单位或当事人       64  用法有误
        4  本单位无权                   75  忙，请重试
        5  不合规则
      """))

  static let examples = Text("Examples:", "示例：")
  static let usage = Text("Usage: ", "用法：")
  static let arguments = Text("Arguments:", "参数：")
  static let options = Text("Options:", "选项：")
  static let commands = Text("Commands:", "命令：")
  static let casesGroup = Text("Cases:", "案件：")
  static let othersGroup = Text("The file, its registers and reports:", "数据文件、名册与报表：")
  // Titles of the manual page
  static let nameTitle = Text("NAME", "名称")
  static let synopsisTitle = Text("SYNOPSIS", "用法")
  static let examplesTitle = Text("EXAMPLES", "示例")

  static let optionsWord = Text("options", "选项")
  static let commandWord = Text("command", "命令")
  static let showHelp = Text("Show this help.", "显示帮助。")
  static let showVersion = Text("Show the version.", "显示版本。")
  static let textFile = Text(
    "A file with the text; - for the standard input.", "文字所在文件；- 为标准输入。")

  /// The pointer to the help of subcommands.
  static func more(_ command: String) -> Text {
    let words = ["jiefen help", command].filter { !$0.isEmpty }.joined(separator: " ")
    return Text(
      "See '\(words) <command>' for detailed help.", "见 '\(words) <命令>' 查看详细帮助。")
  }

  /// The pointer to a command's help.
  static func explained(_ command: [String]) -> Text {
    let words = command.joined(separator: " ")
    return Text(
      "See '\(words) --help' for more information.", "见 '\(words) --help' 查看更多信息。")
  }
}
