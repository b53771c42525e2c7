/// Breaks text into lines by display width, between Chinese characters as well as at spaces.
package enum LineBreaking {
  /// Returns the lines of a text, those after the first with an indent.
  ///
  /// The first line starts at the given column.
  package static func lines(
    of text: String, width: Int, startingAt column: Int = 0, indent: Int = 0
  ) -> [String] {
    fill(pieces(of: text), width: width, startingAt: column, indent: indent, mark: "")
  }

  /// Breaks the lines of a text that are wider; what follows a break keeps the line's indent.
  package static func wrapped(_ text: String, width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.utf8.count > width, DisplayWidth.of(String(line)) > width else {
        return String(line)
      }
      let margin = line.prefix { $0 == " " }
      return margin
        + lines(
          of: String(line), width: width, startingAt: margin.count, indent: margin.count
        ).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// Returns the lines of a shell command, broken so that it still works when it is copied.
  package static func lines(ofCommand command: String, width: Int, indent: Int) -> [String] {
    fill(words(of: command), width: width - 2, startingAt: 0, indent: indent, mark: " \\")
  }

  /// A part of a line that is never broken, and whether a space precedes it.
  private struct Piece {
    var text: String
    let followsSpace: Bool
  }

  private static func fill(
    _ pieces: [Piece], width: Int, startingAt column: Int, indent: Int, mark: String
  ) -> [String] {
    var lines = [""]
    var used = column
    for piece in pieces {
      let space = piece.followsSpace && !lines[lines.count - 1].isEmpty ? 1 : 0
      let columns = DisplayWidth.of(piece.text)
      if used + space + columns > width, used > indent {
        lines[lines.count - 1] += mark
        lines.append(piece.text)
        used = indent + columns
      } else {
        lines[lines.count - 1] += (space == 1 ? " " : "") + piece.text
        used += space + columns
      }
    }
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { $0.offset == 0 ? $0.element : margin + $0.element }
  }

  /// Closing punctuation stays with what precedes it, opening punctuation with what follows.
  private static func pieces(of text: String) -> [Piece] {
    let closing: Set<Character> = ["，", "。", "；", "：", "、", "）", "”", "》", "」", "？", "！", "·", "…"]
    let opening: Set<Character> = ["（", "“", "《", "「"]
    var pieces: [Piece] = []
    var isAfterSpace = false
    for character in text {
      if character == " " {
        isAfterSpace = true
        continue
      }
      let isWide = DisplayWidth.of(String(character)) > 1
      let last = pieces.last?.text.last
      let lastIsWide = last.map { DisplayWidth.of(String($0)) > 1 } ?? true
      let sticks =
        closing.contains(character) || last.map { opening.contains($0) } ?? false
        || (!isWide && !lastIsWide && last.map { !closing.contains($0) } ?? false)
      if sticks, !pieces.isEmpty, !isAfterSpace || character == "·" {
        pieces[pieces.count - 1].text += (isAfterSpace ? " " : "") + String(character)
      } else {
        pieces.append(Piece(text: String(character), followsSpace: isAfterSpace))
      }
      isAfterSpace = false
    }
    return pieces
  }

  /// An option stays with its value.
  private static func words(of command: String) -> [Piece] {
    var pieces: [Piece] = []
    for word in command.split(separator: " ") {
      if let last = pieces.last?.text, last.hasPrefix("--"), !last.contains(" "),
        !word.hasPrefix("--")
      {
        pieces[pieces.count - 1].text += " \(word)"
      } else {
        pieces.append(Piece(text: String(word), followsSpace: true))
      }
    }
    return pieces
  }
}
