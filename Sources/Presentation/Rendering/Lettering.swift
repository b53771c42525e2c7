/// Writes text into an SVG drawing and estimates its width.
enum Lettering {
  /// The part of a text that is placed at the given point.
  enum Anchor: String { case start, middle, end }

  /// The greatest width of a name; longer ones are shortened.
  static let longest = 270

  private static let size = 13
  private static let smallSize = 12

  /// An upper estimate of a text's width: Latin letters are wider than half an ideograph.
  static func width(of text: String) -> Int { DisplayWidth.of(text) * 15 / 2 }

  /// Writes a text on a line.
  static func write(
    _ text: String, at place: (x: Int, y: Int), _ anchor: Anchor = .start, small: Bool = false,
    into writer: inout HTMLWriter
  ) {
    writer.element(
      "text",
      [
        "x": "\(place.x)", "y": "\(place.y)", "font-size": "\(small ? smallSize : size)",
        "text-anchor": anchor == .start ? "" : anchor.rawValue,
      ],
      text: text)
  }

  /// A name as it is written in a drawing; one that is too long is shortened.
  static func shortened(_ text: String) -> String {
    DisplayWidth.shortened(text, columns: longest * 2 / 15)
  }
}
