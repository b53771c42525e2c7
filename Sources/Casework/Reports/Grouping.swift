/// What the rows or columns of a table stand for.
public enum Grouping: String, CaseIterable, Sendable {
  case county
  case township
  case village
  /// The month of the measure's time axis.
  case month
  case category
  case grade
  case source
  /// A case with several tags counts in each of their rows.
  case tag
  /// The level of the handling unit.
  case level
  /// The unit that closed the case, else its holder; for offers the sender.
  case handler
  /// The mediation team.
  case team
  /// How many people the dispute concerns.
  case people
}

/// How many people a dispute concerns, in the bands of the monthly table.
public enum PeopleBand: String, CaseIterable, Sendable {
  case few = "<50"
  case some = "50-99"
  case many = "100-499"
  case crowd = "500+"

  /// Finds the band of a number of people.
  public init(_ people: Int) {
    self =
      switch people {
      case ..<50: .few
      case ..<100: .some
      case ..<500: .many
      default: .crowd
      }
  }
}

extension Grouping {
  /// Whether the keys are codes of units.
  public var standsForUnits: Bool {
    switch self {
    case .county, .township, .village, .handler: true
    case .month, .category, .grade, .source, .tag, .level, .team, .people: false
    }
  }
}
