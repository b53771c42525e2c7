public import Disputes

/// Something that is done to one case at a desk: its fields, and what it comes to.
public protocol CaseAction {
  /// The fields, in the order in which a front shows them.
  static var fields: [FieldForm] { get }
  /// What the fields demand of each other.
  static var conditions: [Condition] { get }

  /// What is to happen, seen the case as it stands, with the reads of the transaction alone.
  ///
  /// - Throws: `ActionFault` for words that cannot be meant, `WorkError` for a unit or case that is not
  ///   found, `Refusal` where a rule forbids it.
  static func deeds(
    for dispute: Case, _ answers: Answers, _ desk: DeskView
  ) throws -> [Deed<String>]
}

extension CaseAction {
  /// Nothing is asked for.
  public static var fields: [FieldForm] { [] }
  /// The fields demand nothing of each other.
  public static var conditions: [Condition] { [] }
}

/// What an action sees while it resolves: the reads of its transaction, who acts, and on which day.
public struct DeskView {
  /// The reads of the transaction.
  public let reads: any CaseFinder
  /// The units that concern the case.
  public let units: Units
  /// The unit that acts.
  public let unit: UnitCode
  /// When it happens, where that was said.
  public let moment: Moment?
  /// The day of the request.
  public let today: Day

  /// The day on which it happens.
  var day: Day { moment?.start.day ?? today }

  /// Finds the unit that somebody means.
  func unit(_ typed: String) throws -> UnitCode { try reads.find(typed, on: today).code }
}
