import Wording

extension Help {
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

  static let intake = CommandHelp(
    Text("Registers a new dispute and prints its number.", "登记一起新纠纷，输出案件编号。"),
    examples: [
      Text(
        "jiefen intake --unit 碧湖镇 --category 邻里 --applicant 张三 --respondent 李四 "
          + "--summary 两家因排水沟走向争执",
        "jiefen intake --unit 碧湖镇 --category 邻里 --applicant 张三 --respondent 李四 "
          + "--summary 两家因排水沟走向争执"),
      Text(
        "jiefen intake --unit 碧湖镇 --category 0901 --applicant 王五 --summary-file - --accept",
        "jiefen intake --unit 碧湖镇 --category 0901 --applicant 王五 --summary-file - --accept"),
    ])
  static let accept = simple(
    "Accepts a registered case for handling.", "受理已登记的案件。", "accept 42")
  static let decline = simple(
    "Declines a case and says where to turn instead.", "不予受理，并告知应走的途径。",
    "decline 42 --reason 已进入诉讼 --door court")
  static let assign = simple(
    "Names the mediator or team of a case.", "指派调解员或调解团队。", "assign 42 --mediator 老李",
    "assign 42 --team laoli")
  static let session = simple(
    "Records a mediation session; its text is restricted.", "记录一次调解（内容限制查阅）。",
    "session 42 --date 2026-03-20 --mediator 老李 --text-file -")
  static let note = simple("Adds a note to a case.", "添加备注。", "note 42 --text 已电话联系双方")
  static let escalate = simple(
    "Offers a case to the unit above.", "上报：请上级承办。",
    "escalate 42 --reason 标的较大 --tried 村里调解两次未成")
  static let sendDown = simple(
    "Offers a case to a unit directly below.", "交办：交直接下级承办。",
    "send-down 42 --to 碧湖镇 --reason 属地可解决")
  static let transfer = simple(
    "Offers a case to a unit of the same level.", "转办：转同级单位承办。",
    "transfer 42 --to 大港头镇 --reason 纠纷地在该镇")
  static let receive = simple(
    "Signs for a case that is offered to my unit.", "签收流转到本单位的案件。", "receive 42")
  static let refuse = simple(
    "Refuses a case that is offered to my unit.", "退回流转到本单位的案件。",
    "refuse 42 --reason 不属本镇管辖")
  static let withdraw = simple(
    "Withdraws an offer that nobody has signed for.", "撤回尚未签收的流转。", "withdraw 42")
  static let designate = simple(
    "Designates the holder after two refusals or an unanswered offer.",
    "指定承办：两次退回或逾期未签收后由共同上级指定。", "designate 42 --to 碧湖镇 --reason 两次退回")
  static let assist = simple(
    "Asks a unit to assist, or answers such a request.", "请求协办或答复协办。",
    "assist 42 --to 碧湖镇", "assist 42 --answer 已核实土地权属")
  static let extend = simple(
    "Extends the handling deadline; the first one stays visible.", "延长办理期限（原期限保留）。",
    "extend 42 --days 10 --reason 等待鉴定 --parties-agree",
    "extend 42 --days 10 --reason 案情复杂 --approved-by 碧湖镇 --unit 碧湖镇")
  static let suspend = simple(
    "Suspends the handling of a case until a day.", "中止办理至某日。",
    "suspend 42 --reason appraisal --until 2026-05-01")
  static let resume = simple("Resumes a suspended case.", "恢复办理。", "resume 42")
  static let urge = simple(
    "Reminds the holder of a case, as its superior.", "督办。", "urge 42 --level plain")
  static let agree = simple(
    "Records an agreement with its terms.", "记录调解协议及条款。",
    "agree 42 --form written --term 赔偿500元@2026-06-01 --term 恢复排水沟")
  static let perform = simple(
    "Records that a term was performed.", "记录条款已履行。", "perform 42 --term 1")
  static let close = simple(
    "Ends a case with a stated outcome.", "办结：以明确结果结案。",
    "close 42 --outcome written_agreement", "close 42 --outcome oral_agreement --term 双方各退一步",
    "close 42 --outcome failed --reason gap", "close 42 --outcome referred --door court")
  static let verify = simple(
    "Verifies a conclusion, or sends it back.", "验证办结，或退回重办。", "verify 42",
    "verify 42 --fail --reason 材料不全")
  static let followUp = simple(
    "Records a follow-up call to a party.", "记录回访。",
    "followup 42 --satisfied yes --performed yes")
  static let reopen = simple(
    "Reopens an ended case.", "重新办理已结案件。", "reopen 42 --reason 协议未履行")
  static let merge = simple(
    "Merges a case into another one.", "并案。", "merge 42 --into 41 --reason 同一纠纷")
  static let void = simple(
    "Voids a case that was registered by mistake.", "作废误登案件。", "void 42 --reason 重复登记")
  static let correct = simple(
    "Corrects a field of the registration.", "更正登记内容。",
    "correct 42 --field category --value 0902 --reason 登记有误")
  static let party = simple(
    "Adds, corrects, erases or exports a party.",
    "追加、更正、删除或导出当事人信息。", "party add 42 --role respondent --name 李四",
    "party correct 42 2 --name 李思 --reason 本人申请更正", "party export 42 2 --reason person_asked")
  static let partyCorrect = simple(
    "Corrects the data of a party; the wrong value is erased.", "更正当事人信息，错误内容即删除。",
    "party correct 42 2 --name 李思 --reason 本人申请更正 --in-texts",
    "party correct 42 2 --private-file - --reason 登记有误")
  static let partyErase = simple(
    "Erases the data of a party and prints a certificate.", "删除当事人信息，输出证明。",
    "party erase 42 1 --reason retention",
    "party erase 42 1 --reason decision --basis 本人申请，已批准 --with-texts")
  static let partyExport = simple(
    "Exports a person's own data for that person; the access is recorded.", "向当事人提供其个人信息（留查阅记录）。",
    "party export 42 1 --reason person_asked",
    "party export 42 1 --reason person_asked --format json -o party.json")
  static let accessCommand = simple(
    "Shows who looked at unmasked data.", "查看查阅记录。", "access list 42")
  static let accessList = simple(
    "Lists who looked at unmasked data of a case.", "列出案件个人信息的查阅记录。",
    "access list 42", "access list 42 --format csv")
  static let retentionCommand = simple(
    "Shows cases whose retention period has ended.", "查看保管期满的案件。",
    "retention list --on 2036-12-31")
  static let retentionList = simple(
    "Lists ended cases whose retention period has ended.", "列出保管期满的已结案件。",
    "retention list", "retention list --on 2036-12-31 --format csv")
  static let partyAdd = simple(
    "Adds a party to a case.", "追加当事人。", "party add 42 --role respondent --name 李四",
    "party add 42 --role respondent --kind organisation --name 某某公司")

  static let list = simple(
    "Lists cases; personal data is masked.", "列出案件（个人信息已遮蔽）。",
    "list --open --township 碧湖镇", "list --open --waiting-for 碧湖镇 --sort due",
    "list --due-within 7 --overdue --sort due",
    "list --search 排水沟 --county 莲都区 --limit 20",
    "list --registered 2026-01-01..2026-03-31 --format csv")
  static let show = simple(
    "Shows one case; personal data is masked.", "显示一件案件（个人信息已遮蔽）。",
    "show 42 --history", "show 42 --reveal --reason call_back")
  static let initialize = simple(
    "Creates a database with the units of Lishui.", "新建数据库（内置丽水市、县、乡镇）。", "init",
    "init --db cases.db --series 1", "init --units units.csv")
  static let unitCommand = simple(
    "Shows and changes the register of units.", "查看和维护单位名册。",
    "unit list --within 莲都区 --level township", "unit show 碧湖镇")
  static let unitList = simple("Lists units.", "列出单位。", "unit list --within 莲都区")
  static let unitShow = simple("Shows a unit.", "显示单位。", "unit show 碧湖镇/郎奇村委会")
  static let unitAdd = simple(
    "Adds a unit.", "新增单位。", "unit add 331102100299 新村村委会 --level village --parent 碧湖镇")
  static let unitClose = simple(
    "Closes a unit; it is never deleted.", "撤销单位（不删除）。",
    "unit close 331102100299 --successor 331102100200")
  static let teamCommand = simple(
    "Shows and adds named mediation teams.", "查看和新增调解团队。", "team list",
    "team add laoli 老李帮忙团 --unit 莲都区")
  static let teamList = simple("Lists teams.", "列出团队。", "team list")
  static let teamAdd = simple(
    "Adds a team of the acting unit.", "为操作单位新增团队。", "team add laoli 老李帮忙团 --unit 莲都区")
  static let officerCommand = simple(
    "Shows and adds officers.", "查看和新增经办人。", "officer list",
    "officer add li.ming --unit 碧湖镇")
  static let officerList = simple("Lists officers.", "列出经办人。", "officer list")
  static let officerAdd = simple(
    "Adds an officer of the acting unit.", "为操作单位新增经办人。", "officer add li.ming --unit 碧湖镇")
  static let calendarCommand = simple(
    "Shows holidays and working days.", "查看工作日历。", "calendar show 2026")
  static let calendarShow = simple(
    "Shows the holidays and make-up working days of a year.", "显示一年的放假与调休安排。",
    "calendar show 2026", "calendar show 2026 --format csv")
  static let ruleCommand = simple(
    "Shows and sets the rules by which deadlines are counted.", "查看和设定期限规则。", "rule list",
    "rule adopt local-tiers --for 碧湖镇 --from 2027-01-01")
  static let ruleList = simple(
    "Lists the rules, or the terms of other procedures.", "列出规则，或其他程序的期限。", "rule list",
    "rule list --reference")
  static let ruleShow = simple(
    "Shows the rule in force for each grade.", "显示各等级适用的规则。", "rule show handling",
    "rule show handling --for 碧湖镇 --on 2026-03-31")
  static let ruleSet = simple(
    "Sets a rule for a unit below; a running deadline keeps its rule.",
    "为下级某地设定规则；案件适用起算日的规则。",
    "rule set handling --days 20 --grade complex --for 莲都区 --basis 区综治办通知 --from 2027-01-01")
  static let ruleAdopt = simple(
    "Adopts a built-in set of rules.", "采用内置的一套规则。",
    "rule adopt local-tiers --for 碧湖镇 --from 2027-01-01")
  static let deadlineCommand = simple(
    "Explains deadlines.", "说明期限的由来。", "deadline explain 42")
  static let deadlineExplain = simple(
    "Counts the deadlines of a case day by day, with the rule.", "逐日说明案件期限的计算及依据。",
    "deadline explain 42", "deadline explain 42 --clock handling --format csv")
  static let importCalendar = simple(
    "Imports a year's holidays (city only); lists the deadlines that moved.",
    "由市级导入一年的放假安排，列出变动的期限。", "import calendar 2027.json --dry-run", "import calendar 2027.csv")
  static let report = simple(
    "Prints reports.", "打印报表。",
    "report closure-rate --by township --from 2026-01-01 --to 2026-03-31",
    "report monthly --for 莲都区 --period 2026-03 --format html -o month.html")
  static let closureRate = simple(
    "Prints closure rates with their counts.", "打印办结率及其分子分母。",
    "report closure-rate --by township --from 2026-01-01 --to 2026-03-31",
    "report closure-rate --by month --definition flow --within 莲都区 --format csv",
    "report closure-rate --by category,month --definition success",
    "report closure-rate --by township --cell 331102100000/overdue",
    "report closure-rate --by township --public --format html",
    "report closure-rate --from 2026-03-01 --to 2026-03-31 --compare previous")
  static let levels = simple(
    "Prints at which level disputes are resolved.", "打印各层级化解数及占比。",
    "report levels --by county --from 2026-01-01 --to 2026-03-31",
    "report levels --by people --within 莲都区 --format csv")
  static let movement = simple(
    "Prints how cases move between units.", "打印流转情况（上行率等）。",
    "report movement --by handler --within 莲都区",
    "report movement --by month --from 2026-01-01 --to 2026-06-30")
  static let followupReport = simple(
    "Prints follow-up calls, performance and returned cases.", "打印回访、履行和反弹情况。",
    "report followup --by township --from 2026-01-01 --to 2026-03-31",
    "report followup --by county --days 60 --format csv")
  static let workload = simple(
    "Prints the workload of each unit or team.", "打印各单位或团队的工作量。",
    "report workload --within 莲都区", "report workload --by team --from 2026-01-01")
  static let reportVerify = simple(
    "Recomputes a saved report and compares every figure.", "重新计算已保存的报表并逐项核对。",
    "report verify q1.csv", "report verify q1.json --since --format csv")
  static let export = simple(
    "Exports cases, events or rates.", "导出案件、事件或办结率。",
    "export closure-rates --by township -o rates.csv", "export cases -o cases.csv")
  static let exportRates = simple(
    "Exports closure rates, as CSV unless said otherwise.", "导出办结率（缺省为 CSV）。",
    "export closure-rates --by township --from 2026-01-01 --to 2026-03-31 -o rates.csv")
  static let exportCases = simple(
    "Exports cases in the format that import reads.", "以可再导入的格式导出案件。",
    "export cases --township 碧湖镇 -o cases.csv", "export cases --reveal --reason audit")
  static let exportEvents = simple(
    "Exports the events of the log; they hold no personal data.", "导出日志事件（不含个人信息）。",
    "export events --format ndjson -o events.ndjson")
  static let importing = simple(
    "Imports cases, units or a calendar.", "导入案件、单位或日历。",
    "import cases ledger.csv --unit 碧湖镇 --dry-run", "import units villages.csv")
  static let importCases = simple(
    "Imports cases; each row must pass the same rules as typed input.",
    "导入案件，逐行按同一规则校验。",
    "import cases ledger.csv --unit 碧湖镇 --dry-run",
    "import cases old.csv --encoding gb18030 --map 案由=category --ignore 备注")
  static let importUnits = simple(
    "Imports a list of units below (code,name,level,parent,valid_from,successor).",
    "导入下级单位表（code,name,level,parent,valid_from,successor）。",
    "import units villages.csv", "import units villages.csv --close-vanished")
  static let completion = simple(
    "Prints a completion script for a shell.", "输出命令行补全脚本。",
    "completion bash > ~/.local/share/bash-completion/completions/jiefen")
  static let manual = simple(
    "Prints the manual page, to be read with man.", "输出 roff 格式的手册页。", "manual > jiefen.1")
}
