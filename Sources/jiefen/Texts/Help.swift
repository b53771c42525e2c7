/// What the help says about options and arguments.
enum Help {
  static let casesGroup = Text("Cases", "案件")
  static let othersGroup = Text("The file, its registers and reports", "数据文件、名册与报表")

  // Names of values
  static let file = Text("file", "文件")
  static let code = Text("code", "代码")
  static let unit = Text("unit", "单位")
  static let name = Text("name", "姓名")
  static let text = Text("text", "文字")
  static let time = Text("time", "时间")
  static let day = Text("day", "日期")
  static let days = Text("days", "天数")
  static let year = Text("year", "年份")
  static let key = Text("key", "键")
  static let count = Text("number", "数")
  static let caseForm = Text("case", "案件")
  static let yuan = Text("yuan", "元")
  static let languageCodes = Text("en|zh", "en|zh")
  static let categoryForm = Text("code or Chinese name", "代码或名称")
  static let phoneForm = Text("phone", "电话")
  static let documentForm = Text("document", "证件号码")
  static let termForm = Text("text[@day]", "内容[@日期]")

  // Common options
  static let database = Text(
    "The database; else $JIEFEN_DB, else $XDG_DATA_HOME/jiefen/jiefen.db.",
    "数据库文件；缺省为 $JIEFEN_DB，再缺省为 $XDG_DATA_HOME/jiefen/jiefen.db。")
  static let officer = Text(
    "The officer who acts; else $JIEFEN_OFFICER, else $USER.",
    "经办人代码；缺省为 $JIEFEN_OFFICER，再缺省为 $USER。")
  static let actingUnit = Text(
    "The unit that acts: code, name, a beginning of it, or above/name; else $JIEFEN_UNIT.",
    "操作单位：代码、名称、名称开头或“上级/名称”；缺省为 $JIEFEN_UNIT。")
  static let language = Text(
    "The language of labels and messages; else by LANG.", "界面语言；缺省按 LANG。")
  static let noInput = Text("Never ask a question.", "不提问。")
  static let yes = Text("Answer every question with yes.", "所有提问都答“是”。")
  static let at = Text(
    "When it happened, if not now: 2026-03-31, 2026-03-31T09:30 or 2026年3月31日.",
    "发生时间（缺省为现在）：2026-03-31、2026-03-31T09:30 或 2026年3月31日。")
  static let dryRun = Text("Check everything and keep nothing.", "只检查，不保存。")
  static let idempotencyKey = Text(
    "Answer the request with this key only once.", "同一键的请求只执行一次。")
  static let trustClock = Text(
    "Take the machine's clock as right although it seems wrong.", "即使系统时钟可疑也采用。")

  // Periods
  static let clock = Text("The clock.", "时限种类。")
  static let ruleFor = Text(
    "The unit for whose area it holds, with everything below; else the acting unit.",
    "适用单位（含下级）；缺省为操作单位。")
  static let ruleFrom = Text("The first day of a trigger; else today.", "起算日不早于；缺省为今天。")
  static let ruleTo = Text("The last day of a trigger.", "起算日不晚于。")
  static let ruleOn = Text("The day of the trigger; else today.", "起算日；缺省为今天。")
  static let ruleDays = Text("How many natural days.", "自然日天数。")
  static let workingDays = Text("How many working days.", "工作日天数。")
  static let months = Text("How many months.", "月数。")
  static let warning = Text(
    "How many working days before its end it is soon due.", "到期前几个工作日预警。")
  static let cap = Text("How many days extensions may add in all.", "延期合计不超过的天数。")
  static let basis = Text("The law and article, or who decided.", "依据：法律条款或文件。")
  static let ruleSetName = Text("The set.", "规则套名。")
  static let reference = Text(
    "The terms of courts, arbitration, reconsideration and petitions.",
    "法院、仲裁、复议、信访等程序的期限。")
  static let extensionDays = Text("How many days more.", "延长天数。")
  static let approvedBy = Text("The superior that approves; it acts.", "批准的上级单位（即操作单位）。")
  static let partiesAgree = Text("Both parties agree to it.", "双方当事人同意。")

  // Cases
  static let number = Text(
    "The number of the case, or a short form: 42, 2026-42, UNIT-42.",
    "案件编号或简写：42、2026-42、单位代码-42。")
  static let reason = Text("Why.", "理由。")
  static let category = Text(
    "The kind of dispute: two or four digits, or its Chinese name (邻里, 邻里/其他).",
    "纠纷类别：两位或四位代码，或名称（邻里、邻里/其他）。")
  static let summary = Text("What it is about.", "纠纷概况。")
  static let summaryFile = Text(
    "A file that says what it is about; - for the standard input.",
    "纠纷概况所在文件；- 为标准输入。")
  static let applicant = Text("An applicant; may be repeated.", "申请人，可多次给出。")
  static let respondent = Text(
    "A respondent; may be repeated; 'unknown' where not yet known.",
    "被申请人，可多次给出；未知时写 unknown 或 不详。")
  static let phone = Text("The phone number of the first applicant.", "第一申请人的电话。")
  static let document = Text(
    "The number of the first applicant's document; others on this machine can read the command line, "
      + "--private-file keeps it out.",
    "第一申请人的证件号码；命令行他人可见，可改用 --private-file。")
  static let intakePrivateFile = Text(
    "A file with lines as applicant = 张三, then phone, document, address of that person; respondent, "
      + "summary, place, foreign-number; - for the standard input.",
    "文件，每行如 applicant = 张三，其后为该人的 phone、document、address；另有 respondent、summary、place、foreign-number；"
      + "- 为标准输入。")
  static let privateFile = Text(
    "A file with the free texts, which others could read in the command line: lines as OPTION = text, or "
      + "several lines between OPTION = \"\"\" and \"\"\"; - for the standard input.",
    "写有文字内容的文件（命令行他人可见）：每行如 选项名 = 文字，多行文字写在 选项名 = \"\"\" 与 \"\"\" 两行之间；"
      + "- 为标准输入。")
  static let partyDocument = Text(
    "The number of the party's document; better said in --private-file.",
    "该当事人的证件号码；建议写入 --private-file。")
  static let partyNumber = Text(
    "Which party, from 1 in the order of show.", "第几个当事人，按案件显示的顺序，从 1 起。")
  static let erasureReason = Text("Why it is erased.", "删除原因。")
  static let erasureBasis = Text(
    "The decision or request on which it rests.", "所依据的决定或请求。")
  static let withTexts = Text(
    "Erase whole texts too that mention the party.", "同时删除提及该当事人的整段文字。")
  static let inTexts = Text(
    "Put the right value into the texts of the case too that have the wrong one.",
    "同时将案件各段文字中的原内容替换为更正后的内容。")
  static let retentionOn = Text("On that day; else today.", "该日的情况；缺省为今天。")
  static let partyPhone = Text("The party's phone.", "该当事人的电话。")
  static let area = Text(
    "The unit where the dispute is, if not the acting unit.", "纠纷属地；缺省为操作单位。")
  static let grade = Text("How hard it is.", "难易等级。")
  static let source = Text("The door through which it came.", "来源。")
  static let foreignNumber = Text(
    "The number it has elsewhere, at a court or the hotline.", "在法院、热线等处的对接案号。")
  static let people = Text("How many people it concerns.", "涉及人数。")
  static let amount = Text("The sum in dispute, in whole yuan.", "涉及金额（元）。")
  static let place = Text("Where exactly it happened.", "发生地点。")
  static let tag = Text(
    "A group that is reported on separately; may be repeated.", "专项标签，可多次给出。")
  static let acceptAtOnce = Text("Accept the case at once.", "登记同时受理。")
  static let door = Text("The right door for the parties.", "应走的途径。")
  static let mediator = Text("Who mediates.", "调解员。")
  static let team = Text("The code of a named team.", "调解团队代码。")
  static let present = Text("Who came (restricted).", "到场人员（限制查阅）。")
  static let sessionText = Text("What was said (restricted).", "调解内容（限制查阅）。")
  static let textFile = Text(
    "A file with the text; - for the standard input.", "文字所在文件；- 为标准输入。")
  static let noteText = Text("What there is to say.", "备注内容。")
  static let tried = Text("What was tried so far.", "已做的调处工作。")
  static let escalateTo = Text(
    "The unit asked, if not the one directly above.", "上报到的单位；缺省为直接上级。")
  static let to = Text("The unit asked.", "目标单位。")
  static let emergency = Text(
    "A danger for which levels may be skipped.", "可越级上报的紧急情形。")
  static let helper = Text("The unit that is asked to assist.", "请求协办的单位。")
  static let answer = Text("The answer of the assisting unit.", "协办答复。")
  static let suspensionReason = Text("Why handling rests.", "中止原因。")
  static let until = Text(
    "The day on which the clock runs again, at most 60 days away.", "恢复计时之日，最长 60 天。")
  static let urgency = Text("How strong the reminder is; none lifts it.", "督办级别；none 为解除。")
  static let form = Text("Written or oral.", "书面或口头。")
  static let term = Text(
    "What was promised, and by which day; may be repeated.", "协议条款及履行期限，可多次给出。")
  static let closeTerm = Text(
    "A term of an agreement reached now; writes the agreement and the closing.",
    "当场达成的协议条款，同时记录协议和办结。")
  static let termNumber = Text("Which term, from 1.", "第几条，从 1 起。")
  static let verifyFail = Text("Send it back to its holder.", "验证不通过，退回承办单位。")
  static let satisfied = Text("Whether the party is satisfied.", "当事人是否满意。")
  static let performed = Text("How far the agreement was performed.", "协议履行情况。")
  static let into = Text("The case into which it is merged.", "并入的案件。")
  static let outcome = Text("Why the case ends.", "结案结果。")
  static let closeReason = Text(
    "For 'failed' one of gap, refusal, no_contact, time_up, unsigned, other; else free words.",
    "调解不成时为 gap、refusal、no_contact、time_up、unsigned、other 之一；其余为说明。")
  static let field = Text("The field that is corrected.", "更正的字段。")
  static let value = Text("Its right value.", "正确的值。")
  static let role = Text("The side of the party.", "当事人地位。")
  static let partyKind = Text("What the party is.", "当事人类型。")
  static let partyName = Text("The name of the party.", "当事人姓名或名称。")
  static let address = Text("Where the party lives.", "住址。")

  // Output and lists
  static let format = Text(
    "The form of the data.", "输出格式。")
  static let forExcel = Text(
    "CSV for Excel: with a byte order mark, CRLF, and formulas made harmless.",
    "供 Excel 打开的 CSV：带 BOM、CRLF，公式已失效处理。")
  static let outputFile = Text(
    "A file for the data instead of the standard output.", "写入文件，而非标准输出。")
  static let range = Text("from..to", "起..止")
  static let open = Text("Only cases on which somebody still has to act.", "只列未结案件。")
  static let county = Text("Disputes in that county.", "属地在该县(市、区)。")
  static let township = Text("Disputes in that township.", "属地在该乡镇(街道)。")
  static let village = Text("Disputes in that village.", "属地在该村(社区)。")
  static let within = Text("Only that unit and everything below it.", "只含该单位及其下级。")
  static let holder = Text("Cases that the unit holds now.", "现由该单位承办。")
  static let waitingFor = Text("Cases on which the unit must act next.", "下一步由该单位办理。")
  static let state = Text("Cases in that state; may be repeated.", "该状态的案件，可多次给出。")
  static let tagFilter = Text("Cases with that tag.", "带该标签的案件。")
  static let overdue = Text("Open cases past their deadline.", "已超期的未结案件。")
  static let registered = Text(
    "Registered in that period: 2026-01-01..2026-03-31, either side may be left out; or 2026-03.",
    "登记时间范围：2026-01-01..2026-03-31，可省略一端；也可写月份 2026-03。")
  static let search = Text(
    "Words that all occur in the summary, a party's name or the place; a phrase in quotes.",
    "概况、当事人姓名或地点中均出现的词；含空格的短语加引号。")
  static let sort = Text("The order; with - before it the greatest first.", "排序；前加 - 为降序。")
  static let limit = Text("At most so many cases.", "最多显示的件数。")
  static let history = Text("With everything that happened.", "同时显示全部经过。")
  static let reveal = Text(
    "Unmasked; the look is recorded. Whoever does not hold the case says why.",
    "不遮蔽；将留下查阅记录。非承办单位须注明原因。")
  static let revealReason = Text("Why it must be seen unmasked.", "查阅未遮蔽内容的原因。")

  // Units, teams, officers
  static let level = Text("The level: 2 to 5 or its name.", "层级：2 至 5 或名称。")
  static let namePart = Text("Names that begin so.", "名称开头。")
  static let closedToo = Text("With closed units.", "含已撤销的单位。")
  static let anyUnit = Text(
    "A unit: code, name, a beginning of it, or above/name.", "单位：代码、名称、名称开头或“上级/名称”。")
  static let newCode = Text("The new code.", "新代码。")
  static let newName = Text("The name.", "名称。")
  static let parent = Text("The unit directly above.", "直接上级。")
  static let validFrom = Text("The first day on which it works.", "开始存续之日。")
  static let successor = Text(
    "The unit that takes over its cases from the next day on.", "自次日起承接其案件的单位。")
  static let lastDay = Text("Its last day, if not today.", "最后存续之日，缺省为今天。")

  // The calendar
  static let calendarYear = Text("The year, such as 2026.", "年份，如 2026。")

  // Rates
  static let definition = Text("The definition of the rate.", "办结率口径。")
  static let by = Text(
    "What rows stand for, and columns after a comma.", "行的分组；逗号后为列的分组。")
  static let groupings = Text("rows[,columns]", "行[,列]")
  static let compare = Text(
    "Stand beside the period before, or the same a year before.", "环比（previous）或同比（year）。")
  static let published = Text(
    "For publication: leave out counts from 1 to 4, and what they would follow from.",
    "对外公布：隐去 1 至 4 的数，以及可据以推算的数。")
  static let cell = Text(
    "List the cases behind one figure: ROW/FIGURE, ROW/COLUMN/FIGURE, or total/FIGURE.",
    "列出某一数字所含的案件：行/项、行/列/项，或 total/项（合计）。")
  static let cellForm = Text("row/figure", "行/项")
  static let savedReport = Text(
    "The report, saved as csv, tsv, json or ndjson; - for the standard input.",
    "已保存的报表（csv、tsv、json 或 ndjson）；- 为标准输入。")
  static let sinceThen = Text(
    "List which figures are others now, and the entries that changed them.",
    "列出此后变动的数字及引起变动的记录。")
  static let returnedWithin = Text(
    "Within how many days a case counts as returned; else 30.", "多少天内重办计为反弹，缺省 30。")
  static let from = Text("The first day of the period.", "期间起。")
  static let periodEnd = Text("The last day of the period.", "期间止。")
  static let asOf = Text("Count what had happened by then; else now.", "统计时点，缺省为现在。")
  static let knownAt = Text(
    "Count what this file knew by then, or at that position of the log (#1234); else now.",
    "以该时刻（或日志位置，如 #1234）本库已知的内容统计，缺省为现在。")

  // The file
  static let unitsFile = Text(
    "A list of units (code,name,level,parent) instead of those of Lishui.",
    "单位表（code,name,level,parent），代替内置的丽水市单位。")
  static let series = Text(
    "The digit that tells the numbers of this machine apart, 0 to 9.",
    "区分本机编号的序列号，0 至 9。")
  static let shell = Text("The shell.", "命令行外壳。")
  static let closeVanished = Text(
    "Close units that are not listed.", "撤销表中没有的单位。")
  static let encoding = Text("The encoding of the file.", "文件编码。")
  static let inputFile = Text("The file; - for the standard input.", "文件；- 为标准输入。")
  static let mapping = Text(
    "Take their column as ours: THEIRS=OURS; may be repeated.", "列名对应：来表列=本系统列，可多次给出。")
  static let ignoredColumn = Text("A column to pass over; may be repeated.", "忽略的列，可多次给出。")
  static let keepGoing = Text(
    "Keep the good rows and report the bad ones.", "保留合格行，报告不合格行。")
  static let mappingForm = Text("theirs=ours", "来表列=本列")
  static let after = Text("Only entries behind that position of the log.", "只含该日志位置之后的记录。")
}
