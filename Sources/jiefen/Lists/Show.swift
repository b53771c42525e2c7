import ArgumentParser
import Casework
import Disputes
import Storage

struct Show: JiefenCommand {
  static var configuration: CommandConfiguration { Help.show.configuration("show") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Flag(help: ArgumentHelp(Help.history))
  var history = false

  @Flag(help: ArgumentHelp(Help.reveal))
  var reveal = false

  @Option(
    help: .codes(Help.revealReason, Access.Reason.self), completion: .codes(Access.Reason.self))
  var reason: String?

  @Option(help: .codes(Help.format, OutputFormat.self), completion: .codes(OutputFormat.self))
  var format: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if reason != nil, !reveal { throw ValidationError(Message.reasonNeedsReveal.description) }
  }

  func run(in context: Context) throws {
    let book = try context.open(reveal ? .writing : .reading)
    let unit = try context.actingUnit(in: book)
    let dossier = try book.dossier(number, seenBy: unit?.code)
    if reveal { try recordAccess(to: dossier, by: unit, in: book, context) }
    let sheet = try CaseSheet(dossier, isRevealed: reveal, on: context.now.day, in: book)
    let format: OutputFormat = try Reading.code(format, "--format") ?? .table
    switch format {
    case .table: try sheet.write(withHistory: history, to: context.output)
    case .html: try sheet.page(withHistory: history).write(.html, to: context.output)
    case .csv, .tsv, .json, .ndjson:
      let listing = history ? sheet.history : sheet.asListing
      try listing.write(format, to: context.output)
    }
  }

  /// The holder needs no reason; everybody else says one, and each look is kept before it is given.
  private func recordAccess(
    to dossier: Dossier, by unit: Unit?, in book: SQLiteCasebook, _ context: Context
  ) throws {
    guard let unit else { throw UsageFault(Message.noUnit) }
    let reason: Access.Reason? = try Reading.code(reason, "--reason")
    guard reason != nil || unit.code == dossier.dispute.holder else {
      throw UsageFault(Message.revealNeedsReason)
    }
    let access = Access(
      to: dossier.dispute.number, by: unit.code, officer: try context.officer(),
      reason: reason ?? .handling, at: context.now)
    try book.write(dryRun: false) { try $0.remember(access) }
  }
}
