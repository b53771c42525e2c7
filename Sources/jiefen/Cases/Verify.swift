import ArgumentParser
import Casework
import Disputes

struct Verify: TextDeed {
  static var configuration: CommandConfiguration { Help.verify.configuration("verify") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Flag(name: .customLong("fail"), help: ArgumentHelp(Help.verifyFail))
  var fails = false

  @Option(help: ArgumentHelp(Help.reason, valueName: Help.text))
  var reason: String?

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    fails = words.flag("--fail")
    reason = words.value("--reason")
  }

  func validate() throws {
    guard fails == (reason != nil) else {
      throw ValidationError(Message.failNeedsReason.description)
    }
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    guard fails else { return [.verified] }
    return [.sentBack(reason: reason ?? "")]
  }
}
