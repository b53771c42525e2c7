/// Help about the file as a whole.
extension Help {
  static let check = CommandHelp(
    Text(
      "Verifies the log, the texts and everything that follows from them.",
      "核验日志、文本及由其推得的全部内容。"),
    examples: [
      "check", "check --against q1.csv", "check town.db --anchors", "check --rules copy.db",
      "check --repair",
    ].map { Text("jiefen \($0)", "jiefen \($0)") })
  static let anchorCommand = simple(
    "Keeps what reports and backups state of a log, to compare it later.",
    "留存报表、备份所载的日志锚点，供日后核对。", "anchor keep q1.csv --from 碧湖镇", "anchor list")
  static let anchorKeep = simple(
    "Keeps the anchor that a report, a backup or a person states.", "留存报表、备份或他人所载的锚点。",
    "anchor keep q1.csv --from 碧湖镇",
    "anchor keep 195:ebb15e6c2016c590 --from 碧湖镇", "anchor keep 2026-03-31.db")
  static let anchorList = simple("Lists the anchors that are kept.", "列出已留存的锚点。", "anchor list")
  static let backup = simple(
    "Copies the database into a new file and checks it.", "将数据库备份为新文件并校验。",
    "backup 2026-03-31.db", "backup 2026-03-31.db --format json")
  static let restore = simple(
    "Puts a backup in the place of the database.", "用备份替换当前数据库。", "restore 2026-03-31.db",
    "restore 2026-03-31.db --series 1 --yes")

  static let backupFile = Text("The new file; one that exists is left alone.", "新文件；已存在的不覆盖。")
  static let restoreFile = Text("The backup.", "备份文件。")
  static let restoreSeries = Text(
    "The digit of new numbers from now on; needed where the present file cannot be read.",
    "今后新编号的序列号；无法读取当前数据库时必须给出。")
  static let checkedFile = Text("The file, if not the database.", "要核验的文件，缺省为当前数据库。")
  static let checkRules = Text(
    "Audit: live every case again by the rules known then, and look for gaps.",
    "审计：按当时的规则重演每件案件，并查找缺漏。")
  static let against = Text(
    "Whether the log contains a state: a backup, a saved report, or POSITION:HASH.",
    "日志是否包含某一状态：备份、已存报表，或 位置:哈希。")
  static let keptAnchors = Text(
    "Whether the log contains the anchors kept of it: its own, or for a FILE those kept in the database.",
    "日志是否包含为其留存的锚点：本库的，或（指定文件时）当前数据库为其留存的。")
  static let checkFrom = Text(
    "Whose file it is, where anchors of several are kept.", "该文件属于哪个单位（留存多个单位的锚点时）。")
  static let statedAnchor = Text(
    "A saved report, a backup, POSITION:HASH, or a line that states it.",
    "已存报表、备份、位置:哈希，或载有它的一行文字。")
  static let anchorFrom = Text(
    "The unit whose file stated it; else it is of this log.", "所载数据库所属单位；缺省为本日志。")
  static let anchorForm = Text("file or hash", "文件或哈希")
  static let repair = Text(
    "Make again what follows from the log, after a copy was put beside.",
    "先另存副本，再由日志重新生成推得的内容。")
}
