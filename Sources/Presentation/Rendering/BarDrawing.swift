/// Draws a bar chart for a page, in pieces that are not split by page breaks.
///
/// Readable without colour. Coordinates are those of the drawing, which is 1,000 wide at any size.
struct BarDrawing {
  private static let width = 1000
  private static let rowHeight = 26
  private static let axisHeight = 22
  private static let barsPerPiece = 5
  /// The space between columns.
  private static let gap = 10
  /// The space after the whole for the mark of a cut-off bar.
  private static let markWidth = 12

  private let chart: BarChart
  /// Where the bars begin, and how long the whole is.
  private let start: Int
  private let full: Int
  /// Where the percentages end.
  private let percentEnd: Int

  init(_ chart: BarChart) {
    self.chart = chart
    func widest(_ text: (BarChart.Bar) -> String) -> Int {
      chart.bars.map { Lettering.width(of: text($0)) }.max() ?? 0
    }
    let labels = min(Lettering.longest, widest(\.label))
    start = labels + Self.gap
    percentEnd = Self.width - widest(\.shownCounts) - Self.gap
    full = max(1, percentEnd - widest(\.shownPercent) - Self.gap - Self.markWidth - start)
  }

  /// Writes the chart as a figure.
  func write(into writer: inout HTMLWriter) {
    writer.element("figure") { writer in
      writer.element("figcaption", text: chart.title)
      let bars = chart.bars
      if bars.isEmpty { writer.element("p", text: "—") }
      for first in stride(from: 0, to: bars.count, by: Self.barsPerPiece) {
        write(first..<min(first + Self.barsPerPiece, bars.count), into: &writer)
      }
    }
  }

  private func write(_ piece: Range<Int>, into writer: inout HTMLWriter) {
    let top = piece.lowerBound == 0 ? Self.axisHeight : 0
    let height = top + piece.count * Self.rowHeight
    writer.element("svg", ["role": "img", "viewBox": "0 0 \(Self.width) \(height)"]) { writer in
      let isWhole = piece.count == chart.bars.count
      let place = "\(piece.lowerBound + 1)–\(piece.upperBound)/\(chart.bars.count)"
      writer.element("title", text: isWhole ? chart.title : "\(chart.title) \(place)")
      writer.element("desc", text: chart.bars[piece].map(\.words).joined(separator: "; "))
      drawAxis(from: top, to: height, into: &writer)
      for (row, bar) in chart.bars[piece].enumerated() {
        draw(bar, at: top + row * Self.rowHeight, into: &writer)
      }
    }
  }

  /// Draws grid lines at quarters of the whole, with labels above the first piece.
  private func drawAxis(from top: Int, to bottom: Int, into writer: inout HTMLWriter) {
    for percent in stride(from: 0, through: 100, by: 25) {
      let x = start + full * percent / 100
      writer.element(
        "line",
        [
          "x1": "\(x)", "y1": "\(max(0, top - 4))", "x2": "\(x)", "y2": "\(bottom)",
          "stroke": percent == 0 ? "#111" : "#ccc",
        ])
      guard top > 0, percent % 50 == 0 else { continue }
      Lettering.write("\(percent) %", at: (x, top - 8), .middle, small: true, into: &writer)
    }
  }

  private func draw(_ bar: BarChart.Bar, at top: Int, into writer: inout HTMLWriter) {
    let baseline = top + 18
    Lettering.write(Lettering.shortened(bar.label), at: (start - 8, baseline), .end, into: &writer)
    writer.element(
      "rect",
      [
        "x": "\(start)", "y": "\(top + 5)", "width": "\(full)", "height": "16", "fill": "none",
        "stroke": "#999", "stroke-dasharray": bar.whole > 0 ? "" : "3 4",
      ])
    if let length = bar.length(of: full), length > 0 {
      writer.element(
        "rect",
        [
          "x": "\(start)", "y": "\(top + 5)", "width": "\(length)", "height": "16",
          "fill": "#9db3c9", "stroke": "#111",
        ])
    }
    if bar.isOver { drawCut(at: start + full, top + 5, into: &writer) }
    Lettering.write(bar.shownPercent, at: (percentEnd, baseline), .end, into: &writer)
    Lettering.write(bar.shownCounts, at: (Self.width, baseline), .end, into: &writer)
  }

  /// Marks a cut-off bar by a gap and an arrow at its end.
  private func drawCut(at end: Int, _ top: Int, into writer: inout HTMLWriter) {
    for (x, colour, width) in [
      (end - 22, "#fff", "7"), (end - 26, "#111", "1"), (end - 18, "#111", "1"),
    ] {
      writer.element(
        "path",
        [
          "d": "M\(x - 4) \(top + 18)L\(x + 4) \(top - 2)", "stroke": colour,
          "stroke-width": width,
        ])
    }
    writer.element("path", ["d": "M\(end) \(top)l10 8l-10 8z", "fill": "#111"])
  }
}
