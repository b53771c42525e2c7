public import Disputes

/// An ended case, with what decides how long it is kept.
public struct EndedCase: Hashable, Sendable {
  /// Its number.
  public let number: CaseNumber
  /// Its state.
  public let state: State
  /// How hard it was.
  public let grade: Grade
  /// The unit that held it last.
  public let holder: UnitCode
  /// When it ended.
  public let endedAt: Instant
  /// How many parties still have stored data.
  public let parties: Int

  /// Makes an ended case.
  public init(
    number: CaseNumber, state: State, grade: Grade, holder: UnitCode, endedAt: Instant,
    parties: Int
  ) {
    self.number = number
    self.state = state
    self.grade = grade
    self.holder = holder
    self.endedAt = endedAt
    self.parties = parties
  }

  /// The rule that decides how long it is kept.
  public var rule: RetentionRule { RetentionRule.used(for: grade, endedOn: endedAt.day) }

  /// The last day on which it is kept.
  public var keptUntil: Day { rule.keptUntil(endedOn: endedAt.day) }
}

extension Inquiry {
  /// Lists the ended cases whose retention time is over on a day.
  public func casesKeptLongEnough(on day: Day, seenBy viewer: Viewer) throws -> [EndedCase] {
    let shortest = RetentionRule.shipped.map(\.years).min() ?? 0
    // No rule is shorter, so no case that ended later can qualify.
    return try endedCases(until: day.adding(months: -12 * shortest).end, seenBy: viewer)
      .filter { $0.keptUntil < day }
  }
}
