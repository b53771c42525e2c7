import Casework
import Machine
import Wording

/// Free text for a command, read from a file because other users of the machine can read the
/// command line.
///
/// Lines of `name = value`; a line that begins with `#` is a comment. A multi-line text goes
/// between a line `name = """` and a line `"""`.
struct PrivateFile {
  /// A field name with its value.
  struct Line {
    let name: String
    let value: String
  }

  private static let quotes = "\"\"\""

  private(set) var lines: [Line] = []

  /// Reads the file.
  ///
  /// - Throws: `UsageFault` for a malformed line, with its line number only, as its text is
  ///   private.
  init(_ path: String, names: [String], _ files: TextFiles) throws {
    let read = try files.text(of: path).lines
    var next = 0
    while next < read.count {
      let line = String(read[next]).trimmed
      next += 1
      if line.isEmpty || line.hasPrefix("#") { continue }
      let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2, names.contains(parts[0]), !parts[1].isEmpty else {
        throw UsageFault(Message.badPrivateLine(next, names: names))
      }
      guard parts[1] == PrivateFile.quotes else {
        lines.append(
          Line(name: parts[0], value: try unquoted(parts[1], line: next)))
        continue
      }
      let end = read[next...].firstIndex { String($0).trimmed == PrivateFile.quotes }
      guard let end, end > next else {
        throw UsageFault(Message.openQuotes(next))
      }
      lines.append(Line(name: parts[0], value: read[next..<end].joined(separator: "\n")))
      next = end + 1
    }
  }

  /// A value in one line, without the triple quotes around it if it has them.
  private func unquoted(_ value: String, line: Int) throws -> String {
    let quotes = PrivateFile.quotes
    guard value.hasPrefix(quotes), value.hasSuffix(quotes), value.count >= 2 * quotes.count else {
      return value
    }
    let inner = value.dropFirst(quotes.count).dropLast(quotes.count)
    guard !inner.isEmpty else {
      throw UsageFault(Message.openQuotes(line))
    }
    return String(inner)
  }
}
