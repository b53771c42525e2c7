import CommandLine
import Machine
import Presentation
import Wording

/// The program: finds the command named by the first words and runs it.
@main
enum Jiefen {
  static let version = "0.1.0"

  /// The environment variables that name files, units and officers.
  private static let namingVariables = [
    "JIEFEN_DB", "JIEFEN_UNIT", "JIEFEN_OFFICER", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME",
    "USER",
    "LOGNAME",
  ]

  static func main() {
    Exit.notByFileSize()
    let environment = Environment.live
    let arguments = environment.arguments
    Language.$current.withValue(Language.found(in: arguments, environment)) {
      do {
        if let fault = malformed(environment) { throw fault }
        try run(Language.removed(from: arguments), environment)
      } catch {
        ExitStatus(error).exit(quoting: said(arguments, environment))
      }
    }
  }

  /// What the user said: values in arguments, variables and settings.
  private static func said(_ arguments: [String], _ environment: Environment) -> [String] {
    let settings = try? Settings.read(environment)
    return arguments + namingVariables.compactMap { environment[$0] }
      + [settings?.database, settings?.unit, settings?.officer].compactMap(\.self)
  }

  private static func run(_ words: [String], _ environment: Environment) throws {
    switch try Request(words, environment) {
    case .help(let manual): try say(manual.text(width: Terminal.width()))
    case .version: try say(version + "\n")
    case .command(let verb, let said):
      try verb.command.run(saying: said, environment)
    }
  }

  private static func say(_ text: String) throws {
    let console = Console.standard(.live)
    try console.write(text)
    try console.flush()
  }

  /// Finds invalid UTF-8 in arguments and variables; Swift would repair it silently, and it would
  /// then name something else.
  private static func malformed(_ environment: Environment) -> UsageFault? {
    if let (place, offset) = Arguments.firstMalformed() {
      return UsageFault(Message.malformedArgument(place: place, offset))
    }
    if let (name, offset) = environment.firstMalformed(of: namingVariables) {
      return UsageFault(Message.malformedVariable(name, offset))
    }
    return nil
  }
}
