import Casework
import Disputes
import SQLite
import Support

@testable import Storage

/// A casebook in which every table has rows and every column is set somewhere, to be spoilt and put
/// right again many times.
final class RichBook {
  let book: SQLiteCasebook
  private let whole: Connection
  private let triggers: [(name: String, sql: String)]

  /// Random lives, with what they lack beside the cases; or many plain cases, so that the index of
  /// words has something.
  init(wordy: Bool) throws {
    book = try SQLiteCasebook.inMemory(series: 0, now: RandomLives.start)
    if wordy { try Self.fillIndex(book) } else { try Self.fill(book) }
    whole = try Connection(path: ":memory:", access: .create)
    try book.db.backup(to: whole)
    triggers = try book.db.all("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'") {
      row throws(SQLiteError) -> (name: String, sql: String) in (try row[0], try row[1])
    }
  }

  private static func fill(_ book: SQLiteCasebook) throws {
    let end = try RandomLives(seed: 5, steps: 350).write(to: book)
    let hour = Int((end.milliseconds - RandomLives.start.milliseconds) / 3_600_000) + 1
    for document in ["E12345678", "E87654321"] {
      let number = try book.intake(hour: hour) { $0.parties[0].document = document }
      let right = PartyCorrection(
        party: 1, name: "周九", phone: "13900001111", document: "E00000000", address: "北门 2 号")
      try book.act(
        [
          .accepted, .assistAsked(helper: Places.gaoxi), .assistAsked(helper: Places.baoding),
          .partyCorrected(right, reason: "本人申请"),
        ], on: number, hour: hour + 1)
    }
    try closeUnits(in: book, now: .hour(hour + 2))
    let (kept, double) = try (book.intake(hour: hour), book.intake(hour: hour))
    try book.act([.merged(into: kept, reason: "重复")], on: double, hour: hour + 1)
    let paid = Agreement<String>.Term("付清", due: Instant.hour(hour).day + 9)
    try book.act([.accepted, .agreed(Agreement(.oral, terms: [paid]))], on: kept, hour: hour + 1)
    let numbers = try book.numbers(CaseFilter()).prefix(3)
    try book.write(dryRun: false) { transaction throws in
      for (index, number) in numbers.enumerated() {
        let key = Digest(of: [UInt8(index)])
        try transaction.remember(
          RequestRecord(
            key: key, request: Digest(of: [9, UInt8(index)]), number: number,
            positions: index == 0 ? nil : index...index + 2))
        try transaction.remember(
          Access(
            to: number, by: Places.bihu, officer: .li, reason: index == 0 ? .audit : .handling,
            at: .hour(index)))
        try transaction.remember(
          ImportReference(
            unit: Places.bihu, reference: "A-\(index)", number: number, salt: .salt, content: key))
      }
    }
    let given = numbers.map { number in
      CaseNumber(
        unit: number.unit, year: number.year, series: number.series, ordinal: number.ordinal + 50)
    }
    try Office(book, unit: Places.city, officer: .li, now: .hour(hour + 3), salt: { .salt }).keep(
      GivenNumbers(
        last: Set(given.compactMap(\.self)).sorted { $0.description < $1.description }, series: 3,
        replaced: book.head(knownAt: nil).anchor, erased: []))
  }

  /// Two villages that stood for a while, with those that took over from them.
  private static func closeUnits(in book: SQLiteCasebook, now: Instant) throws {
    var register = Office(
      book, unit: Places.city, officer: .li, now: now, salt: { .salt })
    register.trustsClock = true
    for (code, name, successor) in [
      ("331102101298", "旧一村", Places.baoding), ("331102101299", "旧二村", Places.gaoxi),
    ] {
      let unit = UnitRecord(
        code: Places.code(code), name: name, level: .village, parent: Places.bihu,
        validFrom: now.day + -9)
      _ = try register.enter([unit], closingVanished: false)
      try register.close(unit.code, on: now.day, successor: successor)
    }
  }

  private static func fillIndex(_ book: SQLiteCasebook) throws {
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    for index in 0..<Int(SearchIndex.block) {
      try book.intake { $0.summary = "\(["楼上漏水", "欠薪", "田埂边界"][index % 3]) \(index)" }
    }
  }

  var db: Connection { book.db }

  /// Does to the file what the program never does, as somebody does who knows SQLite: nothing stands
  /// in the way, and everything is put back afterwards.
  ///
  /// - Returns: whether SQLite could be brought to do it, and it changed something.
  func spoil(_ table: String, _ script: String) throws -> Bool {
    try db.execute(script: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    for trigger in triggers { try db.execute(script: "DROP TRIGGER \(trigger.name)") }
    let sql: String = try db.value("SELECT sql FROM sqlite_schema WHERE name = \(table)")
    var loose = sql.replacing("STRICT, WITHOUT ROWID", with: "WITHOUT ROWID")
      .replacing(") STRICT", with: ")")
    for type in ["TEXT", "INTEGER", "BLOB"] {
      for space in [" ", "  ", "   "] { loose.replace("\(type)\(space)NOT NULL", with: type) }
    }
    try rewrite(table, loose)
    let isDone = try run(script)
    try rewrite(table, sql)
    for trigger in triggers { try db.execute(script: trigger.sql) }
    try db.execute(script: "PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF")
    return isDone
  }

  private func run(_ script: String) throws(SQLiteError) -> Bool {
    let before: Int = try db.value("SELECT total_changes()")
    do {
      try db.execute(script: script)
    } catch {
      // A key that is there already, or nothing in the place of one.
      guard [.constraint, .corrupt, .mismatch].contains(error.code.primary) else { throw error }
      return false
    }
    let after: Int = try db.value("SELECT total_changes()")
    return after != before
  }

  private func rewrite(_ table: String, _ sql: String) throws(SQLiteError) {
    try db.execute(script: "PRAGMA writable_schema = ON")
    try db.run("UPDATE sqlite_schema SET sql = \(sql) WHERE name = \(table)")
    try db.execute(script: "PRAGMA writable_schema = RESET")
  }

  /// The first thing that a whole check finds, if it finds anything.
  func firstFinding() throws -> Finding? {
    do {
      try book.check { throw Found(finding: $0) }
    } catch let found as Found {
      return found.finding
    }
    return nil
  }

  private struct Found: Error {
    let finding: Finding
  }

  /// Puts everything back.
  func heal() throws { try whole.backup(to: db) }
}
