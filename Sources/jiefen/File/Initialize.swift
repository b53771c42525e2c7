import ArgumentParser
import Casework
import Disputes
import Machine
import Storage

struct Initialize: JiefenCommand {
  static var configuration: CommandConfiguration { Help.initialize.configuration("init") }

  @Option(help: ArgumentHelp(Help.unitsFile, valueName: Help.file))
  var units: String?

  @Option(help: ArgumentHelp(Help.series, valueName: Help.count))
  var series: String?

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let series = try Reading.integer(series, "--series") ?? 0
    guard (0...9).contains(series) else { throw UsageFault(Message.badSeries) }
    // The list is read before the file is made, so that a bad list leaves no file behind.
    let records = try units.map { try listed(in: $0) }
    let path = try context.databasePath()
    try context.removeLeftovers(beside: path)
    let officer = try context.officer()
    var units = 0
    _ = try SQLiteCasebook.create(at: path, series: series, now: context.now) { book in
      let register = UnitRegister(
        book, unit: nil, officer: officer, clock: context.clock, salt: context.salt)
      let changes =
        try records.map { try register.enter($0, closingVanished: false) }
        ?? register.enterLishui()
      units = changes.added.count
    }
    try context.output.writeRaw(path + "\n")
    try context.output.say(Message.initialized(units: units))
    if records == nil { try context.output.say(Message.villagesComeByImport) }
  }

  private func listed(in path: String) throws -> [UnitRecord] {
    do {
      return try TableFile.units(path, encoding: nil)
    } catch CSVError.text(let error) {
      // Without what an import would advise: the option is not one of this command.
      throw error
    }
  }
}
