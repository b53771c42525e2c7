import Wording

extension Verb {
  /// The help of the command.
  var help: CommandHelp {
    switch self {
    case .today:
      CommandHelp(
        "Shows what waits for my unit today.", "显示本单位今天的待办事项。",
        "today --unit 碧湖镇", "today --only handle", "today --format json",
        notes: Text(
          "If my unit is set (--unit, JIEFEN_UNIT or the settings file), 'jiefen' alone shows it too.",
          "已设定本单位时（--unit、JIEFEN_UNIT 或配置文件），只输入 jiefen 亦可。"))
    case .intake:
      CommandHelp(
        "Registers a new dispute and prints its number.", "登记一起新纠纷，输出案件编号。",
        "intake --unit 碧湖镇 --category 邻里 --applicant 张三 --respondent 李四 "
          + "--summary 两家因排水沟走向争执",
        "intake --unit 碧湖镇 --category 0901 --applicant 王五 --summary-file - --accept")
    case .list:
      CommandHelp(
        "Lists cases; personal data is masked.", "列出案件（个人信息已遮蔽）。",
        "list --open --township 碧湖镇", "list --open --waiting-for 碧湖镇 --sort due",
        "list --due-within 7 --overdue --sort due",
        "list --search 排水沟 --county 莲都区 --limit 20",
        "list --registered 2026-01-01..2026-03-31 --format csv")
    case .show:
      CommandHelp(
        "Shows one case; personal data is masked.", "显示一件案件（个人信息已遮蔽）。",
        "show 42 --history", "show 42 --reveal --reason call_back")
    case .accept: CommandHelp("Accepts a registered case for handling.", "受理已登记的案件。", "accept 42")
    case .decline:
      CommandHelp(
        "Declines a case and says where to turn instead.", "不予受理，并告知应走的途径。",
        "decline 42 --reason 已进入诉讼 --door court")
    case .assign:
      CommandHelp(
        "Names the mediator or team of a case.", "指派调解员或调解团队。", "assign 42 --mediator 老李",
        "assign 42 --team laoli")
    case .session:
      CommandHelp(
        "Records a mediation session; its text is restricted.", "记录一次调解（内容限制查阅）。",
        "session 42 --date 2026-03-20 --mediator 老李 --text-file -")
    case .note: CommandHelp("Adds a note to a case.", "添加备注。", "note 42 --text 已电话联系双方")
    case .escalate:
      CommandHelp(
        "Offers a case to the unit above.", "上报：请上级承办。",
        "escalate 42 --reason 标的较大 --tried 村里调解两次未成")
    case .sendDown:
      CommandHelp(
        "Offers a case to a unit directly below.", "交办：交直接下级承办。",
        "send-down 42 --to 碧湖镇 --reason 属地可解决")
    case .transfer:
      CommandHelp(
        "Offers a case to a unit of the same level.", "转办：转同级单位承办。",
        "transfer 42 --to 大港头镇 --reason 纠纷地在该镇")
    case .receive:
      CommandHelp("Signs for a case that is offered to my unit.", "签收流转到本单位的案件。", "receive 42")
    case .refuse:
      CommandHelp(
        "Refuses a case that is offered to my unit.", "退回流转到本单位的案件。",
        "refuse 42 --reason 不属本镇管辖")
    case .withdraw:
      CommandHelp("Withdraws an offer that nobody has signed for.", "撤回尚未签收的流转。", "withdraw 42")
    case .designate:
      CommandHelp(
        "Designates the holder after two refusals or an unanswered offer.",
        "指定承办：两次退回或逾期未签收后由共同上级指定。", "designate 42 --to 碧湖镇 --reason 两次退回")
    case .assist:
      CommandHelp(
        "Asks a unit to assist, or answers such a request.", "请求协办或答复协办。",
        "assist 42 --to 碧湖镇", "assist 42 --answer 已核实土地权属")
    case .extend:
      CommandHelp(
        "Extends the handling deadline; the first one stays visible.", "延长办理期限（原期限保留）。",
        "extend 42 --days 10 --reason 等待鉴定 --parties-agree",
        "extend 42 --days 10 --reason 案情复杂 --approved-by 碧湖镇 --unit 碧湖镇")
    case .suspend:
      CommandHelp(
        "Suspends the handling of a case until a day.", "中止办理至某日。",
        "suspend 42 --reason appraisal --until 2026-05-01")
    case .resume: CommandHelp("Resumes a suspended case.", "恢复办理。", "resume 42")
    case .urge:
      CommandHelp("Reminds the holder of a case, as its superior.", "督办。", "urge 42 --level plain")
    case .agree:
      CommandHelp(
        "Records an agreement with its terms.", "记录调解协议及条款。",
        "agree 42 --form written --term 赔偿500元@2026-06-01 --term 恢复排水沟")
    case .perform:
      CommandHelp("Records that a term was performed.", "记录条款已履行。", "perform 42 --term 1")
    case .close:
      CommandHelp(
        "Ends a case with a stated outcome.", "办结：以明确结果结案。",
        "close 42 --outcome written_agreement", "close 42 --outcome oral_agreement --term 双方各退一步",
        "close 42 --outcome failed --reason gap", "close 42 --outcome referred --door court")
    case .verify:
      CommandHelp(
        "Verifies a conclusion, or sends it back.", "验证办结，或退回重办。", "verify 42",
        "verify 42 --fail --reason 材料不全")
    case .followup:
      CommandHelp(
        "Records a follow-up call to a party.", "记录回访。",
        "followup 42 --satisfied yes --performed yes")
    case .reopen: CommandHelp("Reopens an ended case.", "重新办理已结案件。", "reopen 42 --reason 协议未履行")
    case .merge:
      CommandHelp("Merges a case into another one.", "并案。", "merge 42 --into 41 --reason 同一纠纷")
    case .void:
      CommandHelp(
        "Voids a case that was registered by mistake.", "作废误登案件。", "void 42 --reason 重复登记")
    case .correct:
      CommandHelp(
        "Corrects a field of the registration.", "更正登记内容。",
        "correct 42 --field category --value 0902 --reason 登记有误")
    case .partyAdd:
      CommandHelp(
        "Adds a party to a case.", "追加当事人。", "party add 42 --role respondent --name 李四",
        "party add 42 --role respondent --kind organisation --name 某某公司")
    case .partyCorrect:
      CommandHelp(
        "Corrects the data of a party; the wrong value is erased.", "更正当事人信息，错误内容即删除。",
        "party correct 42 2 --name 李思 --reason 本人申请更正 --in-texts",
        "party correct 42 2 --private-file - --reason 登记有误")
    case .partyErase:
      CommandHelp(
        "Erases the data of a party and prints a certificate.", "删除当事人信息，输出证明。",
        "party erase 42 1 --reason retention",
        "party erase 42 1 --reason decision --basis 本人申请，已批准 --with-texts")
    case .partyExport:
      CommandHelp(
        "Exports a person's own data for that person; the access is recorded.",
        "向当事人提供其个人信息（留查阅记录）。",
        "party export 42 1 --reason person_asked",
        "party export 42 1 --reason person_asked --format json -o party.json")
    case .accessList:
      CommandHelp(
        "Lists who looked at unmasked data of a case.", "列出案件个人信息的查阅记录。",
        "access list 42", "access list 42 --format csv")
    case .retentionList:
      CommandHelp(
        "Lists ended cases whose retention period has ended.", "列出保管期满的已结案件。",
        "retention list", "retention list --on 2036-12-31 --format csv")
    case .initialize:
      CommandHelp(
        "Creates a database with the units of Lishui.", "新建数据库（内置丽水市、县、乡镇）。", "init",
        "init --db cases.db --series 1", "init --units units.csv")
    case .reportClosureRate:
      CommandHelp(
        "Prints closure rates with their counts.", "打印办结率及其分子分母。",
        "report closure-rate --by township --from 2026-01-01 --to 2026-03-31",
        "report closure-rate --by month --definition flow --within 莲都区 --format csv",
        "report closure-rate --by category,month --definition success",
        "report closure-rate --by township --cell 331102100000/overdue",
        "report closure-rate --by township --public --format html",
        "report closure-rate --from 2026-03-01 --to 2026-03-31 --compare previous")
    case .reportLevels:
      CommandHelp(
        "Prints at which level disputes are resolved.", "打印各层级化解数及占比。",
        "report levels --by county --from 2026-01-01 --to 2026-03-31",
        "report levels --by people --within 莲都区 --format csv")
    case .reportMovement:
      CommandHelp(
        "Prints how cases move between units.", "打印流转情况（上行率等）。",
        "report movement --by handler --within 莲都区",
        "report movement --by month --from 2026-01-01 --to 2026-06-30")
    case .reportFollowup:
      CommandHelp(
        "Prints follow-up calls, performance and returned cases.", "打印回访、履行和反弹情况。",
        "report followup --by township --from 2026-01-01 --to 2026-03-31",
        "report followup --by county --days 60 --format csv")
    case .reportWorkload:
      CommandHelp(
        "Prints the workload of each unit or team.", "打印各单位或团队的工作量。",
        "report workload --within 莲都区", "report workload --by team --from 2026-01-01")
    case .reportOverdue:
      CommandHelp(
        "Lists every deadline that has passed, and who let it pass.", "列出全部超期事项及责任单位。",
        "report overdue --unit 莲都区", "report overdue --within 碧湖镇 --format html")
    case .reportDaily:
      CommandHelp(
        "Prints the report of a day: by area, and what is overdue.", "打印日报：按属地、超期案件。",
        "report daily", "report daily --for 碧湖镇 --period 2026-03-31")
    case .reportWeekly:
      CommandHelp(
        "Prints the report of a week: by area, movement, what is overdue.",
        "打印周会商报告：按属地、流转、超期案件。",
        "report weekly --for 莲都区", "report weekly --period 2026-W13 --format html -o week.html")
    case .reportMonthly:
      CommandHelp(
        "Prints the report of a month: by area, the monthly table, charts.",
        "打印月例会报告：按属地、排查调处情况表、图。",
        "report monthly --for 莲都区 --period 2026-03",
        "report monthly --period 2026年3月 --format html -o month.html")
    case .reportQuarterly:
      CommandHelp(
        "Prints the analysis of a quarter: text, tables, charts, hard cases.",
        "打印季研判报告：分析、表、图、疑难案件台账。",
        "report quarterly --for 莲都区 --period 2026-Q1",
        "report quarterly --period 2026-Q1 --format html -o quarter.html")
    case .reportVerify:
      CommandHelp(
        "Recomputes a saved report and compares every figure.", "重新计算已保存的报表并逐项核对。",
        "report verify q1.csv", "report verify q1.json --since --format csv")
    case .importCases:
      CommandHelp(
        "Imports cases; each row must pass the same rules as typed input.",
        "导入案件，逐行按同一规则校验。",
        "import cases ledger.csv --unit 碧湖镇 --dry-run",
        "import cases old.csv --encoding gb18030 --map 案由=category --ignore 备注")
    case .importUnits:
      CommandHelp(
        "Imports a list of units below (code,name,level,parent,valid_from,successor).",
        "导入下级单位表（code,name,level,parent,valid_from,successor）。",
        "import units villages.csv", "import units villages.csv --close-vanished")
    case .importCalendar:
      CommandHelp(
        "Imports a year's holidays (city only); lists the deadlines that moved.",
        "由市级导入一年的放假安排，列出变动的期限。", "import calendar 2027.json --dry-run", "import calendar 2027.csv")
    case .exportCases:
      CommandHelp(
        "Exports cases in the format that import reads.", "以可再导入的格式导出案件。",
        "export cases --township 碧湖镇 -o cases.csv", "export cases --reveal --reason audit")
    case .exportEvents:
      CommandHelp(
        "Exports the events of the log; they hold no personal data.", "导出日志事件（不含个人信息）。",
        "export events --format ndjson -o events.ndjson")
    case .exportClosureRates:
      CommandHelp(
        "Exports closure rates, as CSV unless said otherwise.", "导出办结率（缺省为 CSV）。",
        "export closure-rates --by township --from 2026-01-01 --to 2026-03-31 -o rates.csv")
    case .unitList: CommandHelp("Lists units.", "列出单位。", "unit list --within 莲都区")
    case .unitShow: CommandHelp("Shows a unit.", "显示单位。", "unit show 碧湖镇/郎奇村委会")
    case .unitAdd:
      CommandHelp(
        "Adds a unit.", "新增单位。", "unit add 331102100299 新村村委会 --level village --parent 碧湖镇")
    case .unitClose:
      CommandHelp(
        "Closes a unit; it is never deleted.", "撤销单位（不删除）。",
        "unit close 331102100299 --successor 331102100200")
    case .teamList: CommandHelp("Lists teams.", "列出团队。", "team list")
    case .teamAdd:
      CommandHelp(
        "Adds a team of the acting unit.", "为操作单位新增团队。", "team add laoli 老李帮忙团 --unit 莲都区")
    case .officerList: CommandHelp("Lists officers.", "列出经办人。", "officer list")
    case .officerAdd:
      CommandHelp(
        "Adds an officer of the acting unit.", "为操作单位新增经办人。", "officer add li.ming --unit 碧湖镇")
    case .calendarShow:
      CommandHelp(
        "Shows the holidays and make-up working days of a year.", "显示一年的放假与调休安排。",
        "calendar show 2026", "calendar show 2026 --format csv")
    case .ruleList:
      CommandHelp(
        "Lists the rules, or the terms of other procedures.", "列出规则，或其他程序的期限。", "rule list",
        "rule list --reference")
    case .ruleShow:
      CommandHelp(
        "Shows the rule in force for each grade.", "显示各等级适用的规则。", "rule show handling",
        "rule show handling --for 碧湖镇 --on 2026-03-31")
    case .ruleSet:
      CommandHelp(
        "Sets a rule for a unit below; a running deadline keeps its rule.",
        "为下级某地设定规则；案件适用起算日的规则。",
        "rule set handling --days 20 --grade complex --for 莲都区 --basis 区综治办通知 --from 2027-01-01")
    case .ruleAdopt:
      CommandHelp(
        "Adopts a built-in set of rules.", "采用内置的一套规则。",
        "rule adopt local-tiers --for 碧湖镇 --from 2027-01-01")
    case .deadlineExplain:
      CommandHelp(
        "Counts the deadlines of a case day by day, with the rule.", "逐日说明案件期限的计算及依据。",
        "deadline explain 42", "deadline explain 42 --clock handling --format csv")
    case .check:
      CommandHelp(
        "Verifies the log, the texts and everything that follows from them.",
        "核验日志、文本及由其推得的全部内容。",
        "check", "check --against q1.csv", "check town.db --anchors", "check --rules copy.db",
        "check --repair")
    case .anchorKeep:
      CommandHelp(
        "Keeps the anchor that a report, a backup or a person states.", "留存报表、备份或他人所载的锚点。",
        "anchor keep q1.csv --from 碧湖镇",
        "anchor keep 195:ebb15e6c2016c590 --from 碧湖镇", "anchor keep 2026-03-31.db")
    case .anchorList: CommandHelp("Lists the kept anchors.", "列出已留存的锚点。", "anchor list")
    case .backup:
      CommandHelp(
        "Copies the database into a new file and checks it.", "将数据库备份为新文件并校验。",
        "backup 2026-03-31.db", "backup 2026-03-31.db --format json")
    case .restore:
      CommandHelp(
        "Replaces the database with a backup.", "用备份替换当前数据库。", "restore 2026-03-31.db",
        "restore 2026-03-31.db --series 1 --yes")
    case .completion:
      CommandHelp(
        "Prints a completion script for a shell.", "输出命令行补全脚本。",
        "completion bash > ~/.local/share/bash-completion/completions/jiefen")
    case .manual:
      CommandHelp(
        "Prints the manual page, to be read with man.", "输出 roff 格式的手册页。", "manual > jiefen.1")
    }
  }
}
