import ArgumentParser
import Casework
import Disputes

struct Close: TextDeed {
  static var configuration: CommandConfiguration { Help.close.configuration("close") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: .codes(Help.outcome, Outcome.self), completion: .codes(Outcome.self))
  var outcome: String

  @Option(help: ArgumentHelp(Help.closeReason, valueName: Help.text))
  var reason: String?

  @Option(help: .codes(Help.door, Door.self), completion: .codes(Door.self))
  var door: String?

  @Option(
    name: .customLong("foreign-number"),
    help: ArgumentHelp(Help.foreignNumber, valueName: Help.text))
  var foreignNumber: String?

  @Option(name: .customLong("term"), help: ArgumentHelp(Help.closeTerm, valueName: Help.termForm))
  var terms: [String] = []

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    outcome = words.required("--outcome")
    reason = words.value("--reason")
    door = words.value("--door")
    foreignNumber = words.value("--foreign-number")
    terms = words.values("--term")
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    let outcome: Outcome = try Reading.code(outcome, "--outcome")
    var conclusion = Conclusion<String>(
      outcome, door: try Reading.code(door, "--door"), foreignNumber: foreignNumber)
    if outcome == .failed {
      conclusion.failure = try Reading.code(reason, "--reason")
    } else {
      conclusion.reason = reason
    }
    guard !terms.isEmpty else { return [.concluded(conclusion)] }
    guard let form = outcome.agreementForm else { throw UsageFault(Message.termsNeedAgreement) }
    return try [
      .agreed(Agreement(form, terms: terms.map { try TermArgument($0).term })),
      .concluded(conclusion),
    ]
  }
}
