import ArgumentParser
import Casework
import Disputes
import Storage

struct TeamCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.teamCommand.configuration("team", subcommands: [TeamList.self, TeamAdd.self])
  }
}

struct TeamList: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.teamList.configuration("list", below: "team")
  }

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let book = try context.open(.reading)
    var listing = Listing([
      .init("code", Text("code", "代码")),
      .init("name", Text("name", "名称")),
      .init("unit", Text("unit", "单位")),
      .init("unit_name", Text("", "")),
    ])
    listing.rows = try book.teams().map { team in
      [
        Field(team.code.description), Field(team.name), Field(team.unit.description),
        Field(try book.unit(team.unit)?.name),
      ]
    }
    try printing.write(listing, titled: Title.teams, to: context.output)
  }
}

struct TeamAdd: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.teamAdd.configuration("add", below: "team")
  }

  @Argument(help: ArgumentHelp(Help.newCode))
  var code: String

  @Argument(help: ArgumentHelp(Help.newName))
  var name: String

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var changing: RegisterOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    guard let code = TeamCode(typed: code) else { throw UsageFault(Message.badCode(code)) }
    let book = try context.open(.writing)
    let unit = try context.requiredUnit(in: book).code
    try context.register(book, changing).add(Team(code: code, name: name, unit: unit))
    try context.output.line(code.description)
    try context.output.say(changing.isDryRun ? Message.nothingKept : Message.registered)
  }
}
