public import Disputes

/// Records an agreement with its terms.
public enum Agreeing: CaseAction {
  private static let form = Field<AgreementForm>.code(.form)
  private static let terms = Field.term(.term).repeatedOnce
  /// The fields of the action.
  public static var fields: [FieldForm] { [form.form, terms.form] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.agreed(Agreement(try answers[form], terms: try answers[terms]))]
  }
}

/// Records that a term was performed.
public enum Performing: CaseAction {
  private static let term = Field.count(.termNumber)
  /// The fields of the action.
  public static var fields: [FieldForm] { [term.form] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.performed(term: try answers[term])]
  }
}

/// Concludes a case with an outcome; if terms are given, records the agreement first.
public enum Closing: CaseAction {
  private static let outcome = Field<Outcome>.code(.outcome)
  private static let reason = Field.text(.closingReason).optional
  private static let failure = Field<Failure>.code(.closingReason).optional
  private static let door = Field<Door>.code(.door).optional
  private static let foreignNumber = Field.text(.foreignNumber).optional
  private static let terms = Field.term(.closingTerm).repeated
  /// The fields of the action.
  public static var fields: [FieldForm] {
    [outcome.form, reason.form, door.form, foreignNumber.form, terms.form]
  }
  /// The conditions between the fields.
  public static var conditions: [Condition] {
    let agreements = Outcome.allCases.filter { $0.agreementForm != nil }
    return [.needs(.closingTerm, .outcome, of: agreements.map(\.rawValue))]
  }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    let outcome = try answers[outcome]
    var conclusion = Conclusion<String>(
      outcome, door: try answers[door], foreignNumber: try answers[foreignNumber])
    if outcome == .failed {
      conclusion.failure = try answers[failure]
    } else {
      conclusion.reason = try answers[reason]
    }
    let terms = try answers[terms]
    guard !terms.isEmpty, let form = outcome.agreementForm else { return [.concluded(conclusion)] }
    return [.agreed(Agreement(form, terms: terms)), .concluded(conclusion)]
  }
}

/// Verifies a conclusion, or sends it back.
public enum Verifying: CaseAction {
  private static let fail = Field.flag(.fail)
  private static let reason = Field.text(.reason).optional
  /// The fields of the action.
  public static var fields: [FieldForm] { [fail.form, reason.form] }
  /// The conditions between the fields.
  public static var conditions: [Condition] { [.together(.fail, .reason)] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    guard try answers[fail], let reason = try answers[reason] else { return [.verified] }
    return [.sentBack(reason: reason)]
  }
}

/// Records what a party said in a follow-up call.
public enum FollowingUp: CaseAction {
  private static let satisfied = Field<Satisfaction>.code(.satisfied)
  private static let performed = Field<Performance>.code(.performed).optional
  /// The fields of the action.
  public static var fields: [FieldForm] { [satisfied.form, performed.form] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.followedUp(try answers[satisfied], try answers[performed])]
  }
}

/// Reopens an ended case.
public enum Reopening: CaseAction {
  private static let reason = Field.text(.reason)
  /// The fields of the action.
  public static var fields: [FieldForm] { [reason.form] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [
      .reopened(
        holder: desk.dispute.acting(on: desk.day, in: desk.units), reason: try answers[reason])
    ]
  }
}

/// Merges a case into another one.
public enum Merging: CaseAction {
  private static let other = Field.case(.into)
  private static let reason = Field.text(.reason)
  /// The fields of the action.
  public static var fields: [FieldForm] { [other.form, reason.form] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    let other = try desk.reads.number(answers[other], seenBy: desk.unit)
    return [.merged(into: other, reason: try answers[reason])]
  }
}

/// Voids a case that was registered by mistake.
public enum Voiding: CaseAction {
  private static let reason = Field.text(.reason)
  /// The fields of the action.
  public static var fields: [FieldForm] { [reason.form] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.voided(reason: try answers[reason])]
  }
}
