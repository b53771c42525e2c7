import ArgumentParser
import Casework
import Disputes
import Storage

struct OfficerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.officerCommand.configuration(
      "officer", subcommands: [OfficerList.self, OfficerAdd.self])
  }
}

struct OfficerList: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.officerList.configuration("list", below: "officer")
  }

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let book = try context.open(.reading)
    var listing = Listing([
      .init("code", Text("code", "代码")),
      .init("unit", Text("unit", "单位")),
      .init("unit_name", Text("", "")),
    ])
    listing.rows = try book.officers().map { officer, unit in
      [
        Field(officer.description), Field(unit.description), Field(try book.unit(unit)?.name),
      ]
    }
    try printing.write(listing, titled: Title.officers, to: context.output)
  }
}

struct OfficerAdd: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.officerAdd.configuration("add", below: "officer")
  }

  @Argument(help: ArgumentHelp(Help.newCode))
  var code: String

  @OptionGroup var changing: RegisterOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    guard let code = OfficerCode(typed: code) else { throw UsageFault(Message.badOfficer(code)) }
    let book = try context.open(.writing)
    let unit = try context.requiredUnit(in: book).code
    try context.register(book, changing).add(code, of: unit)
    try context.output.line(code.description)
    try context.output.say(changing.isDryRun ? Message.nothingKept : Message.registered)
  }
}
