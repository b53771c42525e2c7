import Casework
import CommandLine
import Wording

extension Verb {
  /// The manual of the command.
  var manual: Manual {
    let command = command
    let places = command.places
    func entries(_ isWanted: (Parameter) -> Bool) -> [Manual.Entry] {
      places.filter { isWanted($0.parameter) }.map { $0.place.entry($0.parameter) }
    }
    return Manual(
      ["jiefen"] + words, help,
      sections: [
        Manual.Section(Help.arguments.description, entries(\.isArgument)),
        Manual.Section(Help.options.description, entries { !$0.isArgument } + [.help]),
      ])
  }
}

extension Noun {
  /// The manual of the commands that begin with the noun.
  var manual: Manual {
    Manual(
      ["jiefen", rawValue], help,
      sections: [
        Manual.Section(Help.options.description, [.help]),
        Manual.Section(
          Help.commands.description,
          verbs.map {
            .init(command: $0.words.last ?? "", words: $0.help.abstract.description)
          }),
      ])
  }
}

extension Manual {
  /// The manual of the program.
  static var root: Manual {
    let cases = Verb.allCases.prefix { $0 != .initialize }
    return Manual(
      ["jiefen"], Help.root,
      sections: [
        Section(Help.options.description, [.version, .help]),
        Section(Help.casesGroup.description, entries(Array(cases))),
        Section(
          Help.othersGroup.description, entries(Array(Verb.allCases.dropFirst(cases.count)))),
      ])
  }

  /// All manuals, the program's first.
  static var all: [Manual] {
    [root] + Noun.allCases.map(\.manual) + Verb.allCases.map(\.manual)
  }

  fileprivate init(_ path: [String], _ help: CommandHelp, sections: [Section]) {
    self.init(
      path, abstract: help.abstract.description, examples: help.examples.map(\.description),
      notes: help.notes?.description, sections: sections.filter { !$0.entries.isEmpty })
  }

  /// The commands by their first words, each once.
  private static func entries(_ verbs: [Verb]) -> [Entry] {
    var entries: [Entry] = []
    for verb in verbs {
      let word = verb.words.first ?? ""
      guard !entries.contains(where: { $0.label == word }) else { continue }
      let help = Noun(rawValue: word)?.help ?? verb.help
      entries.append(Entry(command: word, words: help.abstract.description))
    }
    return entries
  }
}

extension Manual.Entry {
  fileprivate static var help: Manual.Entry {
    .init(
      Parameter(["help", "h"], .flag), valueName: "", words: Help.showHelp.description)
  }

  fileprivate static var version: Manual.Entry {
    .init(Parameter(["version"], .flag), valueName: "", words: Help.showVersion.description)
  }
}

extension Place {
  /// The manual entry of a parameter.
  fileprivate func entry(_ parameter: Parameter) -> Manual.Entry {
    switch self {
    case .field(let form):
      .init(
        parameter, valueName: form.key.valueName.description,
        words: form.key.help.description + codes(of: parameter))
    case .textFile:
      .init(
        parameter, valueName: FieldKey.table.valueName.description,
        words: Help.textFile.description)
    case .option(let option):
      .init(
        parameter, valueName: option.valueName.description,
        words: option.help.description + codes(of: parameter))
    }
  }

  /// The codes of a closed list, unless the placeholder already shows them.
  private func codes(of parameter: Parameter) -> String {
    guard case .choice(let choices) = parameter.value, !isLanguage else { return "" }
    return " (\(choices().joined(separator: ", ")))"
  }

  private var isLanguage: Bool {
    if case .option(.language) = self { true } else { false }
  }
}
