import Wording

/// Texts common to all help pages.
enum Help {
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

  /// Help whose examples are the same in both languages.
  static func simple(_ english: String, _ chinese: String, _ examples: String...) -> CommandHelp {
    CommandHelp(
      Text(english, chinese), examples: examples.map { Text("jiefen \($0)", "jiefen \($0)") })
  }
}
