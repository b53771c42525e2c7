import Wording

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
    "Keeps anchors that reports and backups state, to check a log later.",
    "留存报表、备份所载的日志锚点，供日后核对。", "anchor keep q1.csv --from 碧湖镇", "anchor list")
  static let anchorKeep = simple(
    "Keeps the anchor that a report, a backup or a person states.", "留存报表、备份或他人所载的锚点。",
    "anchor keep q1.csv --from 碧湖镇",
    "anchor keep 195:ebb15e6c2016c590 --from 碧湖镇", "anchor keep 2026-03-31.db")
  static let anchorList = simple("Lists the kept anchors.", "列出已留存的锚点。", "anchor list")
  static let backup = simple(
    "Copies the database into a new file and checks it.", "将数据库备份为新文件并校验。",
    "backup 2026-03-31.db", "backup 2026-03-31.db --format json")
  static let restore = simple(
    "Replaces the database with a backup.", "用备份替换当前数据库。", "restore 2026-03-31.db",
    "restore 2026-03-31.db --series 1 --yes")

}
