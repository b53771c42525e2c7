import ArgumentParser
import Machine

/// The program: it looks up the first word and lets that command alone parse the rest.
@main
enum Jiefen {
  static func main() {
    let environment = Environment.live
    let arguments = environment.arguments
    let language = Language.found(in: arguments, environment)
    Language.$current.withValue(language) {
      if let malformed = Arguments.firstMalformed() {
        let fault = UsageFault(
          Message.malformedArgument(place: malformed.place, malformed.offset))
        Ending(fault, of: Root.self).exit()
      }
      let words = Language.removed(from: arguments)
      // `help close` is another way to say `close --help`.
      run(words.first == "help" ? words.dropFirst() + ["--help"] : words)
    }
  }

  private static func run(_ arguments: [String]) {
    let verb = arguments.first.flatMap { Verbs.command(named: $0) }
    let command = verb ?? Root.self
    let rest = verb == nil ? arguments : Array(arguments.dropFirst())
    do {
      if var plain = Verbs.plainCommand(arguments) {
        try plain.run()
        return
      }
      try Suggestion.requireKnown(rest.first, below: command)
      var parsed = try command.parseAsRoot(rest)
      try parsed.run()
    } catch {
      Ending(error, of: command).exit()
    }
  }
}
