import Disputes
import Machine

@testable import jiefen

extension Town {
  /// Where a command runs that is not started as a process of its own.
  func context(
    for command: any JiefenCommand, _ words: [String], of unit: String, at now: Instant,
    saying output: Console
  ) -> Context {
    let who = ["JIEFEN_UNIT": unit, "JIEFEN_OFFICER": "li.ming"]
    return Context(
      environment: Environment(variables: program.variables.merging(who) { $1 }),
      output: output, options: command.common, settings: Settings(), now: now, clock: { now },
      arguments: words,
      randomBytes: Randomness.bytes)
  }
}
