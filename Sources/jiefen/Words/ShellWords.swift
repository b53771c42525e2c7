import Casework
import Wording

/// Help for the shell's own options.
extension ShellOption {
  /// What the option means.
  var help: Text {
    switch self {
    case .database:
      Text(
        "The database; default: $JIEFEN_DB, else $XDG_DATA_HOME/jiefen/jiefen.db.",
        "数据库文件；缺省为 $JIEFEN_DB，再缺省为 $XDG_DATA_HOME/jiefen/jiefen.db。")
    case .officer:
      Text(
        "The acting officer; default: $JIEFEN_OFFICER, else $USER.",
        "经办人代码；缺省为 $JIEFEN_OFFICER，再缺省为 $USER。")
    case .unit:
      Text(
        "The acting unit: code, name, beginning of a name, or parent/name; default: $JIEFEN_UNIT.",
        "操作单位：代码、名称、名称开头或“上级/名称”；缺省为 $JIEFEN_UNIT。")
    case .language:
      Text("The language of labels and messages; default: by $LANG.", "界面语言；缺省按 LANG。")
    case .neverAsks: Text("Never ask a question.", "不提问。")
    case .yes: Text("Answer every question with yes.", "所有提问都答“是”。")
    case .dryRun: Text("Dry run: check everything, save nothing.", "只检查，不保存。")
    case .key:
      Text("Run a request with this key only once, even if it is repeated.", "同一键的请求只执行一次。")
    case .trustsClock:
      Text(
        "Accept the system clock although it seems wrong.", "即使系统时钟可疑也采用。")
    case .format: Text("The output format.", "输出格式。")
    case .forExcel:
      Text(
        "CSV for Excel: with a byte order mark, CRLF, and formulas made harmless.",
        "供 Excel 打开的 CSV：带 BOM、CRLF，公式已失效处理。")
    case .output:
      Text(
        "Write the data to this file instead of the standard output.", "写入文件，而非标准输出。")
    case .privateFile:
      Text(
        "A file with free texts, which others could read in the command line: lines such as "
          + "OPTION = text, or several lines between OPTION = \"\"\" and \"\"\"; - for the standard input.",
        "写有文字内容的文件（命令行他人可见）：每行如 选项名 = 文字，多行文字写在 选项名 = \"\"\" 与 \"\"\" "
          + "两行之间；- 为标准输入。")
    }
  }

  /// The placeholder for its value; empty for a flag.
  var valueName: Text {
    switch self {
    case .database, .output, .privateFile: FieldKey.table.valueName
    case .officer, .format: FieldKey.grade.valueName
    case .unit: FieldKey.area.valueName
    case .language: Text("en|zh", "en|zh")
    case .key: Text("key", "键")
    case .neverAsks, .yes, .dryRun, .trustsClock, .forExcel: Text("", "")
    }
  }
}
