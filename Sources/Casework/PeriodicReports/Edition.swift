public import Disputes

/// One issue of a regular report: of which unit and period, as of when, and as far as was known.
public struct Edition: Sendable {
  /// Whose report it is: that unit and everything below it, by the frozen area.
  public let unit: Unit
  /// Of which period.
  public let period: Period
  /// What had happened by then counts.
  public let asOf: Instant
  /// The end of the log as it was known.
  public let head: LogHead
  /// How many events had happened by the as-of time and were received only after it.
  public let lateEntries: Int

  /// The question for some figures of a stretch of time; for nothing on a side without that end.
  public func question(
    _ measures: Set<Measure>, by rows: Grouping? = nil, and columns: Grouping? = nil,
    from: Instant?, to: Instant?
  ) -> TableQuestion {
    TableQuestion(
      measures, by: rows, and: columns, from: from, to: to, asOf: asOf, position: head.position,
      within: unit)
  }

  /// The question for some figures of its period.
  public func question(
    _ measures: Set<Measure>, by rows: Grouping? = nil, and columns: Grouping? = nil
  ) -> TableQuestion {
    question(measures, by: rows, and: columns, from: period.begins, to: period.ends)
  }

  /// What the rows of a table by area stand for: the units directly below, of a village itself.
  public var grouping: Grouping {
    switch unit.level {
    case .city: .county
    case .county: .township
    case .township, .village: .village
    }
  }
}

extension Inquiry {
  /// Prepares an issue of a regular report.
  public func edition(
    of unit: Unit, _ period: Period, asOf: Instant, knownAt known: Known? = nil
  ) throws -> Edition {
    let head = try head(knownAt: known)
    return Edition(
      unit: unit, period: period, asOf: asOf, head: head,
      lateEntries: try lateEntries(asOf: asOf, position: head.position))
  }

  /// Counts without rows and columns.
  func counts(_ question: TableQuestion) throws -> Counts {
    try cells(question)[CellKey()] ?? Counts()
  }
}
