import CommandLine
import Presentation
import Wording

extension Manual {
  /// The column at which descriptions start.
  private static let column = 26

  /// The help as text: a sentence, examples, usage, and the parameters in two columns.
  func text(width: Int) -> String {
    let width = max(40, width)
    var lines = LineBreaking.lines(of: abstract, width: width)
    lines += ["", Help.examples.description]
    lines += brokenExamples(width)
    if let notes {
      lines.append("")
      lines += notes.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
        $0.hasPrefix("  ") ? [String($0)] : LineBreaking.lines(of: String($0), width: width)
      }
    }
    lines.append("")
    lines += usage(width: width)
    for section in sections {
      lines += ["", section.title]
      lines += section.entries.flatMap { Manual.lines($0, width) }
    }
    if entries.contains(where: { $0.parameter == nil }) {
      lines += ["", "  \(Help.more(path.dropFirst().joined(separator: " ")))"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The usage line.
  func usage(width: Int) -> [String] {
    let title = Help.usage.description
    let indent = DisplayWidth.of(title)
    let words = synopsis(
      options: Help.optionsWord.description, command: Help.commandWord.description)
    return LineBreaking.lines(of: words, width: width, startingAt: indent, indent: indent)
      .enumerated().map { $0.offset == 0 ? title + $0.element : $0.element }
  }

  /// The lines of the examples, indented by two.
  func brokenExamples(_ width: Int) -> [String] { examples.flatMap { Manual.example($0, width) } }

  private static func example(_ line: String, _ width: Int) -> [String] {
    guard DisplayWidth.of(line) + 2 > width else { return ["  \(line)"] }
    return LineBreaking.lines(ofCommand: line, width: width - 2, indent: 6)
      .enumerated().map { $0.offset == 0 ? "  \($0.element)" : $0.element }
  }

  /// A label and its description, beside it or, if the label is long, below.
  private static func lines(_ entry: Entry, _ width: Int) -> [String] {
    let label = "  \(entry.label)"
    let words = LineBreaking.lines(
      of: entry.words, width: width, startingAt: column, indent: column)
    let used = DisplayWidth.of(label)
    guard used < column else {
      return [label, String(repeating: " ", count: column) + words[0]] + words.dropFirst()
    }
    return [label + String(repeating: " ", count: column - used) + words[0]] + words.dropFirst()
  }
}
