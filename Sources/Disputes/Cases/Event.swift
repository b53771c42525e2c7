/// One thing that happened to a case: who did what, when it happened, and when it was recorded.
public struct Event<Text: Hashable & Sendable>: Hashable, Sendable {
  /// What happened.
  public var deed: Deed<Text>
  /// The unit that acted.
  public var unit: UnitCode
  /// The officer who acted.
  public var officer: OfficerCode
  /// When it happened, as the clerk states it.
  public var occurredAt: Instant
  /// When it was recorded.
  public var recordedAt: Instant

  /// Makes an event.
  public init(
    _ deed: Deed<Text>, by unit: UnitCode, officer: OfficerCode, occurredAt: Instant,
    recordedAt: Instant
  ) {
    self.deed = deed
    self.unit = unit
    self.officer = officer
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
  }
}
