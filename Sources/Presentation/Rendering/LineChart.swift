/// Counts over time, a line for each series.
package struct LineChart {
  /// A line: its name, and a value for each point; nil where nothing is known.
  struct Series {
    var name: String
    var values: [Int?]
  }

  var title: String
  /// The labels of the axis, such as months.
  var points: [String]
  var series: [Series]
}

extension LineChart.Series {
  /// The value at a point; none where there is no such point.
  subscript(point: Int) -> Int? { values.indices.contains(point) ? values[point] : nil }

  /// The value at a point as people read it.
  func shown(at point: Int) -> String { self[point].map { GroupedDigits.of($0) } ?? "—" }
}
