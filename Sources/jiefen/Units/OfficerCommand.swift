import Casework
import Disputes
import Storage
import Wording

enum OfficerList: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let book = try context.open(.reading)
    var listing = Listing([
      .init("code", Text("code", "代码")),
      .init("unit", Text("unit", "单位")),
      .init("unit_name", Text("", "")),
    ])
    listing.rows = try book.officers().map { officer, unit in
      [
        Cell(officer.description), Cell(unit.description), Cell(try book.unit(unit)?.name),
      ]
    }
    try context.write(listing, titled: Title.officers)
  }
}

enum OfficerAdd: Command {
  private static let code = Field(.newCode, .word) { text in
    guard let code = OfficerCode(typed: text) else { throw UsageFault(Message.badOfficer(text)) }
    return code
  }
  static var arguments: [FieldForm] { [code.form] }
  static var options: [ShellOption] { ShellOption.changing }

  static func run(in context: Context) throws {
    let code = try context.answers[code]
    let book = try context.open(.writing)
    let unit = try context.requiredUnit(in: book).code
    try context.register(book).add(code, of: unit)
    try context.output.line(code.description)
    try context.output.say(context.isDryRun ? Message.nothingKept : Message.registered)
  }
}
