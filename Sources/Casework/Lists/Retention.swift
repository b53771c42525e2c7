public import Disputes

/// A case that has ended, as far as the question matters how long it is kept.
public struct EndedCase: Hashable, Sendable {
  /// Its number.
  public let number: CaseNumber
  /// How it stands.
  public let state: State
  /// How hard it was.
  public let grade: Grade
  /// The unit that held it last.
  public let holder: UnitCode
  /// When it ended.
  public let endedAt: Instant
  /// How many parties there are of whom something is still kept.
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

  /// The rule by which it is kept.
  public var rule: RetentionRule { RetentionRule.used(for: grade, endedOn: endedAt.day) }

  /// The last day on which it is kept.
  public var keptUntil: Day { rule.keptUntil(endedOn: endedAt.day) }
}

extension Inquiry {
  /// The ended cases that need not be kept any longer on that day.
  public func casesKeptLongEnough(on day: Day) throws -> [EndedCase] {
    let shortest = RetentionRule.shipped.map(\.years).min() ?? 0
    // No case that ended later can have been kept long enough, by any rule.
    return try endedCases(until: day.adding(months: -12 * shortest).end)
      .filter { $0.keptUntil < day }
  }
}
