import Disputes
import SQLite

/// A span of months of registration; the index can select its hits by month terms.
struct SearchSpan {
  /// The months, such as 202603; empty for the last span, which is everything earlier.
  let months: [Int]
  private let first: Instant?
  private let end: Instant?

  /// Splits all time up to a moment into spans, newest first: a common word fills a page from the
  /// last month, a rarer one from the last year.
  static func spans(upTo newest: Instant) -> [SearchSpan] {
    let (year, month, _) = newest.day.parts
    guard var begin = Day(year: year, month: month, day: 1) else { return [] }
    var end: Instant?
    var spans: [SearchSpan] = []
    for length in [1, 3, 12] {
      let days = (0..<length).map { begin.adding(months: -$0) }
      begin = days[length - 1]
      spans.append(SearchSpan(months: days.map(\.start.month), first: begin.start, end: end))
      end = begin.start
      begin = begin.adding(months: -1)
    }
    return spans + [SearchSpan(months: [], first: nil, end: end)]
  }

  /// The span as conditions over `state_case AS c`.
  var conditions: [SQL] {
    [first.map { "c.registered_at >= \($0)" }, end.map { "c.registered_at < \($0)" }]
      .compactMap(\.self)
  }
}
