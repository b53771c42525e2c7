import ArgumentParser
import Machine

/// The program: it looks up the first word and lets that command alone parse the rest.
@main
enum Jiefen {
  /// The variables that name files, units and officers.
  private static let namingVariables = [
    "JIEFEN_DB", "JIEFEN_UNIT", "JIEFEN_OFFICER", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME",
    "USER",
    "LOGNAME",
  ]

  static func main() {
    Exit.notByFileSize()
    let environment = Environment.live
    let arguments = environment.arguments
    let language = Language.found(in: arguments, environment)
    Language.$current.withValue(language) {
      if let fault = malformed(environment) { Ending(fault, of: Root.self).exit() }
      let words = Language.removed(from: arguments)
      // `help close` is another way to say `close --help`.
      run(words.first == "help" ? words.dropFirst() + ["--help"] : words)
    }
  }

  /// What is wrong with the bytes that the program was started with: what is no text would be
  /// repaired silently, and name something else.
  private static func malformed(_ environment: Environment) -> UsageFault? {
    if let (place, offset) = Arguments.firstMalformed() {
      return UsageFault(Message.malformedArgument(place: place, offset))
    }
    if let (name, offset) = environment.firstMalformed(of: namingVariables) {
      return UsageFault(Message.malformedVariable(name, offset))
    }
    return nil
  }

  private static func run(_ words: [String]) {
    var said = words
    do {
      said = try PrivateFile.expanding(words)
      var command = try parse(said)
      // To ask what a command is takes long.
      if said != words, let command = command as? any JiefenCommand {
        try command.run(saying: said)
      } else {
        try command.run()
      }
    } catch {
      Ending(error, of: command(of: words)).withholding(PrivateFile.values(in: said, of: words))
        .exit()
    }
  }

  /// The command that the first word names; the root where there is none of that name.
  static func command(of words: [String]) -> any ParsableCommand.Type {
    words.first.flatMap { Verbs.command(named: $0) } ?? Root.self
  }

  /// Lets the command read its words.
  static func parse(_ words: [String]) throws -> any ParsableCommand {
    if let plain = Verbs.plainCommand(words) { return plain }
    let command = command(of: words)
    let rest = command == Root.self ? words : Array(words.dropFirst())
    try Suggestion.requireKnown(rest.first, below: command)
    return try command.parseAsRoot(rest)
  }
}
