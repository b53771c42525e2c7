public import Disputes

/// Accepts a registered case for handling.
public enum Acceptance: CaseAction {
  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.accepted]
  }
}

/// Declines a case and refers the parties elsewhere.
public enum Declining: CaseAction {
  private static let reason = Field.text(.reason)
  private static let door = Field<Door>.code(.door)
  /// The fields of the action.
  public static var fields: [FieldForm] { [reason.form, door.form] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.declined(reason: try answers[reason], door: try answers[door])]
  }
}

/// Assigns a mediator or a team to a case.
public enum Assignment: CaseAction {
  private static let mediator = Field.name(.mediator).optional
  private static let team = Field.team(.team).optional
  /// The fields of the action.
  public static var fields: [FieldForm] { [mediator.form, team.form] }
  /// The conditions between the fields.
  public static var conditions: [Condition] { [.exactlyOne([.mediator, .team])] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    if let mediator = try answers[mediator] { return [.assigned(.mediator(mediator))] }
    guard let team = try answers[team] else {
      throw ActionFault.exactlyOne([.mediator, .team])
    }
    return [.assigned(.team(team))]
  }
}

/// Records a mediation session.
public enum SessionRecording: CaseAction {
  private static let mediator = Field.name(.mediator).optional
  private static let present = Field.text(.present).optional
  private static let text = Field.longText(.sessionText).optional
  /// The fields of the action.
  public static var fields: [FieldForm] { [mediator.form, present.form, text.form] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [
      .sessionRecorded(
        Session(
          mediator: try answers[mediator], present: try answers[present],
          text: try answers[text]))
    ]
  }
}

/// Adds a note to a case.
public enum Noting: CaseAction {
  private static let text = Field.longText(.noteText)
  /// The fields of the action.
  public static var fields: [FieldForm] { [text.form] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.noted(try answers[text])]
  }
}

/// Extends the handling deadline, as a superior or with the consent of the parties.
public enum DeadlineExtension: CaseAction {
  private static let days = Field.count(.extensionDays)
  private static let reason = Field.text(.reason)
  private static let approver = Field.unit(.approvedBy).optional
  private static let partiesAgree = Field.flag(.partiesAgree)
  /// The fields of the action.
  public static var fields: [FieldForm] {
    [days.form, reason.form, approver.form, partiesAgree.form]
  }
  /// The conditions between the fields.
  public static var conditions: [Condition] { [.exactlyOne([.approvedBy, .partiesAgree])] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    if let approver = try answers[approver].map(desk.unit), approver != desk.unit {
      // The approving unit has to act itself, so that nobody extends a deadline in its name.
      throw ActionFault.approverActs(approver, acting: desk.unit)
    }
    return [
      .extended(
        Extending(
          days: try answers[days], reason: try answers[reason],
          partiesAgree: try answers[partiesAgree]))
    ]
  }
}

/// Suspends the handling of a case until a day.
public enum Suspension: CaseAction {
  private static let reason = Field<SuspensionReason>.code(.suspensionReason)
  private static let until = Field.moment(.until)
  /// The fields of the action.
  public static var fields: [FieldForm] { [reason.form, until.form] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.suspended(try answers[reason], until: try answers[until].day)]
  }
}

/// Resumes a suspended case.
public enum Resumption: CaseAction {
  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.resumed]
  }
}

/// Reminds the holder as its superior, or lifts a reminder.
public enum Urging: CaseAction {
  private static let level = Field<Urgency>.code(.urgency)
  /// The fields of the action.
  public static var fields: [FieldForm] { [level.form] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.urged(try answers[level])]
  }
}
