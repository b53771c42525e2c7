import SQLite
import Testing

@Suite struct ValueTests {
  let db: Connection

  init() throws {
    db = try Connection(path: ":memory:", access: .create)
  }

  enum Level: Int, Bindable, ColumnValue { case city = 2, county }

  private func roundTrip<Element: Bindable & ColumnValue>(_ value: Element) throws -> Element {
    try db.value("SELECT \(value)")
  }

  private func storage(_ value: some Bindable) throws -> String {
    try db.value("SELECT typeof(\(value))")
  }

  @Test(arguments: [Int64.min, -1, 0, 1, Int64(Int32.max) + 1, .max])
  func `an integer of 64 bits survives`(number: Int64) throws {
    #expect(try roundTrip(number) == number)
  }

  @Test(arguments: [-(1 << 53) + 1, -1, 0, 1, 1 << 40, (1 << 53) - 1])
  func `an integer that can be counted with survives`(number: Int) throws {
    #expect(try roundTrip(number) == number)
  }

  @Test(arguments: [Int.min, -(1 << 53), 1 << 53, .max])
  func `a number too great to be counted with is a mismatch that names its column`(
    number: Int
  ) throws {
    let error = #expect(throws: SQLiteError.self) {
      try db.first("SELECT \(number) AS position") { row throws(SQLiteError) -> Int in try row[0] }
    }
    #expect(error?.code == .mismatch)
    #expect(error?.message.contains("(position)") == true)
  }

  @Test(arguments: [Int32.min, 0, .max])
  func `an integer of 32 bits survives`(number: Int32) throws {
    #expect(try roundTrip(number) == number)
  }

  @Test(arguments: [0, -0.1, .pi, .infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude])
  func `a real survives`(number: Double) throws {
    #expect(try roundTrip(number) == number)
  }

  @Test func `NaN is refused, as SQLite would store NULL`() {
    let error = #expect(throws: SQLiteError.self) { try roundTrip(Double.nan) }
    #expect(error?.code == .mismatch)
  }

  @Test(arguments: [
    "", "x", "a\0b", "\0", "解纷", "e\u{301}", "👨‍👩‍👧", String(repeating: "长", count: 9999),
  ])
  func `a text survives`(text: String) throws {
    #expect(Array(try roundTrip(text).utf8) == Array(text.utf8))
    #expect(try storage(text) == "text")
  }

  @Test(arguments: [[], [0], [0, 255, 0], Array(repeating: 7, count: 9999)] as [[UInt8]])
  func `a blob survives`(bytes: [UInt8]) throws {
    #expect(try roundTrip(bytes) == bytes)
    #expect(try storage(bytes) == "blob")
  }

  @Test(arguments: [true, false])
  func `a truth value is 1 or 0`(value: Bool) throws {
    #expect(try roundTrip(value) == value)
    let number: Int = try db.value("SELECT \(value)")
    #expect(number == (value ? 1 : 0))
  }

  @Test func `NULL is nil, and differs from empty text and empty blob`() throws {
    #expect(try roundTrip(String?.none) == nil)
    #expect(try roundTrip(String?.some("")) == "")
    #expect(try roundTrip([UInt8]?.none) == nil)
    #expect(try roundTrip([UInt8]?.some([])) == [])
    #expect(try roundTrip(Int?.none) == nil)
    #expect(try roundTrip(Int?.some(0)) == 0)
  }

  @Test func `a raw-representable type stands for its raw value`() throws {
    #expect(try roundTrip(Level.county) == .county)
    #expect(try roundTrip(Level?.none) == nil)
    let error = #expect(throws: SQLiteError.self) { let _: Level = try db.value("SELECT 9") }
    #expect(error?.code == .mismatch)
  }

  @Test(
    arguments: [.null, .integer(.min), .real(0.5), .text("a\0b"), .blob([])] as [SQLite.Value])
  func `any value survives as what it is`(value: SQLite.Value) throws {
    #expect(try roundTrip(value) == value)
  }

  @Test(arguments: ["NULL", "1", "1.0", "'1'", "x'31'"])
  func `another kind of value is a mismatch, never a conversion`(literal: String) throws {
    let sql: SQL = "SELECT \(raw: literal) AS found"
    func isRead<T: ColumnValue>(_ type: T.Type) -> Bool {
      do {
        let _: T = try db.value(sql)
        return true
      } catch {
        #expect(error.code == .mismatch)
        #expect(error.message.contains("found"))
        #expect(error.sql == sql.text)
        return false
      }
    }
    #expect(isRead(Int.self) == (literal == "1"))
    #expect(isRead(Int64.self) == (literal == "1"))
    #expect(isRead(Int32.self) == (literal == "1"))
    #expect(isRead(Bool.self) == (literal == "1"))
    #expect(isRead(Double.self) == (literal == "1.0"))
    #expect(isRead(String.self) == (literal == "'1'"))
    #expect(isRead([UInt8].self) == (literal == "x'31'"))
    #expect(isRead(Int?.self) == ["1", "NULL"].contains(literal))
    #expect(isRead(String?.self) == ["'1'", "NULL"].contains(literal))
  }

  @Test func `a value out of the range of its type is a mismatch`() {
    for literal in ["2", "2147483648"] {
      let sql: SQL = "SELECT \(raw: literal)"
      #expect(throws: SQLiteError.self) { let _: Bool = try db.value(sql) }
    }
    #expect(throws: SQLiteError.self) { let _: Int32 = try db.value("SELECT 2147483648") }
  }

  @Test func `text that is not UTF-8 is a mismatch`() {
    let error = #expect(throws: SQLiteError.self) {
      let _: String = try db.value("SELECT CAST(x'ff41' AS TEXT)")
    }
    #expect(error?.code == .mismatch)
  }

  @Test(arguments: [-1, 2])
  func `a column that does not exist is out of range`(column: Int) {
    let error = #expect(throws: SQLiteError.self) {
      try db.first("SELECT 1, 2") { row throws(SQLiteError) -> Int? in try row[column] }
    }
    #expect(error?.code == .range)
  }
}
