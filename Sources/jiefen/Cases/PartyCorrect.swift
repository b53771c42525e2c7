import ArgumentParser
import Casework
import Disputes
import Storage

struct PartyCorrect: DeedCommand {
  static var configuration: CommandConfiguration {
    Help.partyCorrect.configuration("correct", below: "party")
  }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Argument(help: ArgumentHelp(Help.partyNumber, valueName: Help.count))
  var party: String

  @OptionGroup var said: PartyOptions

  @Option(help: ArgumentHelp(Help.reason, valueName: Help.text))
  var reason: String

  @Flag(name: .customLong("in-texts"), help: ArgumentHelp(Help.inTexts))
  var inTexts = false

  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let (receipt, book) = try act(in: context)
    // Whoever corrected it before may have been stopped before the wrong value was gone.
    if try !receipt.isDryRun && !book.scrub() { try context.output.say(Message.tracesMayStay) }
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    let party = try Reading.party(party)
    let known = dispute.party(party)
    let kind = known?.kind
    let right = try said.party(
      role: known?.role ?? .other, kind: kind == .unknown ? nil : kind, context)
    var correction = PartyCorrection(
      party: party, kind: kind == .unknown && right.name != nil ? right.kind : nil,
      name: right.name, phone: right.phone, document: right.document, address: right.address)
    if inTexts, let dossier = try directory.dossier(of: dispute.number) {
      correction.texts = dossier.rewordings(for: correction)
    }
    return [.partyCorrected(correction, reason: reason)]
  }
}
