public import Disputes

/// An attempted action on a case, whether or not a rule allows it.
public struct Attempt: Hashable, Sendable {
  /// The deeds, all or nothing.
  public let deeds: [Deed<String>]
  /// The acting unit.
  public let unit: UnitCode
  /// The acting officer.
  public let officer: OfficerCode
  /// `occurred_at` as stated by the officer.
  public let occurredAt: Instant
  /// The current time.
  public let now: Instant

  /// The events that would be logged.
  public var events: [Event<String>] {
    deeds.map {
      Event($0, by: unit, officer: officer, occurredAt: occurredAt, recordedAt: now)
    }
  }
}
