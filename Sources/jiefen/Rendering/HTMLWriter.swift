/// Writes the elements of an HTML document, well-formed as XML is.
///
/// Every text and every value of an attribute is escaped, so that nothing in it is ever markup.
struct HTMLWriter {
  /// The attributes of an element; those with an empty value are left out.
  typealias Attributes = KeyValuePairs<String, String>

  /// What was written so far.
  private(set) var text = ""

  /// Writes an element with what the body writes into it.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ body: (inout HTMLWriter) -> Void
  ) {
    begin(name, attributes, end: ">\n")
    body(&self)
    end(name)
  }

  /// Writes an element with a text.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text words: String) {
    begin(name, attributes, end: ">")
    text += HTMLWriter.escaped(words)
    end(name)
  }

  /// Writes an element with the lines of a text.
  mutating func element(_ name: String, _ attributes: Attributes = [:], lines words: String) {
    begin(name, attributes, end: ">")
    let lines = words.utf8.contains { $0 < 0x20 } ? TerminalText.lines(words) : [words]
    text += lines.map { HTMLWriter.escaped($0) }.joined(separator: "<br/>\n")
    end(name)
  }

  /// Writes an element with nothing in it.
  mutating func element(_ name: String, _ attributes: Attributes = [:]) {
    begin(name, attributes, end: "/>\n")
  }

  /// Writes a constant of the program as it is: the type of the document, a style.
  mutating func raw(_ constant: StaticString) { text += "\(constant)\n" }

  private mutating func begin(_ name: String, _ attributes: Attributes, end: String) {
    text += "<\(name)"
    for (name, value) in attributes where !value.isEmpty {
      text += " \(name)=\"\(HTMLWriter.escaped(value))\""
    }
    text += end
  }

  private mutating func end(_ name: String) { text += "</\(name)>\n" }

  /// Returns a text as it stands in a document: the signs of markup named, controls made visible.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var result = ""
    for scalar in TerminalText.visible(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _ where isNoCharacter(scalar): result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Tells whether a byte means itself wherever it stands.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    case UInt8(ascii: "'"): false
    default: 0x20...0x7E ~= byte
    }
  }

  /// Tells whether a code point is none that a document may hold.
  private static func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool {
    0xFDD0...0xFDEF ~= scalar.value || scalar.value & 0xFFFE == 0xFFFE
  }
}
