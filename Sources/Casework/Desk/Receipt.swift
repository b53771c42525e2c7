public import Disputes

/// The result of a request.
public struct Receipt: Sendable {
  /// The case after the request.
  public let dispute: Case
  /// The deeds of the request.
  public let deeds: [DeedKind]
  /// Whether it was a duplicate, so that nothing was added.
  public let isAlreadyDone: Bool
  /// Whether it was a dry run, so that nothing was saved.
  public let isDryRun: Bool
  /// The units involved in the case.
  public let units: Units
  /// The day of the request.
  public let day: Day

  /// The unit that must act next, if any.
  public var nextActor: Unit? { dispute.nextActor(in: units, on: day).flatMap { units[$0] } }

  /// The deeds possible for the next actor.
  public var nextDeeds: [DeedKind] {
    nextActor.map { dispute.possibleDeeds(for: $0, in: units, on: day) } ?? []
  }
}
