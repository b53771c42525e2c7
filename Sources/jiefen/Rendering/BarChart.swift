import Casework

/// Shares of a whole as bars that lie below each other.
struct BarChart {
  /// A bar: so many of so many.
  struct Bar {
    var label: String
    var part: Int
    /// What the part is of; a bar of an empty whole has no length and is shown as —.
    var whole: Int
  }

  var title: String
  var bars: [Bar]
}

extension BarChart.Bar {
  /// The share in percent with two decimals; none of an empty whole.
  var percent: String? { FixedPoint.percent(part, of: whole)?.description }

  /// The share as people read it.
  var shownPercent: String { percent.map { "\($0) %" } ?? "—" }

  /// The counts as people read them.
  var shownCounts: String { "\(GroupedDigits.of(part))/\(GroupedDigits.of(whole))" }

  /// Everything that the bar says, in words.
  var words: String { "\(label) \(shownPercent) \(shownCounts)" }

  /// Whether the part is more than the whole, so that the bar is cut.
  var isOver: Bool { whole > 0 && part > whole }

  /// How long the bar is where the whole has this length; none of an empty whole.
  ///
  /// What there is shows, however little, and only the whole is as long as the whole.
  func length(of full: Int) -> Int? {
    guard whole > 0 else { return nil }
    guard part > 0 else { return 0 }
    return max(1, Proportion.of(min(part, whole), in: whole, over: full))
  }
}
