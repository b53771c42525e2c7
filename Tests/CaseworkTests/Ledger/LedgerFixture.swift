import Casework
import Disputes
import Support
import Testing

/// A file with the units of Lishui, some villages, and an officer who imports ledgers.
struct LedgerFixture {
  static let now = Instant(milliseconds: 1_790_000_000_000)
  static let city = "331100000000"
  static let county = "331102000000"
  static let town = "331102100000"
  static let village = "331102100201"
  static let otherTown = "331102102000"

  let book = LedgerBook()

  init() throws {
    let officer = try #require(OfficerCode("clerk"))
    let register = Office(
      book, unit: nil, officer: officer, now: LedgerFixture.now, salt: LedgerFixture.salt)
    _ = try register.enterLishui()
    for (code, name, parent) in [
      (LedgerFixture.village, "新村", LedgerFixture.town), ("331102100202", "下村", LedgerFixture.town),
      ("331102102201", "新村", LedgerFixture.otherTown),
    ] {
      let record = UnitRecord(
        code: try #require(UnitCode(code)), name: name, level: .village, parent: UnitCode(parent))
      try register.add(record)
    }
    book.resetCommits()
  }

  static func salt() -> [UInt8] { [UInt8](repeating: 7, count: 32) }

  /// Prepares an import for the township.
  func ledger(
    unit: String? = town, now: Instant = LedgerFixture.now,
    _ change: (inout LedgerImport) -> Void = { _ in }
  ) throws -> LedgerImport {
    let officer = try #require(OfficerCode("clerk"))
    let acting = try unit.map { try #require(UnitCode($0)) }
    var ledger = LedgerImport(
      book, unit: acting, officer: officer, now: now, salt: LedgerFixture.salt)
    change(&ledger)
    return ledger
  }

  @discardableResult
  func take(
    _ text: String, unit: String? = town, _ change: (inout LedgerImport) -> Void = { _ in }
  ) throws -> LedgerReport {
    try ledger(unit: unit, change).run(CSVReader(text: text), clock: { 0 })
  }

  /// The only case.
  func onlyCase() throws -> Case {
    let numbers = try book.numbers()
    #expect(numbers.count == 1)
    let number = try #require(numbers.first)
    return try #require(try book.dispute(number))
  }

  /// What happened to the only case: kind, unit, officer and time.
  func story() throws -> [String] {
    try book.memory.records(of: try onlyCase().number).map { record in
      "\(record.kind) \(record.unit) \(record.officer) \(record.occurredAt)"
    }
  }

  func said(_ field: TextField) throws -> [String] {
    try book.memory.texts(of: try onlyCase().number).filter { $0.text.field == field }
      .map(\.text.value)
  }
}

/// A ledger with one row of these values, and the usual ones where nothing is said.
func ledger(_ values: KeyValuePairs<String, String>) -> String {
  ledger([Dictionary(values.map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })])
}

/// A ledger with a row for each of these.
func ledger(_ rows: [[String: String]]) -> String {
  let usual = [
    "registered_at": "2026-03-01", "category": "0201", "summary": "漏水", "applicant": "张三",
  ]
  let all = rows.map { usual.merging($0) { _, said in said } }
  let columns = Set(all.flatMap(\.keys)).sorted()
  let writer = CSVWriter()
  return all.reduce(into: writer.line(columns)) { text, row in
    text += writer.line(columns.map { row[$0] ?? "" })
  }
}
