import ArgumentParser
import Casework
import Disputes
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
    let saved = try SavedReport(reading: InputFile.report.read(file))
    let book = try context.open(.reading)
    let unit = try context.viewer(in: book)?.code
    let (found, changes) = try book.snapshot {
      let found = try book.verify(saved)
      return (found, found.since.without(try book.hidden(from: unit)))
    }
    if !found.findings.isEmpty || !since {
      try write(VerificationListing.findings(found), context)
    }
    guard found.findings.isEmpty else {
      throw Verdict(.integrity, Message.differs(found))
    }
    if since { try write(VerificationListing.changes(changes, of: saved), context) }
    try context.output.say(Message.verified(found))
    if let later = Message.since(changes, isListed: since) { try context.output.say(later) }
  }

  /// Writes a list; people need no table without rows.
  private func write(_ listing: Listing, _ context: Context) throws {
    guard try !listing.rows.isEmpty || printing.chosen() != .table else { return }
    try printing.write(listing, titled: Title.verification, to: context.output)
  }
}
