import Casework
import Disputes
import Presentation
import Storage
import Wording

enum ReportVerify: Command {
  private static let file = Field.file(.savedReport)
  private static let since = Field.flag(.since)
  static var subject: [FieldForm] { [file.form] }
  static var fields: [FieldForm] { [since.form] }
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let (file, since) = try (context.answers[file], context.answers[since])
    let saved = try FileFault.reading(file) {
      try SavedReport(reading: InputFile.report.read(file))
    }
    let book = try context.open(.reading)
    let unit = try context.viewer(in: book)?.code
    let (found, changes) = try book.snapshot {
      let found = try book.verify(saved)
      return (found, found.since.without(try book.hidden(from: .unit(unit))))
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

  /// Writes a list, unless it is empty and for people.
  private static func write(_ listing: Listing, _ context: Context) throws {
    guard try !listing.rows.isEmpty || context.format() != .table else { return }
    try context.write(listing, titled: Title.verification)
  }
}
