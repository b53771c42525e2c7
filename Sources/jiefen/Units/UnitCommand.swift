import ArgumentParser
import Casework
import Disputes
import Storage

struct UnitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.unitCommand.configuration(
      "unit", subcommands: [UnitList.self, UnitShow.self, UnitAdd.self, UnitClose.self])
  }
}

struct UnitList: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.unitList.configuration("list", below: "unit")
  }

  @Option(help: ArgumentHelp(Help.within, valueName: Help.unit))
  var within: String?

  @Option(help: ArgumentHelp(Help.level, valueName: Help.code))
  var level: String?

  @Option(help: ArgumentHelp(Help.namePart, valueName: Help.text))
  var name: String?

  @OptionGroup var texts: PrivateFileOption

  @Flag(help: ArgumentHelp(Help.closedToo))
  var all = false

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let book = try context.open(.reading)
    let units = try book.units(
      UnitFilter(
        name: name.map { .beginning($0) }, level: try level.map { try Reading.level($0) },
        within: try within.map { try book.find($0, on: context.now.day).code },
        standingOn: all ? nil : context.now.day))
    try printing.write(
      try UnitListing.listing(units, in: book), titled: Title.units, to: context.output)
    try context.output.say(Message.totalUnits(units.count))
  }
}

struct UnitShow: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.unitShow.configuration("show", below: "unit")
  }

  @Argument(help: ArgumentHelp(Help.anyUnit))
  var name: String

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let book = try context.open(.reading)
    let unit = try book.find(name, on: context.now.day)
    try printing.write(
      try UnitListing.listing([unit], in: book), titled: Title.units, to: context.output)
    let below = try book.units(UnitFilter(parent: unit.code, standingOn: context.now.day))
    let held = try book.count(
      UnitListing.openCases(
        of: book.thoseActedFor(by: unit, on: context.now.day),
        seenBy: context.viewer(in: book)?.code))
    try context.output.say(Message.unitFacts(below: below.count, open: held))
  }
}

struct UnitAdd: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.unitAdd.configuration("add", below: "unit")
  }

  @Argument(help: ArgumentHelp(Help.newCode))
  var code: String

  @Argument(help: ArgumentHelp(Help.newName))
  var name: String

  @Option(help: ArgumentHelp(Help.level, valueName: Help.code))
  var level: String

  @Option(help: ArgumentHelp(Help.parent, valueName: Help.unit))
  var parent: String?

  @Option(help: ArgumentHelp(Help.validFrom, valueName: Help.day))
  var from: String?

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var changing: RegisterOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    guard let code = UnitCode(code) else { throw UsageFault(Message.badUnitCode(code)) }
    let book = try context.open(.writing)
    let above = try parent.map { try book.find($0, on: context.now.day).code }
    let register = try context.register(book, changing)
    try register.add(
      UnitRecord(
        code: code, name: name, level: try Reading.level(level), parent: above,
        validFrom: try Reading.moment(from, "--from")?.day))
    try context.output.line(code.description)
    try context.output.say(changing.isDryRun ? Message.nothingKept : Message.unitAdded(name))
  }
}

struct UnitClose: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.unitClose.configuration("close", below: "unit")
  }

  @Argument(help: ArgumentHelp(Help.anyUnit))
  var name: String

  @Option(help: ArgumentHelp(Help.successor, valueName: Help.unit))
  var successor: String?

  @Option(help: ArgumentHelp(Help.lastDay, valueName: Help.day))
  var on: String?

  @OptionGroup var changing: RegisterOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let book = try context.open(.writing)
    let unit = try book.find(name, on: context.now.day)
    let next = try successor.map { try book.find($0, on: context.now.day).code }
    let register = try context.register(book, changing)
    try register.close(
      unit.code, on: try Reading.moment(on, "--on")?.day, successor: next)
    try context.output.line(unit.code.description)
    try context.output.say(changing.isDryRun ? Message.nothingKept : Message.unitClosed(unit.name))
  }
}

extension Context {
  /// Opens the register for the officer; the acting unit keeps it where one is named.
  func register(
    _ book: SQLiteCasebook, _ changing: RegisterOptions
  ) throws -> UnitRegister {
    var register = UnitRegister(
      book, unit: try actingUnit(in: book)?.code, officer: try officer(), clock: clock,
      salt: salt)
    register.isDryRun = changing.isDryRun
    register.trustsClock = changing.trustsClock
    return register
  }
}
