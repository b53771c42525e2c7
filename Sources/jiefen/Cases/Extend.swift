import ArgumentParser
import Casework
import Disputes

struct Extend: TextDeed {
  static var configuration: CommandConfiguration { Help.extend.configuration("extend") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: ArgumentHelp(Help.extensionDays, valueName: Help.count))
  var days: String

  @Option(help: ArgumentHelp(Help.reason, valueName: Help.text))
  var reason: String

  @Option(
    name: .customLong("approved-by"), help: ArgumentHelp(Help.approvedBy, valueName: Help.unit))
  var approver: String?

  @Flag(name: .customLong("parties-agree"), help: ArgumentHelp(Help.partiesAgree))
  var partiesAgree = false

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    days = words.required("--days")
    reason = words.required("--reason")
    approver = words.value("--approved-by")
    partiesAgree = words.flag("--parties-agree")
  }

  func validate() throws {
    guard (approver != nil) != partiesAgree else {
      throw ValidationError(Message.approvalOrConsent.description)
    }
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    if let approver {
      // Who approves says so itself, so that nobody lengthens a deadline in another's name.
      let approving = try directory.find(approver, on: context.now.day).code
      let acting = try context.requiredUnit(in: directory).code
      guard approving == acting else {
        throw Verdict(.notMine, Message.approverActs(approving, acting: acting))
      }
    }
    guard let days = try Reading.integer(days, "--days") else { return [] }
    return [.extended(Extending(days: days, reason: reason, partiesAgree: partiesAgree))]
  }
}
