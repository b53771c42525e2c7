import Casework

/// The help of a command, laid out by display width.
///
/// The argument parser counts characters, so its columns and line ends are wrong for Chinese. It is
/// asked for lines of any length, and they are laid out here.
struct HelpPage {
  /// The column in which the parser puts what it says of an option.
  private static let column = 26

  private let lines: [String]
  private let width: Int

  /// Takes the parser's help with lines of any length.
  init(_ text: String, width: Int) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self.width = max(40, width)
  }

  /// The page: a sentence, examples, usage, and the options in two columns.
  var text: String {
    var page: [String] = []
    var isTable = false
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("USAGE: ") {
        isTable = true
        page += ParserWords.synopsisLines(String(line.dropFirst(7)), width: width)
      } else if !isTable {
        page += prose(line)
      } else if line.hasSuffix(":"), !line.hasPrefix(" ") {
        page.append(ParserWords.title(line))
      } else if line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  See '") {
        let isLong = index < lines.count && lines[index].hasPrefix("   ")
        page += entry(line, isLong ? lines[index] : nil)
        index += isLong ? 1 : 0
      } else {
        page += prose(ParserWords.sentence(line))
      }
    }
    return page.joined(separator: "\n")
  }

  private func prose(_ line: String) -> [String] {
    let words = line.hasPrefix("OVERVIEW: ") ? String(line.dropFirst(10)) : line
    guard words.hasPrefix("  ") else { return LineBreaking.lines(of: words, width: width) }
    guard DisplayWidth.of(words) > width else { return [words] }
    let rest = String(words.dropFirst(2))
    return LineBreaking.lines(ofCommand: rest, width: width - 2, indent: 6)
      .enumerated().map { $0.offset == 0 ? "  \($0.element)" : $0.element }
  }

  /// A label and what is said of it; a long label has the words in the line below.
  private func entry(_ line: String, _ below: String?) -> [String] {
    let isBeside = below == nil && line.count > Self.column
    let label = ParserWords.names(
      (isBeside ? String(line.prefix(Self.column)) : line).trimmed)
    let words = ParserWords.sentence(
      (below ?? (isBeside ? String(line.dropFirst(Self.column)) : "")).trimmed)
    let first = "  \(label)"
    let margin = String(repeating: " ", count: Self.column)
    let lines = LineBreaking.lines(
      of: words, width: width, startingAt: Self.column, indent: Self.column)
    guard !words.isEmpty else { return [first] }
    let used = DisplayWidth.of(first)
    if used < Self.column {
      let gap = String(repeating: " ", count: Self.column - used)
      return [first + gap + lines[0]] + lines.dropFirst()
    }
    return [first, margin + lines[0]] + lines.dropFirst()
  }
}
