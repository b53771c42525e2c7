import Casework
import Disputes
import Machine
import Presentation
import Storage
import Wording

enum Initialize: Command {
  private static let unitsFile = Field.file(.unitsFile).optional
  private static let series = Field.series(.series).optional
  static var fields: [FieldForm] { [unitsFile.form, series.form] }

  static func run(in context: Context) throws {
    let series = try context.answers[series] ?? 0
    // The list is read first, so that a bad list leaves no file behind.
    let records = try context.answers[unitsFile].map { try listed(in: $0) }
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

  private static func listed(in path: String) throws -> [UnitRecord] {
    do {
      return try TableFile.units(path, encoding: nil)
    } catch CSVError.text(let error) {
      // Rethrown without the advice to use `--encoding`, which this command does not have.
      throw error
    }
  }
}

extension Field<Int> {
  /// The series digit, which keeps case numbers of several machines apart.
  static func series(_ key: FieldKey) -> Field {
    Field(key, .count) { text in
      guard let series = Int(text), (0...9).contains(series) else {
        throw UsageFault(Message.badSeries)
      }
      return series
    }
  }
}
