import Casework
import Disputes
import Storage
import Wording

enum TeamList: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let book = try context.open(.reading)
    var listing = Listing([
      .init("code", Text("code", "代码")),
      .init("name", Text("name", "名称")),
      .init("unit", Text("unit", "单位")),
      .init("unit_name", Text("", "")),
    ])
    listing.rows = try book.teams().map { team in
      [
        Cell(team.code.description), Cell(team.name), Cell(team.unit.description),
        Cell(try book.unit(team.unit)?.name),
      ]
    }
    try context.write(listing, titled: Title.teams)
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
    try context.register(book).add(Team(code: code, name: name, unit: unit))
    try context.output.line(code.description)
    try context.output.say(context.isDryRun ? Message.nothingKept : Message.registered)
  }
}
