/// Writes the elements of an HTML document as well-formed XML.
///
/// All texts and attribute values are escaped.
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

  /// Writes a constant unescaped: the doctype or a style.
  mutating func raw(_ constant: StaticString) { text += "\(constant)\n" }

  private mutating func begin(_ name: String, _ attributes: Attributes, end: String) {
    text += "<\(name)"
    for (name, value) in attributes where !value.isEmpty {
      text += " \(name)=\"\(HTMLWriter.escaped(value))\""
    }
    text += end
  }

  private mutating func end(_ name: String) { text += "</\(name)>\n" }

  /// Escapes a text: markup characters become entities, control characters visible.
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

  /// Whether a byte never needs escaping.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    case UInt8(ascii: "'"): false
    default: 0x20...0x7E ~= byte
    }
  }

  /// Whether a code point is a noncharacter, which a document may not contain.
  private static func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool {
    0xFDD0...0xFDEF ~= scalar.value || scalar.value & 0xFFFE == 0xFFFE
  }
}
