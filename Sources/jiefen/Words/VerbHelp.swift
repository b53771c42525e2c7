extension Verb {
  /// The help of the command.
  var help: CommandHelp {
    switch self {
    case .today: Help.today
    case .intake: Help.intake
    case .list: Help.list
    case .show: Help.show
    case .accept: Help.accept
    case .decline: Help.decline
    case .assign: Help.assign
    case .session: Help.session
    case .note: Help.note
    case .escalate: Help.escalate
    case .sendDown: Help.sendDown
    case .transfer: Help.transfer
    case .receive: Help.receive
    case .refuse: Help.refuse
    case .withdraw: Help.withdraw
    case .designate: Help.designate
    case .assist: Help.assist
    case .extend: Help.extend
    case .suspend: Help.suspend
    case .resume: Help.resume
    case .urge: Help.urge
    case .agree: Help.agree
    case .perform: Help.perform
    case .close: Help.close
    case .verify: Help.verify
    case .followup: Help.followUp
    case .reopen: Help.reopen
    case .merge: Help.merge
    case .void: Help.void
    case .correct: Help.correct
    case .partyAdd: Help.partyAdd
    case .partyCorrect: Help.partyCorrect
    case .partyErase: Help.partyErase
    case .partyExport: Help.partyExport
    case .accessList: Help.accessList
    case .retentionList: Help.retentionList
    case .initialize: Help.initialize
    case .reportClosureRate: Help.closureRate
    case .reportLevels: Help.levels
    case .reportMovement: Help.movement
    case .reportFollowup: Help.followupReport
    case .reportWorkload: Help.workload
    case .reportOverdue: Help.reportOverdue
    case .reportDaily: Help.daily
    case .reportWeekly: Help.weekly
    case .reportMonthly: Help.monthly
    case .reportQuarterly: Help.quarterly
    case .reportVerify: Help.reportVerify
    case .importCases: Help.importCases
    case .importUnits: Help.importUnits
    case .importCalendar: Help.importCalendar
    case .exportCases: Help.exportCases
    case .exportEvents: Help.exportEvents
    case .exportClosureRates: Help.exportRates
    case .unitList: Help.unitList
    case .unitShow: Help.unitShow
    case .unitAdd: Help.unitAdd
    case .unitClose: Help.unitClose
    case .teamList: Help.teamList
    case .teamAdd: Help.teamAdd
    case .officerList: Help.officerList
    case .officerAdd: Help.officerAdd
    case .calendarShow: Help.calendarShow
    case .ruleList: Help.ruleList
    case .ruleShow: Help.ruleShow
    case .ruleSet: Help.ruleSet
    case .ruleAdopt: Help.ruleAdopt
    case .deadlineExplain: Help.deadlineExplain
    case .check: Help.check
    case .anchorKeep: Help.anchorKeep
    case .anchorList: Help.anchorList
    case .backup: Help.backup
    case .restore: Help.restore
    case .completion: Help.completion
    case .manual: Help.manual
    }
  }
}

extension Noun {
  /// The help of the noun: what its commands are about.
  var help: CommandHelp {
    switch self {
    case .party: Help.party
    case .access: Help.accessCommand
    case .retention: Help.retentionCommand
    case .report: Help.report
    case .import: Help.importing
    case .export: Help.export
    case .unit: Help.unitCommand
    case .team: Help.teamCommand
    case .officer: Help.officerCommand
    case .calendar: Help.calendarCommand
    case .rule: Help.ruleCommand
    case .deadline: Help.deadlineCommand
    case .anchor: Help.anchorCommand
    }
  }
}
