public import Disputes

/// Something an officer does to a case: a form, and how its answers become deeds.
///
/// A front shows the form and passes the answers to `Desk.perform(_:_:on:at:)`.
///
///     public enum Voiding: CaseAction {
///       private static let reason = Field.text(.reason)
///
///       public static var fields: [FieldForm] { [reason.form] }
///
///       public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
///         [.voided(reason: try answers[reason])]
///       }
///     }
public protocol CaseAction: Form {
  /// Resolves the answers to the deeds that are to happen, within the transaction.
  ///
  /// It reads only through `desk` and writes nothing; afterwards the rules of the case decide on
  /// each deed.
  ///
  /// - Parameters:
  ///   - answers: what was typed for `fields`.
  ///   - desk: the case before the action, the reads of the transaction, the acting unit and the
  ///     day.
  /// - Returns: the deeds in their order; they are committed together or not at all.
  /// - Throws: `ActionFault` for an invalid answer, `NumberQuery.Fault` or `DocumentFault` for an
  ///   invalid number, `WorkError` for a unit or case that is not found.
  static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>]
}

/// What an action can read while it resolves: the case, the transaction, the acting unit and the
/// day.
public struct DeskView {
  /// The case before the action.
  public let dispute: Case
  /// The reads of the transaction.
  public let reads: any CaseFinder
  /// The acting unit and the units involved in the case.
  public let units: Units
  /// The unit that acts.
  public let unit: UnitCode
  /// When the deed happened, if that was typed.
  public let moment: Moment?
  /// The day of the request.
  public let today: Day

  /// The day on which the deed happened: `today` unless typed.
  var day: Day { moment?.start.day ?? today }

  /// Finds the unit with a typed code or name.
  func unit(_ typed: String) throws -> UnitCode { try reads.find(typed, on: today).code }
}
