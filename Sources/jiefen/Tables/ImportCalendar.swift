import Casework
import Disputes
import Presentation
import Storage
import Wording

enum ImportCalendar: Command {
  static var subject: [FieldForm] { [TableFields.file.form] }
  static var fields: [FieldForm] { [TableFields.encoding.form] }
  static var options: [ShellOption] { ShellOption.printing + ShellOption.changing }

  static func run(in context: Context) throws {
    let answers = context.answers
    let (path, encoding) = try (answers[TableFields.file], answers[TableFields.encoding])
    let year = try FileFault.reading(path) {
      try CalendarFile.read(InputFile.text.read(path), encoding: encoding ?? .utf8)
    }
    let book = try context.open(.writing)
    let changes = try context.office(book, of: context.actingUnit(in: book)).enter(year)
    try context.report(changes, in: book)
    try context.output.say(Message.entered(year, changes))
    if context.isDryRun { try context.output.say(Message.nothingKept) }
  }
}
