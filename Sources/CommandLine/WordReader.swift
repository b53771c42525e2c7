/// Parses the words after a command as values of its parameters.
///
/// `--name value` and `--name=value` are the same, and a long name may be shortened to an
/// unambiguous beginning; `-n value` and `-nvalue` for names of one letter; after `--` every word
/// is an argument. The word after an option is its value even if it begins with a hyphen, unless it
/// begins with two hyphens or is a short option of the command.
public struct WordReader {
  /// A value of a parameter; empty for a flag.
  public struct Value: Hashable, Sendable {
    /// The index of the parameter.
    public let parameter: Int
    /// The value as typed.
    public let text: String

    /// Makes a value.
    public init(parameter: Int, text: String) {
      self.parameter = parameter
      self.text = text
    }
  }

  /// The result of parsing.
  public enum Answer: Hashable, Sendable {
    /// Help was asked for.
    case help
    /// All values in the order in which they were typed, also several of a parameter that is not
    /// repeatable.
    case values([Value])
  }

  private let parameters: [Parameter]
  private var values: [Value] = []
  private var words: ArraySlice<String>

  /// Parses words.
  ///
  /// - Throws: `Fault` if they cannot be parsed. Missing required parameters are not checked here,
  ///   as they may come from elsewhere.
  public static func read(
    _ words: some Collection<String>, as parameters: [Parameter]
  ) throws(Fault) -> Answer {
    var reader = WordReader(parameters: parameters, words: Array(words)[...])
    return try reader.answer()
  }

  private mutating func answer() throws(Fault) -> Answer {
    while let word = words.popFirst() {
      if word == "--" {
        while let argument = words.popFirst() { try takeArgument(argument) }
      } else if word == "--help" || word == "-h" {
        return .help
      } else if word.hasPrefix("--") {
        try takeLong(word.dropFirst(2))
      } else if word.hasPrefix("-"), word != "-" {
        try takeShort(word)
      } else {
        try takeArgument(word)
      }
    }
    return .values(values)
  }

  private mutating func takeLong(_ word: Substring) throws(Fault) {
    let end = word.firstIndex(of: "=")
    let name = String(word[..<(end ?? word.endIndex)])
    let place = try place(ofLong: name)
    let said = end.map { String(word[word.index(after: $0)...]) }
    let option = parameters[place].typed
    guard case .flag = parameters[place].form else {
      if let said { return take(place, said) }
      return try take(place, nextValue(of: option))
    }
    if let said { throw .needlessValue(flag: option, value: said) }
    take(place, "")
  }

  private mutating func takeShort(_ word: String) throws(Fault) {
    let letter = String(word.dropFirst().prefix(1))
    guard let place = parameters.firstIndex(where: { $0.names.contains(letter) && !$0.isArgument })
    else {
      throw .unknownOption(word, nearest: nearest(to: word))
    }
    let rest = String(word.dropFirst(2))
    guard case .flag = parameters[place].form else {
      return try take(place, rest.isEmpty ? nextValue(of: "-\(letter)") : rest)
    }
    guard rest.isEmpty else { throw .needlessValue(flag: "-\(letter)", value: rest) }
    take(place, "")
  }

  private mutating func takeArgument(_ word: String) throws(Fault) {
    let free = parameters.indices.first { place in
      parameters[place].isArgument
        && (parameters[place].isRepeatable || !values.contains { $0.parameter == place })
    }
    guard let free else { throw .unexpectedWord(word) }
    take(free, word)
  }

  private mutating func take(_ place: Int, _ text: String) {
    values.append(Value(parameter: place, text: text))
  }

  private mutating func nextValue(of option: String) throws(Fault) -> String {
    guard let next = words.first else { throw .missingValue(option: option, found: nil) }
    let isOption =
      next.hasPrefix("--") || next == "-h"
      || (next.utf8.count == 2 && parameters.contains { $0.allTyped.contains(next) })
    guard !isOption else { throw .missingValue(option: option, found: next) }
    words.removeFirst()
    return next
  }

  /// Finds the option with a long name, or with an unambiguous beginning of one.
  private func place(ofLong name: String) throws(Fault) -> Int {
    if let place = parameters.firstIndex(where: { $0.names.contains(name) && !$0.isArgument }),
      name.utf8.count > 1
    {
      return place
    }
    let found = parameters.indices.filter { place in
      !parameters[place].isArgument
        && parameters[place].names.contains { $0.utf8.count > 1 && $0.hasPrefix(name) }
    }
    guard let place = found.first, !name.isEmpty else {
      throw .unknownOption("--\(name)", nearest: nearest(to: "--\(name)"))
    }
    guard found.count == 1 else {
      throw .ambiguousOption("--\(name)", found.map { parameters[$0].typed })
    }
    return place
  }

  private func nearest(to word: String) -> String? {
    NearestName.find(word, among: parameters.flatMap(\.allTyped) + ["--help"])
  }
}
