import Wording

extension Help {
  static let today = CommandHelp(
    Text("Shows what waits for my unit today.", "显示本单位今天的待办事项。"),
    examples: [
      Text("jiefen today --unit 碧湖镇", "jiefen today --unit 碧湖镇"),
      Text("jiefen today --only handle", "jiefen today --only handle"),
      Text("jiefen today --format json", "jiefen today --format json"),
    ],
    notes: Text(
      "If my unit is set (--unit, JIEFEN_UNIT or the settings file), 'jiefen' alone shows it too.",
      "已设定本单位时（--unit、JIEFEN_UNIT 或配置文件），只输入 jiefen 亦可。"))
  static let reportOverdue = simple(
    "Lists every deadline that has passed, and who let it pass.", "列出全部超期事项及责任单位。",
    "report overdue --unit 莲都区", "report overdue --within 碧湖镇 --format html")

}
