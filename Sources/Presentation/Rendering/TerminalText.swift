import Casework

/// Neutralises control and direction characters in text for a terminal.
package enum TerminalText {
  /// Returns the text with every control and direction character in a visible form.
  ///
  /// A C0 control and DEL become their picture (`␊`, `␛`), the others `�`. Each form is one
  /// column wide. Everything else stays as it is.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isHarmful(scalar) ? picture(of: scalar) : scalar)
    }
    return String(result)
  }

  /// Returns the neutralised lines of a text; CR LF and CR end a line as LF does.
  package static func lines(_ text: String) -> [String] {
    text.lines.map { visible(String($0)) }
  }

  /// Neutralises a text but keeps its line breaks and tabs.
  package static func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isHarmful($0) && $0 != "\n" && $0 != "\t" })
    else { return text }
    return text.split(omittingEmptySubsequences: false) { $0 == "\t" }
      .map { lines(String($0)).joined(separator: "\n") }.joined(separator: "\t")
  }

  /// Whether the scalar could control a terminal or make text read differently.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F...0x9F: true
    // Marks, embeddings, overrides and isolates of direction: they let text read other than it is.
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x206F: true
    // Line and paragraph separators, and the brackets of interlinear notes.
    case 0x2028...0x2029, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case ..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
