import Casework
import Machine

/// What a command says in free words, read from a file so that it does not stand in the command
/// line, which everybody on the machine can read.
///
/// Lines of `name = value`; a line that begins with `#` is a comment. A text of several lines stands
/// as it is between a line `name = """` and a line `"""`.
struct PrivateFile {
  /// What is said of what.
  struct Line {
    let name: String
    let value: String
  }

  private static let quotes = "\"\"\""

  private(set) var lines: [Line] = []

  /// Reads the file.
  ///
  /// - Throws: `UsageFault` for a line of another form, by its place: what it says is private.
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
        lines.append(Line(name: parts[0], value: parts[1]))
        continue
      }
      let end = read[next...].firstIndex { String($0).trimmed == PrivateFile.quotes }
      guard let end, end > next else { throw UsageFault(Message.openQuotes(next)) }
      lines.append(Line(name: parts[0], value: read[next..<end].joined(separator: "\n")))
      next = end + 1
    }
  }
}
