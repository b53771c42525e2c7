/// Draws a line chart for a page.
///
/// Readable without colour: lines differ in dashes, markers and the name at their end.
struct LineDrawing {
  private static let width = 1000
  /// The least distance of names at the ends of lines.
  private static let nameHeight = 17

  private let chart: LineChart
  private let ticks: [Int]
  /// The inner part, where the lines are.
  private let left: Int
  private let right: Int
  private let top = 12
  private let bottom: Int
  /// The room that the name of a point takes.
  private let pointWidth: Int

  init(_ chart: LineChart) {
    self.chart = chart
    let values = chart.series.flatMap { series in chart.points.indices.compactMap { series[$0] } }
    ticks = Proportion.ticks(from: values.min() ?? 0, to: values.max() ?? 0)
    func widest(_ texts: [String]) -> Int {
      texts.map { Lettering.width(of: Lettering.shortened($0)) }.max() ?? 0
    }
    pointWidth = widest(chart.points)
    left = max(widest(ticks.map { GroupedDigits.of($0) }) + 10, pointWidth / 2)
    right = LineDrawing.width - max(widest(chart.series.map(\.name)) + 40, pointWidth / 2)
    bottom = top + max(260, chart.series.count * LineDrawing.nameHeight)
  }

  /// Writes the chart as a figure.
  func write(into writer: inout HTMLWriter) {
    writer.element("figure") { writer in
      writer.element("figcaption", text: chart.title)
      guard !chart.points.isEmpty, !chart.series.isEmpty else {
        writer.element("p", text: "—")
        return
      }
      let box = "0 0 \(LineDrawing.width) \(bottom + 28)"
      writer.element("svg", ["role": "img", "viewBox": box]) { writer in
        writer.element("title", text: chart.title)
        writer.element("desc", text: words)
        drawAxes(into: &writer)
        drawNames(into: &writer)
        for (index, series) in chart.series.enumerated() {
          draw(series, Stroke(index), into: &writer)
        }
      }
    }
  }

  /// All values as text, for screen readers.
  private var words: String {
    chart.series.map { series in
      let values = chart.points.indices.map { "\(chart.points[$0]) \(series.shown(at: $0))" }
      return "\(series.name): \(values.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  private func x(_ point: Int) -> Int {
    guard chart.points.count > 1 else { return (left + right) / 2 }
    return left + Proportion.of(point, in: chart.points.count - 1, over: right - left)
  }

  private func y(_ value: Int) -> Int {
    let low = ticks.first ?? 0
    let value = Proportion.clamped(value)
    return bottom - Proportion.of(value - low, in: (ticks.last ?? 1) - low, over: bottom - top)
  }

  private func drawAxes(into writer: inout HTMLWriter) {
    for tick in ticks {
      writer.element(
        "line",
        [
          "x1": "\(left)", "y1": "\(y(tick))", "x2": "\(right)", "y2": "\(y(tick))",
          "stroke": tick == 0 ? "#111" : "#ccc",
        ])
      Lettering.write(
        GroupedDigits.of(tick), at: (left - 8, y(tick) + 4), .end, small: true, into: &writer)
    }
    // Only as many points are labelled as there is room for.
    let spacing = max(1, (right - left) / max(1, chart.points.count - 1))
    let distance = (pointWidth + 12 + spacing - 1) / spacing
    for point in stride(from: 0, to: chart.points.count, by: max(1, distance)) {
      writer.element(
        "line",
        [
          "x1": "\(x(point))", "y1": "\(bottom)", "x2": "\(x(point))", "y2": "\(bottom + 5)",
          "stroke": "#111",
        ])
      Lettering.write(
        Lettering.shortened(chart.points[point]), at: (x(point), bottom + 20), .middle, small: true,
        into: &writer)
    }
  }

  private func draw(_ series: LineChart.Series, _ stroke: Stroke, into writer: inout HTMLWriter) {
    // A missing value interrupts the line.
    let known = chart.points.indices.filter { series[$0] != nil }
    let runs = known.reduce(into: [[Int]]()) { runs, point in
      if runs.last?.last == point - 1 {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([point])
      }
    }
    // Touching markers are left out, except isolated ones and the one at the end.
    let distance = max(1, chart.points.count * 14 / max(1, right - left))
    for run in runs {
      if run.count > 1 {
        let corners = run.map { "\(x($0)),\(y(series[$0] ?? 0))" }
        stroke.line(corners.joined(separator: " "), into: &writer)
      }
      for point in run
      where run.count == 1 || point == known.last || point.isMultiple(of: distance) {
        stroke.marker(at: x(point), y(series[point] ?? 0), into: &writer)
      }
    }
  }

  /// Draws the names at the ends of lines, moved apart where they would overlap.
  private func drawNames(into writer: inout HTMLWriter) {
    var ends = chart.series.enumerated().map { index, series in
      let last = chart.points.indices.last { series[$0] != nil }
      return (index: index, last: last, y: last.flatMap { series[$0] }.map { y($0) } ?? bottom)
    }.sorted { ($0.y, $0.index) < ($1.y, $1.index) }
    for index in ends.indices.dropFirst() {
      ends[index].y = max(ends[index].y, ends[index - 1].y + LineDrawing.nameHeight)
    }
    var floor = bottom
    for index in ends.indices.reversed() {
      ends[index].y = min(ends[index].y, floor)
      floor = ends[index].y - LineDrawing.nameHeight
    }
    for end in ends {
      let series = chart.series[end.index]
      let stroke = Stroke(end.index)
      // No leader from a line that ends earlier or a lone point: it would look like part of the
      // line.
      if let last = end.last, last > 0, last == chart.points.count - 1, let value = series[last] {
        stroke.leader(from: (x(last), y(value)), to: (right + 24, end.y), into: &writer)
      }
      stroke.marker(at: right + 24, end.y, into: &writer)
      Lettering.write(
        Lettering.shortened(series.name), at: (right + 34, end.y + 5), into: &writer)
    }
  }
}
