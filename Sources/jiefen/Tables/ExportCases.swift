import ArgumentParser
import Casework
import Disputes
import Storage

struct ExportCases: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.exportCases.configuration("cases", below: "export")
  }

  @OptionGroup var list: ListCases

  @Flag(help: ArgumentHelp(Help.reveal))
  var reveal = false

  @Option(
    help: .codes(Help.revealReason, Access.Reason.self), completion: .codes(Access.Reason.self))
  var reason: String?

  @OptionGroup var file: FileOptions

  var common: CommonOptions { list.common }

  func run(in context: Context) throws {
    try file.refuseDatabase(context)
    let book = try context.open(reveal ? .writing : .reading)
    let numbers = try list.numbers(in: book, context)
    if reveal { try recordAccesses(to: numbers, in: book, context) }
    var export = LedgerExport(book)
    export.reveals = reveal
    var listing = Listing(LedgerExport.header.map { Listing.Column($0, Text($0, $0)) })
    var partial: [CaseNumber] = []
    try book.snapshot {
      try export.rows(of: numbers) { row in
        listing.rows.append(row.fields.map { Field($0) })
        if !row.isWhole { partial.append(row.number) }
      }
    }
    try file.writing(context.output) { console in
      try list.write(listing, titled: Title.casesOut, usually: .csv, to: console)
    }
    try context.output.say(Message.total(listing.rows.count))
    if !partial.isEmpty { try context.output.say(Message.notWhole(partial)) }
  }

  /// Each look at a case is kept before anything of it is given.
  private func recordAccesses(
    to numbers: [CaseNumber], in book: SQLiteCasebook, _ context: Context
  ) throws {
    guard let reason: Access.Reason = try Reading.code(reason, "--reason") else {
      throw UsageFault(Message.exportNeedsReason)
    }
    let unit = try context.requiredUnit(in: book).code
    let officer = try context.officer()
    try book.write(dryRun: false) { transaction in
      for number in numbers {
        try transaction.remember(
          Access(to: number, by: unit, officer: officer, reason: reason, at: context.now))
      }
    }
  }
}
