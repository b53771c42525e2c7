public import Disputes

/// One issue of a periodic report: its unit, its period, and its as-of and known-at bounds.
public struct Edition: Sendable {
  /// The reporting unit; it covers everything below it, by the area frozen at registration.
  public let unit: Unit
  /// The period.
  public let period: Period
  /// The as-of time: only what had happened by then counts.
  public let asOf: Instant
  /// The known-at bound: the end of the log at the time.
  public let head: LogHead
  /// How many events happened by the as-of time but were received after it.
  public let lateEntries: Int

  /// Makes the query for measures in a span of time; `nil` leaves a side without bound.
  public func question(
    _ measures: Set<Measure>, by rows: Grouping? = nil, and columns: Grouping? = nil,
    from: Instant?, to: Instant?
  ) -> TableQuestion {
    TableQuestion(
      measures, by: rows, and: columns, from: from, to: to, asOf: asOf, position: head.position,
      within: unit)
  }

  /// Makes the query for measures in the period.
  public func question(
    _ measures: Set<Measure>, by rows: Grouping? = nil, and columns: Grouping? = nil
  ) -> TableQuestion {
    question(measures, by: rows, and: columns, from: period.begins, to: period.ends)
  }

  /// The grouping of rows by area: the units directly below, or the village itself.
  public var grouping: Grouping {
    switch unit.level {
    case .city: .county
    case .county: .township
    case .township, .village: .village
    }
  }
}

extension Inquiry {
  /// Prepares an issue of a periodic report.
  public func edition(
    of unit: Unit, _ period: Period, asOf: Instant, knownAt known: Known? = nil
  ) throws -> Edition {
    let head = try head(knownAt: known)
    return Edition(
      unit: unit, period: period, asOf: asOf, head: head,
      lateEntries: try lateEntries(asOf: asOf, position: head.position))
  }

  /// Returns the total counts of a query without rows and columns.
  func counts(_ question: TableQuestion) throws -> Counts {
    try cells(question)[CellKey()] ?? Counts()
  }
}
