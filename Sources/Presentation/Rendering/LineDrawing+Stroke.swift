extension LineDrawing {
  /// How the line of a series is drawn: dashes, markers and a dark colour.
  struct Stroke {
    private static let dashes = ["", "9 4", "2 4", "12 4 2 4", "5 5"]
    private static let colours = ["#111111", "#1f5f99", "#9a3412", "#2f6b2f", "#5b3f8c"]
    /// SVG paths relative to the centre: circle, square, triangle, diamond, plus, cross.
    private static let shapes = [
      "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", "m-4 -4h8v8h-8z", "m0 -5l5 9h-10z",
      "m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z", "m-5 0h10m-5 -5v10", "m-4 -4l8 8m0 -8l-8 8",
    ]

    private let index: Int

    init(_ index: Int) { self.index = index }

    private var colour: String { Self.colours[index % Self.colours.count] }

    /// Draws a line along its corners.
    func line(_ corners: String, into writer: inout HTMLWriter) {
      writer.element(
        "polyline",
        [
          "points": corners, "fill": "none", "stroke": colour, "stroke-width": "1.8",
          "stroke-dasharray": Self.dashes[index % Self.dashes.count],
        ])
    }

    /// Draws a marker; after all shapes are used, the next series get filled ones.
    func marker(at x: Int, _ y: Int, into writer: inout HTMLWriter) {
      let isFilled = (index / Self.shapes.count) % 2 == 1
      writer.element(
        "path",
        [
          "d": "M\(x) \(y)" + Self.shapes[index % Self.shapes.count],
          "fill": isFilled ? colour : "#fff", "stroke": colour, "stroke-width": "1.6",
        ])
    }

    /// Draws a leader from the end of a line to its name.
    func leader(
      from start: (x: Int, y: Int), to end: (x: Int, y: Int), into writer: inout HTMLWriter
    ) {
      writer.element(
        "line",
        [
          "x1": "\(start.x)", "y1": "\(start.y)", "x2": "\(end.x)", "y2": "\(end.y)",
          "stroke": "#999", "stroke-width": "0.8",
        ])
    }
  }
}
