public import Disputes

/// The named definitions of closure rates.
public enum RateDefinition: String, CaseIterable, Sendable {
  /// Of the cases registered in the period, those closed at the as-of time.
  case cohort
  /// Closings standing at the as-of time whose effect lies in the period, per case registered in it.
  case flow
}

/// What the rows of a rate stand for.
public enum RateGrouping: String, CaseIterable, Sendable {
  case county
  case township
  case village
  case month
  case category
  case grade
  case source
  case tag
  case level
  case handler
}

/// What is asked of the log for a rate.
public struct RateQuestion: Hashable, Sendable {
  /// The definition.
  public var definition: RateDefinition
  /// What each row stands for; nothing for one row over all.
  public var grouping: RateGrouping?
  /// The first instant of the period; nothing for no beginning.
  public var from: Instant?
  /// The last instant of the period; nothing for no end.
  public var to: Instant?
  /// What had happened by then counts.
  public var asOf: Instant
  /// What this file knew at that position of the log counts.
  public var position: Int
  /// The frozen area: that unit and everything below it.
  public var within: Unit?

  /// Makes a question.
  public init(
    _ definition: RateDefinition, by grouping: RateGrouping?, from: Instant?, to: Instant?,
    asOf: Instant, position: Int, within: Unit? = nil
  ) {
    self.definition = definition
    self.grouping = grouping
    self.from = from
    self.to = to
    self.asOf = asOf
    self.position = position
    self.within = within
  }
}

/// The counts of one row of a rate.
public struct Tally: Hashable, Sendable {
  /// The code of the unit, the month `YYYY-MM`, or the code of whatever the rows stand for.
  public var key: String
  /// The denominator.
  public var denominator = 0
  /// The numerator.
  public var numerator = 0
  /// Of the denominator, those open at the as-of time.
  public var open = 0
  /// Of the denominator, those open and past their handling deadline at the as-of time.
  public var overdue = 0
  /// Of the denominator, those that had been reopened by the as-of time.
  public var reopened = 0
  /// Void, merged and declined cases of the period, which count in neither.
  public var excluded = 0

  /// Makes an empty row.
  public init(key: String) { self.key = key }
}
