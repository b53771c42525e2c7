import Casework
import Disputes
import Presentation
import Storage
import Wording

enum ImportUnits: Command {
  private static let closeVanished = Field.flag(.closeVanished)
  static var subject: [FieldForm] { [TableFields.file.form] }
  static var fields: [FieldForm] { [closeVanished.form, TableFields.encoding.form] }
  static var options: [ShellOption] { ShellOption.printing + ShellOption.changing }

  static func run(in context: Context) throws {
    let path = try context.answers[TableFields.file]
    try FileFault.reading(path) { try enter(path, context) }
  }

  private static func enter(_ path: String, _ context: Context) throws {
    let answers = context.answers
    let closesVanished = try answers[closeVanished]
    let records = try TableFile.units(path, encoding: answers[TableFields.encoding])
    let book = try context.open(.writing)
    let office = try context.office(book, of: context.unitIfKnown(in: book))
    let changes = try office.enter(records, closingVanished: closesVanished)
    // Single changes are listed only if `--format` is given: a first import has thousands.
    if context.asksForData {
      try context.write(
        try UnitListing.changes(changes, records, in: book), titled: Title.changesOfUnits,
        usually: .csv)
    }
    try context.output.say(Message.imported(changes, closesVanished: closesVanished))
    if context.isDryRun { try context.output.say(Message.nothingKept) }
  }
}
