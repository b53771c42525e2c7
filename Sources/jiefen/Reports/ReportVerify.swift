import ArgumentParser
import Casework
import Machine
import Storage

struct ReportVerify: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.reportVerify.configuration("verify", below: "report")
  }

  @Argument(help: ArgumentHelp(Help.savedReport, valueName: Help.file))
  var file: String

  @Flag(help: ArgumentHelp(Help.sinceThen))
  var since = false

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let saved = try SavedReport(reading: Files.read(file))
    let book = try context.open(.reading)
    _ = try context.actingUnit(in: book)
    let found = try book.snapshot { try book.verify(saved) }
    if !found.findings.isEmpty || !since {
      try write(VerificationListing.findings(found), context)
    }
    guard found.findings.isEmpty else {
      throw Verdict(.integrity, Message.differs(found))
    }
    if since { try write(VerificationListing.changes(found.since, of: saved), context) }
    try context.output.say(Message.verified(found))
    if let later = Message.since(found.since, isListed: since) { try context.output.say(later) }
  }

  /// Writes a list; people need no table without rows.
  private func write(_ listing: Listing, _ context: Context) throws {
    guard try !listing.rows.isEmpty || printing.chosen() != .table else { return }
    try printing.write(listing, titled: Title.verification, to: context.output)
  }
}
