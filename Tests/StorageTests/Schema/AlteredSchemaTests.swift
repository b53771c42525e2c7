import Casework
import Disputes
import Machine
import SQLite
import Storage
import Support
import Testing

/// A damaged file whose schema is readable but altered.
@Suite struct AlteredSchemaTests {
  private let file: CasebookFile

  init() throws {
    file = try CasebookFile()
    try file.fill(amending: false)
  }

  /// Changes one bit of a character in the schema.
  private func alter(_ name: String, _ sql: String, at place: Int) throws {
    var bytes = Array(sql.utf8)
    bytes[place] ^= 1
    let altered = String(decoding: bytes, as: UTF8.self)
    let db = try Connection(path: file.path, access: .readWrite)
    try db.execute(script: "PRAGMA writable_schema = ON")
    try db.run("UPDATE sqlite_schema SET sql = \(altered) WHERE name = \(name)")
  }

  /// What people do with a file.
  private func work() throws {
    let book = try SQLiteCasebook.open(at: file.path, access: .writing)
    var filter = CaseFilter()
    for search in [[], ["漏水"], ["张三"]] {
      filter.search = search
      _ = try book.lines(filter, sort: .newestFirst, limit: 5)
    }
    _ = try book.possibleDuplicates(of: .usual, on: Instant.hour(3).day, seenBy: nil)
    let number = try book.intake(hour: 50_000)
    try book.act([.accepted], on: number, hour: 50_001)
  }

  /// Works with the file; returns whether that failed, which must be told as damage.
  private func fails(_ name: String, _ place: Int) throws -> Bool {
    do {
      try work()
      return false
    } catch let error as any CategorizedError {
      #expect(error.category == .integrity, "\(name) \(place): \(error)")
      return true
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    try SQLiteCasebook.remove(at: file.path)
    try Files.write(bytes, to: file.path)
  }

  @Test func `a schema with one bit changed is damage, or does no harm`() throws {
    let whole = try Files.read(file.path)
    let pieces = try Connection(path: file.path, access: .readOnly).all(
      "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'"
    ) { row throws(SQLiteError) -> (String, String) in (try row[0], try row[1]) }
    var damaged = 0
    for (name, sql) in pieces {
      for place in stride(from: 0, to: sql.utf8.count, by: name == "private_search" ? 1 : 97) {
        try write(whole)
        try alter(name, sql, at: place)
        if try fails(name, place) { damaged += 1 }
      }
    }
    #expect(damaged > 60)
  }

  /// Each byte of the header, which SQLite reads before anything else.
  @Test(arguments: [UInt8(1), 0x80])
  func `a header with one bit changed is damage, or does no harm`(bit: UInt8) throws {
    let whole = try Files.read(file.path)
    var damaged = 0
    for place in 0..<100 {
      var bytes = whole
      bytes[place] ^= bit
      try write(bytes)
      let isSound = (try? file.findings().isEmpty) ?? false
      if try fails("header", place) {
        #expect(!isSound, "header \(place)")
        damaged += 1
      }
    }
    #expect(damaged > 20)
  }
}
