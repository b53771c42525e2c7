/// What there is to read about a command: help, completion and the manual page are made from it.
public struct Manual: Sendable {
  /// Something that may be said, and what it means.
  public struct Entry: Sendable {
    /// The parameter; nothing for a command below.
    public let parameter: Parameter?
    /// How it is typed, with the name of its value.
    public let label: String
    /// What it means.
    public let words: String

    /// Describes a parameter; `valueName` stands in angle brackets behind an option's names.
    public init(_ parameter: Parameter, valueName: String, words: String) {
      self.parameter = parameter
      self.words = words
      label =
        switch parameter.form {
        case .flag: parameter.sortedTyped.joined(separator: ", ")
        case .option: "\(parameter.sortedTyped.joined(separator: ", ")) <\(valueName)>"
        case .argument: "<\(valueName)>"
        }
    }

    /// Describes a command by its name.
    public init(command: String, words: String) {
      parameter = nil
      label = command
      self.words = words
    }
  }

  /// Entries below a title.
  public struct Section: Sendable {
    /// The title.
    public let title: String
    /// What stands below it.
    public let entries: [Entry]

    /// Makes a section.
    public init(_ title: String, _ entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// The words that name the command, the program's name first.
  public let path: [String]
  /// What it does, in one sentence.
  public let abstract: String
  /// Lines to be typed, each with what it does where that is said.
  public let examples: [String]
  /// What else is to be known.
  public let notes: String?
  /// Arguments, options, commands below.
  public let sections: [Section]

  /// Makes a manual.
  public init(
    _ path: [String], abstract: String, examples: [String], notes: String?, sections: [Section]
  ) {
    self.path = path
    self.abstract = abstract
    self.examples = examples
    self.notes = notes
    self.sections = sections
  }

  /// Everything that may be said behind the command.
  public var entries: [Entry] { sections.flatMap(\.entries) }

  /// How the command is said: its words, what may stand there, and what has to.
  ///
  /// `options` is the word for options that may be left out, `command` that for a command below.
  public func synopsis(options: String, command: String) -> String {
    guard !entries.contains(where: { $0.parameter == nil }) else {
      return (path + ["<\(command)>"]).joined(separator: " ")
    }
    var words = path
    if entries.contains(where: { $0.parameter?.isRequired == false && !isArgument($0) }) {
      words.append("[<\(options)>]")
    }
    for entry in entries where isArgument(entry) {
      let dots = entry.parameter?.isRepeatable == true ? "…" : ""
      words.append(
        entry.parameter?.isRequired == true ? entry.label + dots : "[\(entry.label)\(dots)]")
    }
    for entry in entries where entry.parameter?.isRequired == true && !isArgument(entry) {
      words.append(entry.label)
    }
    return words.joined(separator: " ")
  }

  private func isArgument(_ entry: Entry) -> Bool { entry.parameter?.isArgument == true }
}

extension Parameter {
  /// The names as they are typed, those of one letter first.
  fileprivate var sortedTyped: [String] {
    allTyped.filter { $0.utf8.count == 2 } + allTyped.filter { $0.utf8.count != 2 }
  }
}
