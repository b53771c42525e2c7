import Casework
import Disputes
import Presentation
import Storage
import Wording

enum TeamList: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let book = try context.open(.reading)
    try context.write(
      try UnitListing.teams(book.teams(), in: book), titled: Title.teams)
  }
}

enum TeamAdd: Command {
  private static let code = Field.team(.newCode)
  private static let name = Field.name(.newName)
  static var arguments: [FieldForm] { [code.form, name.form] }
  static var options: [ShellOption] { ShellOption.changing }

  static func run(in context: Context) throws {
    let (code, name) = try (context.answers[code], context.answers[name])
    let book = try context.open(.writing)
    let unit = try context.requiredUnit(in: book).code
    let isNew = try context.register(book).add(Team(code: code, name: name, unit: unit))
    try context.output.line(code.description)
    try context.output.say(
      context.isDryRun ? Message.nothingKept : Message.registered(isNew: isNew))
  }
}
