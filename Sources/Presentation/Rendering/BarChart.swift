import Casework

/// Shares of a whole as horizontal bars.
package struct BarChart {
  /// A bar: a part of a whole.
  struct Bar {
    var label: String
    var part: Int
    /// The whole; if it is 0, the bar has no length and is shown as —.
    var whole: Int
  }

  var title: String
  var bars: [Bar]
}

extension BarChart.Bar {
  /// The share in percent with two decimals; nil if the whole is 0.
  var percent: String? { FixedPoint.percent(part, of: whole)?.description }

  /// The share as people read it.
  var shownPercent: String { percent.map { "\($0) %" } ?? "—" }

  /// The counts as people read them.
  var shownCounts: String { "\(GroupedDigits.of(part))/\(GroupedDigits.of(whole))" }

  /// The bar in words.
  var words: String { "\(label) \(shownPercent) \(shownCounts)" }

  /// Whether the part exceeds the whole, so that the bar is cut off.
  var isOver: Bool { whole > 0 && part > whole }

  /// The length of the bar if the whole has the given length; nil if the whole is 0.
  ///
  /// A small part is still visible, and a part short of the whole is visibly shorter.
  func length(of full: Int) -> Int? {
    guard whole > 0 else { return nil }
    guard part > 0 else { return 0 }
    return max(1, Proportion.of(min(part, whole), in: whole, over: full))
  }
}
