import Disputes
import Machine

@testable import Presentation
@testable import jiefen

extension Town {
  /// Runs a command in this process, not as one of its own; help and the version say nothing.
  func perform(
    _ words: [String], of unit: String, at now: Instant, saying output: Console
  ) throws {
    let who = ["JIEFEN_UNIT": unit, "JIEFEN_OFFICER": "li.ming"]
    let environment = Environment(variables: program.variables.merging(who) { $1 })
    guard case .command(let verb, let said) = try Request(words, environment) else { return }
    try verb.command.perform(
      in: Context(
        environment: environment, output: output, answers: said.answers, shell: said.shell,
        settings: Settings(), now: now, clock: { now },
        randomBytes: Randomness.bytes, textFiles: said.textFiles))
  }
}
