public import Disputes

/// What became of a request.
public struct Receipt: Sendable {
  /// The case as it stands now.
  public let dispute: Case
  /// What was done.
  public let deeds: [DeedKind]
  /// Whether it had been done before, so that nothing was added.
  public let isAlreadyDone: Bool
  /// Whether nothing was kept.
  public let isDryRun: Bool
  /// The units that concern the case now.
  public let units: Units
  /// The day of the request.
  public let day: Day

  /// Who must act next.
  public var nextActor: Unit? { dispute.nextActor(in: units, on: day).flatMap { units[$0] } }

  /// What the next actor may do.
  public var nextDeeds: [DeedKind] {
    nextActor.map { dispute.possibleDeeds(for: $0, in: units, on: day) } ?? []
  }
}
