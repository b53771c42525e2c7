import ArgumentParser
import Casework
import Disputes
import Storage

struct AccessCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.accessCommand.configuration("access", subcommands: [AccessList.self])
  }
}

struct AccessList: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.accessList.configuration("list", below: "access")
  }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let book = try context.open(.reading)
    let unit = try context.viewer(in: book)
    let number = try book.number(number, seenBy: unit?.code)
    let accesses = try book.accesses(to: number)
    try printing.write(
      AccessListing.listing(accesses, in: book), titled: Title.accesses, to: context.output)
    try context.output.say(Message.totalAccesses(accesses.count))
  }
}

/// Who looked at what is private about a case.
enum AccessListing {
  static func listing(_ accesses: [Access], in directory: any UnitDirectory) throws -> Listing {
    var listing = Listing([
      .init("at", Text("when", "时间")), .init("unit"), .init("unit_name", Text("unit", "单位")),
      .init("officer", Text("officer", "经办人")), .init("reason", Text("why", "原因")),
    ])
    var names = UnitNames(directory)
    listing.rows = try accesses.map { access in
      [
        Field(access.at.description), Field(access.unit.description),
        Field(try names.fullName(of: access.unit, access.unit.description)),
        Field(access.officer.description),
        Field(access.reason.rawValue, Label.of(access.reason)),
      ]
    }
    return listing
  }
}
