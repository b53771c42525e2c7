public import Disputes

/// What somebody tries to do to a case, whether or not a rule allows it.
public struct Attempt: Hashable, Sendable {
  /// What is to happen, together or not at all.
  public let deeds: [Deed<String>]
  /// Who tries.
  public let unit: UnitCode
  /// The officer who tries.
  public let officer: OfficerCode
  /// When it happened, by the officer's account.
  public let occurredAt: Instant
  /// When it is tried.
  public let now: Instant

  /// What would stand in the log.
  public var events: [Event<String>] {
    deeds.map {
      Event($0, by: unit, officer: officer, occurredAt: occurredAt, recordedAt: now)
    }
  }
}
