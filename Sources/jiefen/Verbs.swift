import ArgumentParser

/// The first words that the program knows.
enum Verbs {
  /// Commands that work on a case or on lists of them, in the order of a case's life.
  static let cases: [any ParsableCommand.Type] = [
    Today.self, Intake.self, ListCases.self, Show.self, Accept.self, Decline.self, Assign.self,
    Hold.self,
    Note.self, Escalate.self, SendDown.self, TransferCase.self, Receive.self, Refuse.self,
    Withdraw.self, Designate.self, Assist.self, Extend.self, Suspend.self, Resume.self, Urge.self,
    Agree.self,
    Perform.self, Close.self, Verify.self, FollowUp.self, Reopen.self, Merge.self, VoidCase.self,
    Correct.self, PartyCommand.self, AccessCommand.self, RetentionCommand.self,
  ]

  /// Commands about the file, its registers and its reports.
  static let others: [any ParsableCommand.Type] = [
    Initialize.self, ReportCommand.self, ImportCommand.self, ExportCommand.self,
    UnitCommand.self, TeamCommand.self, OfficerCommand.self, CalendarCommand.self, RuleCommand.self,
    DeadlineCommand.self, Check.self, AnchorCommand.self, Backup.self, Restore.self,
    Completion.self,
  ]

  /// Reads a command that is run all day, where it is said in its plain form; no command at all is
  /// one of them.
  static func plainCommand(_ words: [String]) -> (any ParsableCommand)? {
    guard let verb = words.first, !verb.hasPrefix("-") else { return Today.unspoken(words) }
    if verb == "report" {
      return words.dropFirst().first.flatMap(plainReport)?.plain(words.dropFirst(2))
    }
    return plainCommand(named: verb)?.plain(words.dropFirst())
  }

  /// Finds the command of that name without asking each for its configuration.
  static func command(named name: String) -> (any ParsableCommand.Type)? {
    if let command = plainCommand(named: name) { return command }
    return switch name {
    case "party": PartyCommand.self
    case "access": AccessCommand.self
    case "retention": RetentionCommand.self
    case "init": Initialize.self
    case "report": ReportCommand.self
    case "import": ImportCommand.self
    case "export": ExportCommand.self
    case "unit": UnitCommand.self
    case "team": TeamCommand.self
    case "officer": OfficerCommand.self
    case "calendar": CalendarCommand.self
    case "rule": RuleCommand.self
    case "deadline": DeadlineCommand.self
    case "check": Check.self
    case "anchor": AnchorCommand.self
    case "backup": Backup.self
    case "restore": Restore.self
    case "completion": Completion.self
    default: nil
    }
  }

  private static func plainReport(named name: String) -> (any PlainCommand.Type)? {
    switch name {
    case "closure-rate": ReportClosureRate.self
    case "overdue": ReportOverdue.self
    default: nil
    }
  }

  private static func plainCommand(named name: String) -> (any PlainCommand.Type)? {
    switch name {
    case "today": Today.self
    case "intake": Intake.self
    case "list": ListCases.self
    case "show": Show.self
    case "accept": Accept.self
    case "decline": Decline.self
    case "assign": Assign.self
    case "session": Hold.self
    case "note": Note.self
    case "escalate": Escalate.self
    case "send-down": SendDown.self
    case "transfer": TransferCase.self
    case "receive": Receive.self
    case "refuse": Refuse.self
    case "withdraw": Withdraw.self
    case "designate": Designate.self
    case "assist": Assist.self
    case "extend": Extend.self
    case "suspend": Suspend.self
    case "resume": Resume.self
    case "urge": Urge.self
    case "agree": Agree.self
    case "perform": Perform.self
    case "close": Close.self
    case "verify": Verify.self
    case "followup": FollowUp.self
    case "reopen": Reopen.self
    case "merge": Merge.self
    case "void": VoidCase.self
    case "correct": Correct.self
    default: nil
    }
  }
}

/// The root: help, version, and the first words that nobody knows.
struct Root: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "jiefen", abstract: Help.root.abstract.description,
      discussion: Help.root.discussion, version: Root.version,
      groupedSubcommands: [
        CommandGroup(name: Help.casesGroup.description, subcommands: Verbs.cases),
        CommandGroup(name: Help.othersGroup.description, subcommands: Verbs.others),
      ])
  }

  static let version = "0.1.0"
}
