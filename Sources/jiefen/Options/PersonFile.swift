import Casework
import Disputes

/// What is private about a command, read from a file so that it does not stand in the command line,
/// which everybody on the machine can read.
///
/// Lines of `name = value`; a line that begins with `#` is a comment. A phone number, a document or
/// an address belongs to the person named before it.
struct PersonFile {
  /// A line: what it says and of what.
  struct Line {
    let name: String
    let value: String
  }

  private(set) var lines: [Line] = []

  /// Reads the file; without one there is nothing.
  ///
  /// - Throws: `UsageFault` for a line of another form, by its place: what it says is private.
  init(_ path: String?, names: [String], _ context: Context) throws {
    guard let path else { return }
    let text = try context.textFiles.text(of: path)
    for (index, line) in text.lines.enumerated() {
      let line = String(line).trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      let parts = line.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2, names.contains(parts[0]), !parts[1].isEmpty else {
        throw UsageFault(Message.badPersonLine(index + 1, names: names))
      }
      lines.append(Line(name: parts[0], value: parts[1]))
    }
  }

  /// The value of a name that may be said once, there or as an option.
  ///
  /// - Throws: `UsageFault` where it is said twice.
  func value(_ name: String, orOption option: String?) throws -> String? {
    let values = lines.filter { $0.name == name }.map(\.value) + [option].compactMap(\.self)
    guard values.count < 2 else { throw UsageFault(Message.saidTwice(name)) }
    return values.first
  }
}

extension Party<String> {
  /// Takes a phone number as it is kept.
  mutating func take(phone text: String?) {
    if let text { phone = PhoneNumber(reading: text).normalised }
  }

  /// Takes the number of a document as it is kept.
  ///
  /// - Throws: `DocumentFault` for a number that looks like one of those known and is none.
  mutating func take(document text: String?, on day: Day) throws {
    if let text {
      document = try DocumentNumber(reading: text, of: kind, on: day).normalised
    }
  }
}

extension Context {
  /// Says that others on the machine can read a number that was given in the command line.
  func warn(ofDocument document: String?) throws {
    if document != nil { try output.say(Message.documentSeen) }
  }
}
