import Casework
import CommandLine
import Storage
import Wording

/// The command line of a command, parsed.
struct CommandWords {
  /// What was said for the fields.
  private(set) var answers = Answers()
  /// The values given for the shell's own options.
  private(set) var shell = ShellAnswers()
  /// The values from a private file, which no error may repeat.
  private(set) var privateValues: [String] = []
  /// The text files named in the command line, each read once.
  let textFiles = TextFiles()

  /// Parses words; nil if help is asked for.
  ///
  /// - Throws: `WordReader.Fault` or `ActionFault` for an invalid command line, `UsageFault` for an
  ///   invalid private file, and what reading files throws.
  init?(_ words: some Collection<String>, of command: any Command.Type) throws {
    let places = command.places
    let parameters = places.map(\.parameter)
    guard case .values(let typed) = try WordReader.read(words, as: parameters) else { return nil }
    let values = try CommandWords.counting(typed, of: command, places)
    var said: [Answers.Answer] = []
    for value in values {
      switch places[value.parameter].place {
      case .field(let form): said.append(.init(form.key, value.text))
      case .textFile(let form):
        said.append(.init(form.key, try textFiles.text(of: value.text)))
      case .option(let option): shell.take(option, value.text)
      }
    }
    for form in command.fields {
      guard case .longText = form.kind, said.count(where: { $0.key == form.key }) > 1 else {
        continue
      }
      throw UsageFault(Message.oneOf(["--\(form.key.name)", "--\(form.key.name)-file"]))
    }
    answers = Answers(said)
    try takePrivateFile(of: command, besides: values.map(\.text))
    if let language = shell[.language], Language(rawValue: language) == nil {
      throw UsageFault(Message.unknownLanguage(language))
    }
    // An unknown format is refused before anything is done or recorded as seen.
    _ = try shell.format()
    do {
      try answers.check(command.subject + command.fields, command.conditions)
    } catch {
      throw withholding(error)
    }
  }

  /// The values that count: of a parameter with one value the last, so that words appended to an
  /// alias override its own.
  ///
  /// Where something is written, two different values of a field are a mistake, and refused.
  private static func counting(
    _ values: [WordReader.Value], of command: any Command.Type,
    _ places: [(place: Place, parameter: Parameter)]
  ) throws -> [WordReader.Value] {
    var last: [Int: WordReader.Value] = [:]
    for value in values {
      let (place, parameter) = places[value.parameter]
      if case .file? = parameter.value, value.text.isEmpty {
        throw UsageFault(Message.emptyFileName(parameter.typed))
      }
      if let earlier = last[value.parameter], earlier.text != value.text, command.writes {
        switch place {
        case .field(let form) where !form.isRepeatable:
          throw UsageFault(
            Message.twoValues(
              parameter.typed, form.isRestricted ? [] : [earlier.text, value.text]))
        case .textFile, .option(.key):
          throw UsageFault(Message.twoValues(parameter.typed, []))
        case .field, .option: break
        }
      }
      last[value.parameter] = value
    }
    return values.enumerated().filter { index, value in
      places[value.parameter].parameter.isRepeatable
        || !values[(index + 1)...].contains { $0.parameter == value.parameter }
    }.map(\.element)
  }

  /// Adds the values of a private file, as if given in the command line.
  private mutating func takePrivateFile(
    of command: any Command.Type, besides values: [String]
  ) throws {
    guard let path = shell[.privateFile] else { return answers.orderPersons([]) }
    guard shell.count(.privateFile) == 1 else {
      throw UsageFault(Message.saidTwice("--\(ShellOption.privateFile.rawValue)"))
    }
    guard path != "-" || values.count(where: { $0 == "-" }) == 1 else {
      throw UsageFault(Message.inputTwice)
    }
    let forms = (command.subject + command.fields).filter(\.isRestricted)
    let file: PrivateFile
    do {
      file = try PrivateFile(path, names: forms.map(\.key.name), textFiles)
    } catch let fault as UsageFault {
      throw FileFault(path: path, cause: fault)
    }
    var lines: [Answers.Answer] = []
    for line in file.lines {
      guard let form = forms.first(where: { $0.key.name == line.name }) else { continue }
      let isSaid = answers.has(form.key) || lines.contains { $0.key == form.key }
      guard form.isRepeatable || form.isOfPerson || !isSaid else {
        throw UsageFault(Message.saidTwice(line.name))
      }
      lines.append(.init(form.key, line.value))
    }
    privateValues = lines.map(\.text)
    answers.orderPersons(lines)
  }

  /// An error that may quote what a private file said.
  func withholding(_ error: any Error) -> any Error {
    privateValues.isEmpty ? error : PrivateFault(cause: error, values: privateValues)
  }
}

extension Answers {
  /// Adds the lines of a private file.
  ///
  /// In the file, a phone, document or address belongs to the person named before it; in the
  /// command line, to the first applicant, wherever it stands.
  fileprivate mutating func orderPersons(_ lines: [Answer]) {
    func isOfPerson(_ answer: Answer) -> Bool {
      [FieldKey.phone, .document, .address].contains(answer.key)
    }
    let numbers = all.filter(isOfPerson)
    guard !numbers.isEmpty || !lines.isEmpty else { return }
    let respondents = all.filter { $0.key == .respondent }
    let others = all.filter { $0.key != .respondent && !isOfPerson($0) }
    all = others + lines + respondents
    let first = all.firstIndex { $0.key == .applicant }
    all.insert(contentsOf: numbers, at: first.map { $0 + 1 } ?? 0)
  }
}
