/// Help about the file as a whole.
extension Help {
  static let check = CommandHelp(
    Text(
      "Verifies the log, the texts and everything that follows from them.",
      "核验日志、文本及由其推得的全部内容。"),
    examples: [
      "check", "check --against q1.csv", "check --rules copy.db", "check --repair",
    ].map { Text("jiefen \($0)", "jiefen \($0)") })
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
  static let anchorForm = Text("file or hash", "文件或哈希")
  static let repair = Text(
    "Make again what follows from the log, after a copy was put beside.",
    "先另存副本，再由日志重新生成推得的内容。")
}
