import Casework
import Disputes
import Machine
import Presentation
import Storage
import Wording

enum Initialize: Command {
  private static let unitsFile = Field.file(.unitsFile).optional
  private static let series = Field.count(.series, in: 0...9).optional
  static var fields: [FieldForm] { [unitsFile.form, series.form] }

  static func run(in context: Context) throws {
    let series = try context.answers[series] ?? 0
    // The list is read first, so that a bad list leaves no file behind.
    let records = try context.answers[unitsFile].map { path in
      try FileFault.reading(path) { try listed(in: path) }
    }
    let path = try context.databasePath()
    try context.removeLeftovers(beside: path)
    // Nobody to act leaves no file behind either.
    _ = try context.officer()
    var units = 0
    _ = try SQLiteCasebook.create(at: path, series: series, now: context.now) { book in
      let office = try context.office(book, of: nil)
      let changes =
        try records.map { try office.enter($0, closingVanished: false) }
        ?? office.enterLishui()
      units = changes.added.count
    }
    try context.output.writeRaw(path + "\n")
    try context.output.say(Message.initialized(units: units))
    if records == nil { try context.output.say(Message.villagesComeByImport) }
  }

  private static func listed(in path: String) throws -> [UnitRecord] {
    do {
      return try TableFile.units(path, encoding: nil)
    } catch CSVError.text(let error) {
      // Rethrown without the advice to use `--encoding`, which this command does not have.
      throw error
    }
  }
}
