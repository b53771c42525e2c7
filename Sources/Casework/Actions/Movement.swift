public import Disputes

/// Offers a case to the unit above, or in an emergency to any superior.
public enum Escalation: CaseAction {
  private static let reason = Field.text(.reason)
  private static let tried = Field.text(.tried).optional
  private static let target = Field.unit(.superior).optional
  private static let emergency = Field<Emergency>.code(.emergency).optional
  /// The fields of the action.
  public static var fields: [FieldForm] {
    [reason.form, tried.form, target.form, emergency.form]
  }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    let named = try answers[target].map(desk.unit)
    let holder = desk.dispute.acting(on: desk.day, in: desk.units)
    guard let target = named ?? desk.units[holder]?.parent else {
      throw ActionFault.nobodyAbove
    }
    return [
      try .offered(
        Offering(
          .up, to: target, reason: answers[reason], tried: answers[tried],
          emergency: answers[emergency]))
    ]
  }
}

/// Offers a case to a unit directly below.
public enum SendingDown: CaseAction {
  /// The fields of the action.
  public static var fields: [FieldForm] { OfferTo.fields }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.offered(try OfferTo.offering(.down, answers, desk))]
  }
}

/// Offers a case to a unit of the same level.
public enum Transfer: CaseAction {
  /// The fields of the action.
  public static var fields: [FieldForm] { OfferTo.fields }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.offered(try OfferTo.offering(.sideways, answers, desk))]
  }
}

/// The target and the reason, shared by sending down, transfer and designation.
enum OfferTo {
  static let target = Field.unit(.target)
  static let reason = Field.text(.reason)
  static var fields: [FieldForm] { [target.form, reason.form] }

  static func offering(
    _ direction: Direction, _ answers: Answers, _ desk: DeskView
  ) throws -> Offering<String> {
    Offering(direction, to: try desk.unit(answers[target]), reason: try answers[reason])
  }
}

/// Signs for an offered case and so takes it over.
public enum Receiving: CaseAction {
  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.received]
  }
}

/// Refuses an offered case.
public enum Refusing: CaseAction {
  private static let reason = Field.text(.reason)
  /// The fields of the action.
  public static var fields: [FieldForm] { [reason.form] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.refused(reason: try answers[reason])]
  }
}

/// Withdraws an offer that nobody has signed for.
public enum Withdrawal: CaseAction {
  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.recalled]
  }
}

/// Designates the holder, after two refusals, over an unanswered offer, or for a closed holder
/// without a successor.
public enum Designation: CaseAction {
  /// The fields of the action.
  public static var fields: [FieldForm] { OfferTo.fields }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [
      .designated(
        target: try desk.unit(answers[OfferTo.target]), reason: try answers[OfferTo.reason])
    ]
  }
}

/// Asks a unit to assist, or answers such a request.
public enum Assistance: CaseAction {
  private static let helper = Field.unit(.helper).optional
  private static let answer = Field.text(.answer).optional
  /// The fields of the action.
  public static var fields: [FieldForm] { [helper.form, answer.form] }
  /// The conditions between the fields.
  public static var conditions: [Condition] { [.exactlyOne([.helper, .answer])] }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    if let answer = try answers[answer] { return [.assistAnswered(answer)] }
    guard let helper = try answers[helper] else {
      throw ActionFault.exactlyOne([.helper, .answer])
    }
    return [.assistAsked(helper: try desk.unit(helper))]
  }
}
