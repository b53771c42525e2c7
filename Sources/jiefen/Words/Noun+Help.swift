import Wording

extension Noun {
  /// The help of the noun: what its commands are about.
  var help: CommandHelp {
    switch self {
    case .party:
      CommandHelp(
        "Adds, corrects, erases or exports a party.",
        "追加、更正、删除或导出当事人信息。", "party add 42 --role respondent --name 李四",
        "party correct 42 2 --name 李思 --reason 本人申请更正", "party export 42 2 --reason person_asked")
    case .access: CommandHelp("Shows who looked at unmasked data.", "查看查阅记录。", "access list 42")
    case .retention:
      CommandHelp(
        "Shows cases whose retention period has ended.", "查看保管期满的案件。",
        "retention list --on 2036-12-31")
    case .report:
      CommandHelp(
        "Prints reports.", "打印报表。",
        "report closure-rate --by township --from 2026-01-01 --to 2026-03-31",
        "report monthly --for 莲都区 --period 2026-03 --format html -o month.html")
    case .import:
      CommandHelp(
        "Imports cases, units or a calendar.", "导入案件、单位或日历。",
        "import cases ledger.csv --unit 碧湖镇 --dry-run", "import units villages.csv")
    case .export:
      CommandHelp(
        "Exports cases, events or rates.", "导出案件、事件或办结率。",
        "export closure-rates --by township -o rates.csv", "export cases -o cases.csv")
    case .unit:
      CommandHelp(
        "Shows and changes the register of units.", "查看和维护单位名册。",
        "unit list --within 莲都区 --level township", "unit show 碧湖镇")
    case .team:
      CommandHelp(
        "Shows and adds named mediation teams.", "查看和新增调解团队。", "team list",
        "team add laoli 老李帮忙团 --unit 莲都区")
    case .officer:
      CommandHelp(
        "Shows and adds officers.", "查看和新增经办人。", "officer list",
        "officer add li.ming --unit 碧湖镇")
    case .calendar: CommandHelp("Shows holidays and working days.", "查看工作日历。", "calendar show 2026")
    case .rule:
      CommandHelp(
        "Shows and sets the rules by which deadlines are counted.", "查看和设定期限规则。", "rule list",
        "rule adopt local-tiers --for 碧湖镇 --from 2027-01-01")
    case .deadline: CommandHelp("Explains deadlines.", "说明期限的由来。", "deadline explain 42")
    case .anchor:
      CommandHelp(
        "Keeps anchors that reports and backups state, to check a log later.",
        "留存报表、备份所载的日志锚点，供日后核对。", "anchor keep q1.csv --from 碧湖镇", "anchor list")
    }
  }
}
