package import Casework

extension FieldKey {
  /// What the field means.
  package var help: Text {
    switch self {
    case .number:
      Text(
        "The number of the case, or a short form: 42, 2026-42, UNIT-42.",
        "案件编号或简写：42、2026-42、单位代码-42。")
    case .reason: Text("The reason.", "理由。")
    case .category:
      Text(
        "The kind of dispute: two or four digits, or its Chinese name (邻里, 邻里/其他).",
        "纠纷类别：两位或四位代码，或名称（邻里、邻里/其他）。")
    case .summary: Text("What the dispute is about.", "纠纷概况。")
    case .applicant: Text("An applicant; may be repeated.", "申请人，可多次给出。")
    case .respondent:
      Text(
        "A respondent; may be repeated; 'unknown' if not yet known.",
        "被申请人，可多次给出；未知时写 unknown 或 不详。")
    case .phone:
      Text(
        "The phone number of the first applicant; in a private file, of the person named above it.",
        "第一申请人的电话；在文件（--private-file）中为其上一行所列的人。")
    case .document:
      Text(
        "The number of the first applicant's identity document; better put in --private-file, where it "
          + "belongs to the person named above it.",
        "第一申请人的证件号码；命令行他人可见，可改用 --private-file，其中属于上一行所列的人。")
    case .area: Text("The unit where the dispute is; default: the acting unit.", "纠纷属地；缺省为操作单位。")
    case .grade: Text("How difficult the case is.", "难易等级。")
    case .source: Text("How the dispute reached the centre.", "来源。")
    case .foreignNumber:
      Text(
        "Its number elsewhere, such as at a court or the hotline.", "在法院、热线等处的对接案号。")
    case .people: Text("How many people it concerns.", "涉及人数。")
    case .amount: Text("The sum in dispute, in whole yuan.", "涉及金额（元）。")
    case .place: Text("Where exactly it happened.", "发生地点。")
    case .tag: Text("A label for separate statistics; may be repeated.", "专项标签，可多次给出。")
    case .accept: Text("Accept the case at once.", "登记同时受理。")
    case .at:
      Text(
        "When it happened, if not now: 2026-03-31, 2026-03-31T09:30 or 2026年3月31日.",
        "发生时间（缺省为现在）：2026-03-31、2026-03-31T09:30 或 2026年3月31日。")
    case .door: Text("Where the parties should turn instead.", "应走的途径。")
    case .mediator: Text("The mediator.", "调解员。")
    case .team: Text("The code of a mediation team.", "调解团队代码。")
    case .present: Text("Who attended (restricted).", "到场人员（限制查阅）。")
    case .sessionText: Text("What was said (restricted).", "调解内容（限制查阅）。")
    case .noteText: Text("The text of the note.", "备注内容。")
    case .tried: Text("What was tried so far.", "已做的调处工作。")
    case .superior:
      Text("The unit to send it to; default: the one directly above.", "上报到的单位；缺省为直接上级。")
    case .emergency: Text("An emergency, for which levels may be skipped.", "可越级上报的紧急情形。")
    case .target: Text("The unit that is to take the case.", "目标单位。")
    case .helper: Text("The unit that is asked to assist.", "请求协办的单位。")
    case .answer: Text("The answer of the assisting unit.", "协办答复。")
    case .extensionDays: Text("How many days to add.", "延长天数。")
    case .approvedBy:
      Text("The superior that approves; it must be the acting unit (--unit).", "批准的上级单位（即操作单位）。")
    case .partiesAgree: Text("Both parties agree to it.", "双方当事人同意。")
    case .suspensionReason: Text("Why handling is suspended.", "中止原因。")
    case .until:
      Text(
        "The day on which the deadline starts running again, at most 60 days away.",
        "恢复计时之日，最长 60 天。")
    case .urgency: Text("How strong the reminder is; 'none' lifts it.", "督办级别；none 为解除。")
    case .form: Text("Written or oral.", "书面或口头。")
    case .term: Text("What was promised, and by which day; may be repeated.", "协议条款及履行期限，可多次给出。")
    case .closingTerm:
      Text(
        "A term of an agreement reached now; records the agreement and closes the case.",
        "当场达成的协议条款，同时记录协议和办结。")
    case .termNumber: Text("Which term, from 1.", "第几条，从 1 起。")
    case .outcome: Text("Why the case ends.", "结案结果。")
    case .closingReason:
      Text(
        "For 'failed' one of gap, refusal, no_contact, time_up, unsigned, other; else free text.",
        "调解不成时为 gap、refusal、no_contact、time_up、unsigned、other 之一；其余为说明。")
    case .fail: Text("Send it back to its holder.", "验证不通过，退回承办单位。")
    case .satisfied: Text("Whether the party is satisfied.", "当事人是否满意。")
    case .performed: Text("How far the agreement was performed.", "协议履行情况。")
    case .into: Text("The case into which it is merged.", "并入的案件。")
    case .correctedField: Text("The field that is corrected.", "更正的字段。")
    case .value: Text("Its right value.", "正确的值。")
    case .party:
      Text("Which party: its number, from 1, in the order of 'show'.", "第几个当事人，按案件显示的顺序，从 1 起。")
    case .role: Text("The side of the party.", "当事人地位。")
    case .kind: Text("The kind of party.", "当事人类型。")
    case .partyName: Text("The name of the party.", "当事人姓名或名称。")
    case .partyPhone: Text("The party's phone.", "该当事人的电话。")
    case .partyDocument:
      Text(
        "The number of the party's identity document; better put in --private-file.",
        "该当事人的证件号码；建议写入 --private-file。")
    case .address:
      Text(
        "Where the party lives; in an intake, the first applicant, in a private file the person named "
          + "above it.",
        "住址；登记时为第一申请人的，在文件（--private-file）中为其上一行所列的人的。")
    case .inTexts:
      Text(
        "Also replace the wrong value in the texts of the case.",
        "同时将案件各段文字中的原内容替换为更正后的内容。")
    case .erasureReason: Text("Why it is erased.", "删除原因。")
    case .erasureBasis: Text("The decision or request that it is based on.", "所依据的决定或请求。")
    case .withTexts: Text("Also erase every text that mentions the party.", "同时删除提及该当事人的整段文字。")
    case .open: Text("Only open cases, on which somebody still has to act.", "只列未结案件。")
    case .county: Text("Disputes in that county.", "属地在该县(市、区)。")
    case .township: Text("Disputes in that township.", "属地在该乡镇(街道)。")
    case .village: Text("Disputes in that village.", "属地在该村(社区)。")
    case .within: Text("Only that unit and everything below it.", "只含该单位及其下级。")
    case .holder: Text("Cases that the unit holds now.", "现由该单位承办。")
    case .waitingFor: Text("Cases on which the unit must act next.", "下一步由该单位办理。")
    case .state: Text("Cases in that state; may be repeated.", "该状态的案件，可多次给出。")
    case .tagged: Text("Cases with that tag.", "带该标签的案件。")
    case .overdue: Text("Open cases past their deadline.", "已超期的未结案件。")
    case .dueWithin:
      Text(
        "Open cases due within so many days, including today; with --overdue, overdue ones too.",
        "几天内到期（含今天）的未结案件；与 --overdue 同用时满足其一即可。")
    case .registered:
      Text(
        "Registered in that period: 2026-01-01..2026-03-31, either side may be left out; or 2026-03.",
        "登记时间范围：2026-01-01..2026-03-31，可省略一端；也可写月份 2026-03。")
    case .search:
      Text(
        "Words that all occur in the summary, a party's name or the place; a phrase in quotes.",
        "概况、当事人姓名或地点中均出现的词；含空格的短语加引号。")
    case .sort: Text("The sort order; a - before it sorts in descending order.", "排序；前加 - 为降序。")
    case .limit: Text("Show at most this many cases.", "最多显示的件数。")
    case .section: Text("Show only this section, in full.", "只显示这一类，且全部列出。")
    case .history: Text("Also show the history of the case.", "同时显示全部经过。")
    case .reveal:
      Text(
        "Show unmasked data; the access is recorded. Units other than the holder give --reason.",
        "不遮蔽；将留下查阅记录。非承办单位须注明原因。")
    case .revealReason: Text("Why unmasked data is needed.", "查阅未遮蔽内容的原因。")
    case .retentionDay: Text("The state on this day; default: today.", "该日的情况；缺省为今天。")
    case .definition: Text("The definition of the rate.", "办结率口径。")
    case .grouping: Text("How to group rows and, after a comma, columns.", "行的分组；逗号后为列的分组。")
    case .from: Text("The first day of the period.", "期间起。")
    case .to: Text("The last day of the period.", "期间止。")
    case .asOf: Text("Count what had happened by this time; default: now.", "统计时点，缺省为现在。")
    case .knownAt:
      Text(
        "Count only what was recorded by this time or log position (#1234); default: now.",
        "以该时刻（或日志位置，如 #1234）本库已知的内容统计，缺省为现在。")
    case .comparison:
      Text(
        "Compare with the previous period, or with the same one a year earlier.",
        "环比（previous）或同比（year）。")
    case .published:
      Text(
        "For publication: hide counts from 1 to 4, and figures that would reveal them.",
        "对外公布：隐去 1 至 4 的数，以及可据以推算的数。")
    case .cell:
      Text(
        "List the cases behind one figure: ROW/FIGURE, ROW/COLUMN/FIGURE, or total/FIGURE.",
        "列出某一数字所含的案件：行/项、行/列/项，或 total/项（合计）。")
    case .disputesWithin:
      Text(
        "Only disputes in that unit and everything below it.", "只含属地为该单位及其下级的案件。")
    case .returnedWithin:
      Text(
        "Within how many days a reopened case counts as returned; default: 30.", "多少天内重办计为反弹，缺省 30。"
      )
    case .reportingUnit:
      Text(
        "The unit of the report, with everything below; default: the acting unit, else the city.",
        "报告单位（含下级）；缺省为操作单位，再缺省为市。")
    case .period:
      Text(
        "The period, or any day in it; default: the last complete one.",
        "报告期；写日期则取其所在的一期；缺省为上一个完整的期。")
    case .periodicAsOf:
      Text(
        "Count what had happened by this time; default: the end of the period, or now.",
        "统计时点；缺省为期末，未结束的期为现在。")
    case .savedReport:
      Text(
        "The report, saved as csv, tsv, json or ndjson; - for the standard input.",
        "已保存的报表（csv、tsv、json 或 ndjson）；- 为标准输入。")
    case .since:
      Text(
        "List the figures that changed since, and the entries that changed them.",
        "列出此后变动的数字及引起变动的记录。")
    case .table: Text("The file; - for the standard input.", "文件；- 为标准输入。")
    case .encoding: Text("The encoding of the file.", "文件编码。")
    case .mapping:
      Text(
        "Read their column as one of ours: THEIRS=OURS; may be repeated.", "列名对应：来表列=本系统列，可多次给出。")
    case .ignored: Text("A column to ignore; may be repeated.", "忽略的列，可多次给出。")
    case .keepGoing: Text("Keep the good rows and report the bad ones.", "保留合格行，报告不合格行。")
    case .closeVanished: Text("Close units that are not listed.", "撤销表中没有的单位。")
    case .after: Text("Only entries after this log position.", "只含该日志位置之后的记录。")
    case .anyUnit:
      Text(
        "A unit: code, name, beginning of a name, or parent/name.", "单位：代码、名称、名称开头或“上级/名称”。")
    case .unitName: Text("Only units whose names begin so.", "名称开头。")
    case .level: Text("The level: 2 to 5 or its name.", "层级：2 至 5 或名称。")
    case .closedToo: Text("Also list closed units.", "含已撤销的单位。")
    case .newCode: Text("The new code.", "新代码。")
    case .newName: Text("The name.", "名称。")
    case .parent: Text("The unit directly above.", "直接上级。")
    case .firstDay: Text("The first day of the unit.", "开始存续之日。")
    case .successor:
      Text(
        "The unit that takes over its cases from the next day on.", "自次日起承接其案件的单位。")
    case .lastDay: Text("Its last day; default: today.", "最后存续之日，缺省为今天。")
    case .year: Text("The year, such as 2026.", "年份，如 2026。")
    case .clock: Text("The kind of deadline.", "时限种类。")
    case .clockFilter: Text("The kind of deadline.", "时限种类。")
    case .ruleSet: Text("The set of rules.", "规则套名。")
    case .naturalDays: Text("How many calendar days.", "自然日天数。")
    case .workingDays: Text("How many working days.", "工作日天数。")
    case .months: Text("How many months.", "月数。")
    case .warning: Text("How many working days before the deadline to warn.", "到期前几个工作日预警。")
    case .cap: Text("How many days extensions may add in total.", "延期合计不超过的天数。")
    case .ruleBasis: Text("The law and article, or who decided.", "依据：法律条款或文件。")
    case .ruleUnit:
      Text(
        "The unit whose area it applies to, with everything below; default: the acting unit.",
        "适用单位（含下级）；缺省为操作单位。")
    case .ruleFrom:
      Text(
        "Applies to deadlines that start running on or after this day; default: today.",
        "起算日不早于；缺省为今天。")
    case .ruleTo: Text("Applies to deadlines that start running on or before this day.", "起算日不晚于。")
    case .ruleDay:
      Text("The day on which the deadline starts running; default: today.", "起算日；缺省为今天。")
    case .reference:
      Text(
        "The terms of courts, arbitration, reconsideration and petitions.", "法院、仲裁、复议、信访等程序的期限。")
    case .unitsFile:
      Text(
        "A list of units (code,name,level,parent) instead of those of Lishui.",
        "单位表（code,name,level,parent），代替内置的丽水市单位。")
    case .series:
      Text(
        "The series digit in the case numbers of this machine, 0 to 9.", "区分本机编号的序列号，0 至 9。")
    case .checkedFile: Text("The file to check; default: the database.", "要核验的文件，缺省为当前数据库。")
    case .rules:
      Text(
        "Audit: replay every case by the rules known at the time, and look for gaps.",
        "审计：按当时的规则重演每件案件，并查找缺漏。")
    case .against:
      Text(
        "Check that the log contains the state in a backup, a saved report, or POSITION:HASH.",
        "日志是否包含某一状态：备份、已存报表，或 位置:哈希。")
    case .anchors:
      Text(
        "Check the log against its kept anchors: its own or, for a FILE, those kept in the database.",
        "日志是否包含为其留存的锚点：本库的，或（指定文件时）当前数据库为其留存的。")
    case .checkedUnit:
      Text(
        "The unit whose file it is, if anchors of several units are kept.", "该文件属于哪个单位（留存多个单位的锚点时）。"
      )
    case .repair:
      Text(
        "Rebuild what follows from the log, after making a copy.", "先另存副本，再由日志重新生成推得的内容。"
      )
    case .statedAnchor:
      Text(
        "A saved report, a backup, POSITION:HASH, or a text that contains it.",
        "已存报表、备份、位置:哈希，或载有它的一行文字。")
    case .anchorUnit:
      Text(
        "The unit whose file stated it; default: this file.", "所载数据库所属单位；缺省为本日志。")
    case .backupFile: Text("The new file; an existing one is not overwritten.", "新文件；已存在的不覆盖。")
    case .restoreFile: Text("The backup.", "备份文件。")
    case .restoreSeries:
      Text(
        "The series digit of new case numbers; required if the present file cannot be read.",
        "今后新编号的序列号；无法读取当前数据库时必须给出。")
    case .shell: Text("The shell.", "命令行外壳。")
    }
  }
}
