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
    var export = LedgerExport(book)
    export.reveals = reveal
    export.viewer =
      try reveal
      ? context.requiredUnit(in: book).code : context.actingUnit(in: book)?.code
    if reveal { try recordAccesses(to: numbers, by: export.viewer, in: book, context) }
    var listing = Listing(LedgerExport.header.map { Listing.Column($0, Text($0, $0)) })
    var partial: [CaseNumber] = []
    var withheld = 0
    try book.snapshot {
      try export.rows(of: numbers) { row in
        listing.rows.append(row.fields.map { Field($0) })
        if !row.isWhole { partial.append(row.number) }
        if row.isWithheld { withheld += 1 }
      }
    }
    try file.writing(context) { console in
      try list.write(listing, titled: Title.casesOut, usually: .csv, to: console)
    }
    try context.output.say(Message.total(listing.rows.count))
    if withheld > 0 { try context.output.say(Message.rowsWithheld(withheld)) }
    if !partial.isEmpty { try context.output.say(Message.notWhole(partial)) }
  }

  /// Each look at a case is kept before anything of it is given.
  private func recordAccesses(
    to numbers: [CaseNumber], by unit: UnitCode?, in book: SQLiteCasebook, _ context: Context
  ) throws {
    guard let reason: Access.Reason = try Reading.code(reason, "--reason") else {
      throw UsageFault(Message.exportNeedsReason)
    }
    guard let unit else { throw UsageFault(Message.noUnit) }
    let revealed = try numbers.filter { number in
      guard let dispute = try book.file(of: number)?.dispute else { return false }
      return try book.sight(of: unit, into: dispute, reveals: true) != .withheld
    }
    try context.record(revealed, by: unit, reason, in: book)
  }
}
