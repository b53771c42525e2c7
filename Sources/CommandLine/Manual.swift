/// The description of a command, from which help, completion and the manual page are made.
public struct Manual: Sendable {
  /// An option, argument or subcommand with its description.
  public struct Entry: Sendable {
    /// The parameter; nil for a subcommand.
    public let parameter: Parameter?
    /// How it is typed, with a placeholder for its value.
    public let label: String
    /// The description.
    public let words: String

    /// Describes a parameter; `valueName` appears in angle brackets after an option's names.
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

    /// Describes a subcommand.
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
    /// The entries.
    public let entries: [Entry]

    /// Makes a section.
    public init(_ title: String, _ entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  /// The words of the command, starting with the program's name.
  public let path: [String]
  /// What it does, in one sentence.
  public let abstract: String
  /// Example command lines, each with a remark if there is one.
  public var examples: [String]
  /// Further notes.
  public let notes: String?
  /// Arguments, options, subcommands.
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

  /// The entries of all sections.
  public var entries: [Entry] { sections.flatMap(\.entries) }

  /// The synopsis: the command's words, its optional and its required parameters.
  ///
  /// `options` and `command` are the placeholders for optional options and for a subcommand.
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
  /// The names with hyphens, short ones first.
  fileprivate var sortedTyped: [String] {
    allTyped.filter { $0.utf8.count == 2 } + allTyped.filter { $0.utf8.count != 2 }
  }
}
