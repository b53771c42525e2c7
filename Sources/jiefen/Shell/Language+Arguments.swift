import Machine
import Wording

/// Where the language of a run is said.
extension Language {
  /// Finds the language: `--lang`, else `LC_ALL`, `LC_MESSAGES` or `LANG`, else English.
  static func found(in arguments: [String], _ environment: Environment) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      let value: Substring? =
        if argument == "--lang" {
          arguments[min(index + 1, arguments.count - 1)][...]
        } else if argument.hasPrefix("--lang=") {
          argument.dropFirst(7)
        } else {
          nil
        }
      if let language = value.flatMap({ Language(rawValue: String($0)) }) { return language }
    }
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"]
    return locale?.hasPrefix("zh") == true ? .chinese : .english
  }

  /// The arguments without `--lang`, which may stand anywhere, even before the command.
  ///
  /// An unknown language is left for the command to refuse.
  static func removed(from arguments: [String]) -> [String] {
    var kept: [String] = []
    var index = 0
    while index < arguments.count, arguments[index] != "--" {
      let argument = arguments[index]
      if argument == "--lang", index + 1 < arguments.count,
        Language(rawValue: arguments[index + 1]) != nil
      {
        index += 2
        continue
      }
      if !argument.hasPrefix("--lang=") || Language(rawValue: String(argument.dropFirst(7))) == nil
      {
        kept.append(argument)
      }
      index += 1
    }
    return kept + arguments[index...]
  }
}
