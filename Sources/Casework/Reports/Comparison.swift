import Disputes

/// The earlier period that a report is compared with.
public enum Comparison: String, CaseIterable, Sendable {
  /// The period of the same length directly before (环比).
  case previous
  /// The same period a year before (同比).
  case year
}

extension Comparison {
  /// Returns the query about the earlier period: period and as-of time are shifted by the same
  /// calendar step, the known-at bound stays.
  ///
  /// Whole months stay whole months, however long each is.
  ///
  /// - Throws: `ReportFault.comparisonNeedsPeriod` if the query has no period.
  func earlier(_ question: TableQuestion) throws(ReportFault) -> TableQuestion {
    guard let from = question.from, let to = question.to else { throw .comparisonNeedsPeriod }
    let months = Comparison.wholeMonths(from, to)
    let back: (Instant) -> Instant
    switch (self, months) {
    case (.previous, let months?): back = { $0.back(months: months, keepingMonthEnd: true) }
    case (.previous, nil):
      let length = to.milliseconds - from.milliseconds + 1
      back = { Instant(milliseconds: $0.milliseconds - length) }
    case (.year, _): back = { $0.back(months: 12, keepingMonthEnd: months != nil) }
    }
    var earlier = question
    earlier.from = back(from)
    earlier.to = back(to)
    earlier.asOf = back(question.asOf)
    return earlier
  }

  /// Returns the number of months of a period of whole months, else `nil`.
  private static func wholeMonths(_ from: Instant, _ to: Instant) -> Int? {
    let (first, last) = (from.day, to.day)
    guard from == first.start, to == last.end, first.parts.day == 1, last.isLastOfMonth
    else { return nil }
    return last.monthIndex - first.monthIndex + 1
  }
}

extension Day {
  fileprivate var isLastOfMonth: Bool { (self + 1).parts.day == 1 }

  /// The months since the year 0.
  fileprivate var monthIndex: Int { parts.year * 12 + parts.month - 1 }

  /// Returns the same day a number of months before, or the last of a month that has no such day.
  fileprivate func back(months: Int, keepingMonthEnd: Bool) -> Day {
    let index = monthIndex - months
    let (year, month) = (index / 12, index % 12 + 1)
    let wanted = keepingMonthEnd && isLastOfMonth ? 31 : parts.day
    for day in stride(from: wanted, through: 28, by: -1) {
      if let found = Day(year: year, month: month, day: day) { return found }
    }
    return Day(year: year, month: month, day: wanted) ?? self
  }
}

extension Instant {
  fileprivate func back(months: Int, keepingMonthEnd: Bool) -> Instant {
    let earlier = day.back(months: months, keepingMonthEnd: keepingMonthEnd).start.milliseconds
    return Instant(milliseconds: earlier + milliseconds - day.start.milliseconds)
  }
}
