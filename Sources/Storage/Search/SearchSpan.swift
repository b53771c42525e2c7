import Disputes
import SQLite

/// Some months of registration, of which the index tells the hits apart from those of others.
struct SearchSpan {
  /// The months, such as 202603; none where it is everything before.
  let months: [Int]
  private let first: Instant?
  private let end: Instant?

  /// Everything that was registered up to a moment, the newest first: a common word fills a page from
  /// the last month, a rarer one from the last year.
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

  /// The same of `state_case AS c`.
  var conditions: [SQL] {
    [first.map { "c.registered_at >= \($0)" }, end.map { "c.registered_at < \($0)" }]
      .compactMap(\.self)
  }
}
