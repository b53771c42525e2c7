import Casework

/// All commands, by their words, in the order of the help.
enum Verb: String, CaseIterable {
  // Cases, in the order of a case's life
  case today
  case intake
  case list
  case show
  case accept
  case decline
  case assign
  case session
  case note
  case escalate
  case sendDown = "send-down"
  case transfer
  case receive
  case refuse
  case withdraw
  case designate
  case assist
  case extend
  case suspend
  case resume
  case urge
  case agree
  case perform
  case close
  case verify
  case followup
  case reopen
  case merge
  case void
  case correct
  case partyAdd = "party add"
  case partyCorrect = "party correct"
  case partyErase = "party erase"
  case partyExport = "party export"
  case accessList = "access list"
  case retentionList = "retention list"
  // The file, its registers and its reports
  case initialize = "init"
  case reportClosureRate = "report closure-rate"
  case reportLevels = "report levels"
  case reportMovement = "report movement"
  case reportFollowup = "report followup"
  case reportWorkload = "report workload"
  case reportOverdue = "report overdue"
  case reportDaily = "report daily"
  case reportWeekly = "report weekly"
  case reportMonthly = "report monthly"
  case reportQuarterly = "report quarterly"
  case reportVerify = "report verify"
  case importCases = "import cases"
  case importUnits = "import units"
  case importCalendar = "import calendar"
  case exportCases = "export cases"
  case exportEvents = "export events"
  case exportClosureRates = "export closure-rates"
  case unitList = "unit list"
  case unitShow = "unit show"
  case unitAdd = "unit add"
  case unitClose = "unit close"
  case teamList = "team list"
  case teamAdd = "team add"
  case officerList = "officer list"
  case officerAdd = "officer add"
  case calendarShow = "calendar show"
  case ruleList = "rule list"
  case ruleShow = "rule show"
  case ruleSet = "rule set"
  case ruleAdopt = "rule adopt"
  case deadlineExplain = "deadline explain"
  case check
  case anchorKeep = "anchor keep"
  case anchorList = "anchor list"
  case backup
  case restore
  case completion
  case manual

  /// Its implementation.
  var command: any Command.Type {
    switch self {
    case .today: AgendaQuestion.self
    case .intake: TakeIn.self
    case .list: CaseQuestion.self
    case .show: Show.self
    case .accept: Act<Acceptance>.self
    case .decline: Act<Declining>.self
    case .assign: Act<Assignment>.self
    case .session: Act<SessionRecording>.self
    case .note: Act<Noting>.self
    case .escalate: Act<Escalation>.self
    case .sendDown: Act<SendingDown>.self
    case .transfer: Act<Transfer>.self
    case .receive: Act<Receiving>.self
    case .refuse: Act<Refusing>.self
    case .withdraw: Act<Withdrawal>.self
    case .designate: Act<Designation>.self
    case .assist: Act<Assistance>.self
    case .extend: Act<DeadlineExtension>.self
    case .suspend: Act<Suspension>.self
    case .resume: Act<Resumption>.self
    case .urge: Act<Urging>.self
    case .agree: Act<Agreeing>.self
    case .perform: Act<Performing>.self
    case .close: Act<Closing>.self
    case .verify: Act<Verifying>.self
    case .followup: Act<FollowingUp>.self
    case .reopen: Act<Reopening>.self
    case .merge: Act<Merging>.self
    case .void: Act<Voiding>.self
    case .correct: Act<Correcting>.self
    case .partyAdd: Act<AddingParty>.self
    case .partyCorrect: PartyCorrect.self
    case .partyErase: PartyErase.self
    case .partyExport: PartyExport.self
    case .accessList: AccessList.self
    case .retentionList: RetentionQuestion.self
    case .initialize: Initialize.self
    case .reportClosureRate: Counting<ClosureRateForm>.self
    case .reportLevels: Counting<LevelsForm>.self
    case .reportMovement: Counting<MovementForm>.self
    case .reportFollowup: Counting<FollowUpForm>.self
    case .reportWorkload: Counting<WorkloadForm>.self
    case .reportOverdue: LateQuestion.self
    case .reportDaily: ReportDaily.self
    case .reportWeekly: ReportWeekly.self
    case .reportMonthly: ReportMonthly.self
    case .reportQuarterly: ReportQuarterly.self
    case .reportVerify: ReportVerify.self
    case .importCases: ImportCases.self
    case .importUnits: ImportUnits.self
    case .importCalendar: ImportCalendar.self
    case .exportCases: ExportCases.self
    case .exportEvents: ExportEvents.self
    case .exportClosureRates: ExportClosureRates.self
    case .unitList: UnitQuestion.self
    case .unitShow: OneUnit.self
    case .unitAdd: AddingUnit.self
    case .unitClose: ClosingUnit.self
    case .teamList: TeamList.self
    case .teamAdd: AddingTeam.self
    case .officerList: OfficerList.self
    case .officerAdd: AddingOfficer.self
    case .calendarShow: CalendarQuestion.self
    case .ruleList: RuleListQuestion.self
    case .ruleShow: RuleQuestion.self
    case .ruleSet: SettingRule.self
    case .ruleAdopt: AdoptingRules.self
    case .deadlineExplain: ClockQuestion.self
    case .check: Check.self
    case .anchorKeep: AnchorKeep.self
    case .anchorList: AnchorList.self
    case .backup: Backup.self
    case .restore: Restore.self
    case .completion: PrintCompletion.self
    case .manual: PrintManual.self
    }
  }

  /// The words of the command.
  var words: [String] { rawValue.split(separator: " ").map(String.init) }
}

/// The first word of a group of commands.
enum Noun: String, CaseIterable {
  case party
  case access
  case retention
  case report
  case `import`
  case export
  case unit
  case team
  case officer
  case calendar
  case rule
  case deadline
  case anchor

  /// The commands that begin with it.
  var verbs: [Verb] { Verb.allCases.filter { $0.rawValue.hasPrefix("\(rawValue) ") } }
}
