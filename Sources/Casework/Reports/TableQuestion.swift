public import Disputes

/// The query for a table of counts.
public struct TableQuestion: Hashable, Sendable {
  /// The measures in each cell.
  public var measures: Set<Measure>
  /// The grouping of the rows; `nil` for a single row.
  public var rows: Grouping?
  /// The grouping of the columns; `nil` for a single column.
  public var columns: Grouping?
  /// The first instant of the period; `nil` for no bound.
  public var from: Instant?
  /// The last instant of the period; `nil` for no bound.
  public var to: Instant?
  /// The as-of time: only what had happened by then counts.
  public var asOf: Instant
  /// The known-at bound: only entries up to this log position count.
  public var position: Int
  /// A unit that contains the area frozen at registration; `nil` for all.
  public var within: Unit?
  /// Within how many days a reopened case counts as returned.
  public var returnedWithin: Int

  /// Makes a query.
  public init(
    _ measures: Set<Measure>, by rows: Grouping? = nil, and columns: Grouping? = nil,
    from: Instant? = nil, to: Instant? = nil, asOf: Instant, position: Int = .max,
    within: Unit? = nil, returnedWithin: Int = 30
  ) {
    self.measures = measures
    self.rows = rows
    self.columns = columns
    self.from = from
    self.to = to
    self.asOf = asOf
    self.position = position
    self.within = within
    self.returnedWithin = returnedWithin
  }

  /// Returns the same query with other groupings.
  func grouped(by rows: Grouping?, and columns: Grouping?) -> TableQuestion {
    var question = self
    question.rows = rows
    question.columns = columns
    return question
  }

  /// Whether everything counts in one cell only, so that totals are sums of cells.
  ///
  /// A case with two tags counts in both, and one refused by two units counts as refused twice only
  /// in the total.
  var addsUp: Bool {
    rows != .tag && columns != .tag && !measures.contains(.refusedTwice)
  }

  /// Checks that a table can show the query.
  ///
  /// - Throws: `ReportFault` if it cannot.
  public func validate() throws(ReportFault) {
    if let rows, rows == columns { throw .twiceBy(rows) }
    guard rows == .month || columns == .month else { return }
    let momentary = Measure.allCases.first { measures.contains($0) && $0.axis == .moment }
    if let momentary { throw .noMonth(momentary) }
  }
}

/// Why a table cannot be made.
public enum ReportFault: UsageError, Hashable, Sendable {
  /// The measure is counted at the as-of time and belongs to no month.
  case noMonth(Measure)
  /// Rows and columns have the same grouping.
  case twiceBy(Grouping)
  /// The report needs one of these groupings.
  case groupingNeeded(ReportName, [Grouping])
  /// The report has rows only.
  case noColumns(ReportName)
  /// A comparison needs a period with both ends.
  case comparisonNeedsPeriod
  /// A comparison has rows only.
  case comparisonOfColumns
}
