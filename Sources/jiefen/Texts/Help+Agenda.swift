extension Help {
  static let today = CommandHelp(
    Text("Shows what waits for my unit today.", "显示本单位今天的待办事项。"),
    examples: [
      Text("jiefen today --unit 碧湖镇", "jiefen today --unit 碧湖镇"),
      Text("jiefen today --only handle", "jiefen today --only handle"),
      Text("jiefen today --format json", "jiefen today --format json"),
    ],
    notes: Text(
      "Where my unit is set (--unit, JIEFEN_UNIT or the settings), 'jiefen' alone shows it too.",
      "已设定本单位时（--unit、JIEFEN_UNIT 或配置文件），只输入 jiefen 亦可。"))
  static let reportOverdue = simple(
    "Lists every deadline that has passed, and who let it pass.", "列出全部超期事项及责任单位。",
    "report overdue --unit 莲都区", "report overdue --within 碧湖镇 --format html")

  static let dueWithin = Text(
    "Open cases due within so many days, today included; with --overdue either.",
    "几天内到期（含今天）的未结案件；与 --overdue 同用时满足其一即可。")
  static let only = Text("Only this section, and all of it.", "只显示这一类，且全部列出。")
  static let disputesWithin = Text(
    "Only disputes in that unit and everything below it.", "只含属地为该单位及其下级的案件。")
}
