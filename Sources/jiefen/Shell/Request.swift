import Casework
import CommandLine
import Disputes
import Machine
import Wording

/// What a command line asks for.
enum Request {
  case help(Manual)
  case version
  case command(Verb, CommandWords)

  /// Parses the arguments of the program.
  ///
  /// - Throws: `MisreadWords`, and what parsing the command's words throws.
  init(_ words: [String], _ environment: Environment) throws {
    // `help close` means `close --help`.
    let asked = words.first == "help" ? Array(words.dropFirst()) + ["--help"] : words
    guard let first = asked.first else {
      self = try Request.hasUnit(environment) ? Request(.today, []) : .help(.root)
      return
    }
    switch first {
    case "--help", "-h", "help": self = .help(.root)
    case "--version": self = .version
    case let option where option.hasPrefix("-"):
      do {
        self = try Request(.today, asked[...])
      } catch let misread as MisreadWords {
        throw Request.optionsFirst(asked) ?? misread
      }
    default: try self.init(naming: first, asked)
    }
  }

  private init(naming first: String, _ words: [String]) throws {
    if let verb = Verb(rawValue: first) {
      try self.init(verb, words.dropFirst())
      return
    }
    guard let noun = Noun(rawValue: first) else {
      throw Request.unknown(first, among: Manual.root, behind: "")
    }
    guard let second = words.dropFirst().first, !["--help", "-h"].contains(second) else {
      self = .help(noun.manual)
      return
    }
    guard let verb = Verb(rawValue: "\(first) \(second)") else {
      throw Request.unknown(second, among: noun.manual, behind: "\(first) ")
    }
    try self.init(verb, words.dropFirst(2))
  }

  private init(_ verb: Verb, _ words: ArraySlice<String>) throws {
    do {
      guard let said = try CommandWords(words, of: verb.command) else {
        self = .help(verb.manual)
        return
      }
      self = .command(verb, said)
    } catch let fault as WordReader.Fault {
      throw MisreadWords(why: Text(for: fault), verb: verb)
    } catch {
      let cause = (error as? PrivateFault)?.cause ?? error
      guard let fault = cause as? ActionFault, case .missing = fault else { throw error }
      throw MisreadWords(why: Text(for: fault), verb: verb)
    }
  }

  private static func unknown(
    _ word: String, among manual: Manual, behind noun: String
  ) -> UsageFault {
    let names = manual.entries.filter { $0.parameter == nil }.map(\.label)
    let similar = NearestName.find(word, among: names)
    return UsageFault(
      Message.unknownVerb(noun + word, similar: similar.map { "jiefen \(noun)\($0)" }))
  }

  /// The message for options before the command, if that is what is wrong.
  private static func optionsFirst(_ words: [String]) -> UsageFault? {
    words.first { Verb(rawValue: $0) != nil || Noun(rawValue: $0) != nil }
      .map { UsageFault(Message.optionsFirst($0)) }
  }

  /// Whether a unit is set by variable or settings.
  private static func hasUnit(_ environment: Environment) -> Bool {
    environment["JIEFEN_UNIT"] != nil || (try? Settings.read(environment))?.unit != nil
  }
}

/// The words after a command cannot be parsed.
struct MisreadWords: UsageError {
  let why: Text
  let verb: Verb
}
