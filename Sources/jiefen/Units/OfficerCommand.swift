import Casework
import Disputes
import Presentation
import Storage
import Wording

enum OfficerList: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let book = try context.open(.reading)
    try context.write(
      try UnitListing.officers(book.officers(), in: book), titled: Title.officers)
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
    let isNew = try context.register(book).add(code, of: unit)
    try context.output.line(code.description)
    try context.output.say(
      context.isDryRun ? Message.nothingKept : Message.registered(isNew: isNew))
  }
}
