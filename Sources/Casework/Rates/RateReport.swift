public import Disputes

/// A rate with everything that says what it is: definition, period, moments, anchor.
public struct RateReport: Sendable {
  /// What was asked.
  public let question: RateQuestion
  /// The rows in the order of their keys, each with the unit it stands for, if it is one.
  public let rows: [Row]
  /// All rows in one; a case with two tags counts once.
  public let total: Tally
  /// The end of the log as it was known.
  public let head: LogHead
  /// How many events had happened by the as-of time and were received only after it.
  public let lateEntries: Int

  /// One row.
  public struct Row: Sendable {
    /// The unit for which it stands, with the name by which people know it.
    public let unit: (unit: Unit, fullName: String)?
    /// Its counts.
    public let tally: Tally
  }
}

extension Inquiry {
  /// Computes a rate.
  ///
  /// Counties and townships have a row even without a case; other rows only where there is one.
  ///
  /// - Parameters:
  ///   - known: up to where the log is read; now for nothing.
  ///   - question: makes the question for the position that was found.
  /// - Returns: the rate with its rows ordered by key.
  /// - Throws: what the store throws.
  public func rate(
    knownAt known: Known?, _ question: (_ position: Int) -> RateQuestion
  ) throws -> RateReport {
    let head = try head(knownAt: known)
    let question = question(head.position)
    var tallies = try self.tallies(question)
    var units: [String: Unit] = [:]
    var names: [UnitCode: String] = [:]
    if let grouping = question.grouping, grouping.standsForUnits {
      let all = try self.units(knownAt: question.position)
      names = Dictionary(all.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
      units = question.unitsOfRows(among: all, counted: Set(tallies.map(\.key)))
      let present = Set(tallies.map(\.key))
      tallies += units.keys.filter { !present.contains($0) }.map { Tally(key: $0) }
    }
    let rows = tallies.sorted { $0.key < $1.key }.map { tally in
      RateReport.Row(
        unit: units[tally.key].map { ($0, $0.fullName(among: names)) }, tally: tally)
    }
    var whole = question
    whole.grouping = nil
    return RateReport(
      question: question, rows: rows, total: try self.tallies(whole).first ?? Tally(key: ""),
      head: head,
      lateEntries: try lateEntries(asOf: question.asOf, position: question.position))
  }
}

extension RateQuestion {
  /// The units that have a row: those that were counted, and counties or townships without a case.
  ///
  /// A county without a single unit below it is a placeholder of the statistical list.
  fileprivate func unitsOfRows(among all: [Unit], counted: Set<String>) -> [String: Unit] {
    let parents = Set(all.compactMap(\.parent))
    let rows = all.filter { unit in
      if counted.contains(unit.code.description) { return true }
      guard unit.stands(on: asOf.day), within?.covers(unit) ?? true else { return false }
      return switch grouping {
      case .county: unit.level == .county && parents.contains(unit.code)
      case .township: unit.level == .township
      default: false
      }
    }
    return Dictionary(
      rows.map { ($0.code.description, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Unit {
  /// The name by which people know the unit: a village's with the unit above it.
  fileprivate func fullName(among names: [UnitCode: String]) -> String {
    guard level == .village, let parent, let above = names[parent] else { return name }
    return "\(above)/\(name)"
  }
}

extension RateGrouping {
  /// Whether the keys of the rows are codes of units.
  public var standsForUnits: Bool {
    switch self {
    case .county, .township, .village, .handler: true
    case .month, .category, .grade, .source, .tag, .level: false
    }
  }
}

extension Tally {
  /// The numerator in percent of the denominator with two decimals, half up, counted in integers;
  /// none for an empty denominator.
  public var percent: String? { Percent.text(numerator, of: denominator) }
}

/// Percentages counted in integers, so that they are the same everywhere and for ever.
public enum Percent {
  /// A share in percent with two decimals, rounded half up; none for an empty whole.
  public static func text(_ part: Int, of whole: Int) -> String? {
    guard whole > 0, part >= 0 else { return nil }
    let hundredths = (part * 20_000 + whole) / (2 * whole)
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
