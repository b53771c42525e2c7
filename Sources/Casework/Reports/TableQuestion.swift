public import Disputes

/// What is asked of the log for a table.
public struct TableQuestion: Hashable, Sendable {
  /// What is counted in each cell.
  public var measures: Set<Measure>
  /// What the rows stand for; nothing for one row over all.
  public var rows: Grouping?
  /// What the columns stand for; nothing for one column over all.
  public var columns: Grouping?
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
  /// Within how many days a case counts as returned.
  public var returnedWithin: Int

  /// Makes a question.
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

  /// The same question without a column or row of its own for anything.
  func grouped(by rows: Grouping?, and columns: Grouping?) -> TableQuestion {
    var question = self
    question.rows = rows
    question.columns = columns
    return question
  }

  /// Whether everything counts in one cell only, so that totals follow from the cells.
  ///
  /// A case with two tags counts in both, and one refused by two units was refused twice in neither.
  var addsUp: Bool {
    rows != .tag && columns != .tag && !measures.contains(.refusedTwice)
  }

  /// Refuses what no table can show.
  ///
  /// - Throws: `ReportFault`.
  public func validate() throws(ReportFault) {
    if let rows, rows == columns { throw .twiceBy(rows) }
    guard rows == .month || columns == .month else { return }
    let momentary = Measure.allCases.first { measures.contains($0) && $0.axis == .moment }
    if let momentary { throw .noMonth(momentary) }
  }
}

/// Why a table cannot be made.
public enum ReportFault: Error, Hashable, Sendable {
  /// The measure is counted at one moment and lies in no month.
  case noMonth(Measure)
  /// Rows and columns stand for the same.
  case twiceBy(Grouping)
  /// A report counts by something else.
  case groupingNeeded(ReportName, [Grouping])
  /// A report is laid out in rows only.
  case noColumns(ReportName)
  /// A comparison needs a period with both ends.
  case comparisonNeedsPeriod
  /// A comparison is laid out in rows only.
  case comparisonOfColumns
}

extension ReportFault: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory { .usage }
}
