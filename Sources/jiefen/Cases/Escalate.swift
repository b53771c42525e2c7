import ArgumentParser
import Casework
import Disputes

struct Escalate: TextDeed {
  static var configuration: CommandConfiguration { Help.escalate.configuration("escalate") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: ArgumentHelp(Help.reason, valueName: Help.text))
  var reason: String

  @Option(help: ArgumentHelp(Help.tried, valueName: Help.text))
  var tried: String?

  @Option(name: .customLong("to"), help: ArgumentHelp(Help.escalateTo, valueName: Help.unit))
  var target: String?

  @Option(help: .codes(Help.emergency, Emergency.self), completion: .codes(Emergency.self))
  var emergency: String?

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    reason = words.required("--reason")
    tried = words.value("--tried")
    target = words.value("--to")
    emergency = words.value("--emergency")
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    let day = try writing.moment()?.start.day ?? context.now.day
    let code =
      try target.map { try directory.find($0, on: context.now.day).code }
      ?? units[dispute.acting(on: day, in: units)]?.parent
    guard let code else { throw UsageFault(Message.nobodyAbove) }
    return [
      try .offered(
        Offering(
          .up, to: code, reason: reason, tried: tried,
          emergency: Reading.code(emergency, "--emergency")))
    ]
  }
}
