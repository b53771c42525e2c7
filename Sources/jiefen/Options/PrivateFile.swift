import ArgumentParser
import Casework
import Disputes
import Machine

/// What a command says in free words, read from a file so that it does not stand in the command
/// line, which everybody on the machine can read.
///
/// Lines of `name = value`; a line that begins with `#` is a comment. A text of several lines stands
/// as it is between a line `name = """` and a line `"""`. In an intake a phone number, a document or
/// an address belongs to the person named before it.
struct PrivateFile {
  /// What is said of what.
  struct Line {
    let name: String
    let value: String
  }

  private static let quotes = "\"\"\""

  private(set) var lines: [Line] = []

  /// Reads the file; without one there is nothing.
  ///
  /// - Throws: `UsageFault` for a line of another form, by its place: what it says is private.
  init(_ path: String?, names: [String], _ files: TextFiles) throws {
    guard let path else { return }
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

  /// The value of a name that may be said once, there or as an option.
  ///
  /// - Throws: `UsageFault` where it is said twice.
  func value(_ name: String, orOption option: String?) throws -> String? {
    let values = lines.filter { $0.name == name }.map(\.value) + [option].compactMap(\.self)
    guard values.count < 2 else { throw UsageFault(Message.saidTwice(name)) }
    return values.first
  }
}

// The file in place of options
extension PrivateFile {
  /// The free texts of each command, by the names of their options; a name with `@` before it is an
  /// argument, the last one.
  ///
  /// An intake reads its file itself: there the order of the lines tells whose number it is.
  static let texts: [String: [String]] = [
    "list": ["search"], "export cases": ["search"], "unit list": ["name"],
    "decline": ["reason"], "assign": ["mediator"], "session": ["mediator", "present", "text"],
    "note": ["text"], "escalate": ["reason", "tried"], "send-down": ["reason"],
    "transfer": ["reason"], "refuse": ["reason"], "designate": ["reason"], "assist": ["answer"],
    "extend": ["reason"], "agree": ["term"], "close": ["reason", "foreign-number", "term"],
    "verify": ["reason"], "reopen": ["reason"], "merge": ["reason"], "void": ["reason"],
    "correct": ["value", "reason"], "party add": partyTexts,
    "party correct": partyTexts + ["reason"], "party erase": ["basis"], "rule set": ["basis"],
    "team add": ["@name"], "unit add": ["@name"],
  ]

  private static let partyTexts = TextField.PartyField.allCases.map(\.rawValue)
  private static let repeatable = ["term"]
  private static let option = "--private-file"

  /// Puts what a private file says in the place of the option that names it, as if it had been typed
  /// there.
  ///
  /// - Throws: `UsageFault` where something is said twice or the standard input is read twice, and
  ///   what reading the file throws.
  static func expanding(_ words: [String]) throws -> [String] {
    guard let place = words.firstIndex(where: { $0 == option || $0.hasPrefix("\(option)=") })
    else { return words }
    let isApart = words[place] == option
    let path =
      isApart ? words.dropFirst(place + 1).first : String(words[place].dropFirst(option.count + 1))
    // What lacks a value is the parser's to refuse.
    guard let path else { return words }
    let (before, after) = (words[..<place], words[(place + (isApart ? 2 : 1))...])
    let others = before + after
    guard !others.contains(where: { $0 == option || $0.hasPrefix("\(option)=") }) else {
      throw UsageFault(Message.saidTwice(option))
    }
    guard path != "-" || !others.contains(where: { $0 == "-" || $0.hasSuffix("=-") }) else {
      throw UsageFault(Message.inputTwice)
    }
    let command = [words.prefix(2).joined(separator: " "), words.first ?? ""]
    guard let names = command.lazy.compactMap({ texts[$0] }).first else { return words }
    let file = try PrivateFile(
      path, names: names.map { $0.filter { $0 != "@" } }, TextFiles())
    var (options, argument): ([String], [String]) = ([], [])
    for line in file.lines {
      let isSaid = others.contains { $0 == "--\(line.name)" || $0.hasPrefix("--\(line.name)=") }
      let isRepeated = file.lines.count { $0.name == line.name } > 1
      guard repeatable.contains(line.name) || !isSaid && !isRepeated else {
        throw UsageFault(Message.saidTwice(line.name))
      }
      if names.contains("@\(line.name)") {
        argument = ["--", line.value]
      } else {
        options.append("--\(line.name)=\(line.value)")
      }
    }
    return before + options + after + argument
  }
}

extension PrivateFile {
  /// What has come from a private file into the words of a command.
  static func values(in said: [String], of words: [String]) -> [String] {
    guard said != words else { return [] }
    return said.filter { !words.contains($0) }.map { word in
      guard word.hasPrefix("--"), let sign = word.firstIndex(of: "=") else { return word }
      return String(word[word.index(after: sign)...])
    }
  }
}

/// The option that names a private file, for the help and the shell; what the file says has taken its
/// place before the command reads its words.
struct PrivateFileOption: ParsableArguments, PlainReading {
  @Option(
    name: .customLong("private-file"), help: ArgumentHelp(Help.privateFile, valueName: Help.file))
  var privateFile: String?

  mutating func read(_ words: inout PlainWords) { privateFile = words.value("--private-file") }
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
  /// Says that others on the machine can read a number that was given in the command line itself.
  func warn(ofDocument document: String?) throws {
    guard let document, environment.arguments.contains(where: { $0.hasSuffix(document) }) else {
      return
    }
    try output.say(Message.documentSeen)
  }
}
