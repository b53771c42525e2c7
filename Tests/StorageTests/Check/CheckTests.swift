import Casework
import Disputes
import Machine
import SQLite
import Storage
import Support
import Testing

/// Whatever is changed behind the program's back is found, with its place.
@Suite struct CheckTests {
  private let file: CasebookFile

  init() throws {
    file = try CasebookFile()
    try file.fill()
  }

  @Test func `a sound casebook has no finding and is not changed`() throws {
    _ = try file.open().count(CaseFilter())
    let before = try Files.read(file.path)
    #expect(try file.findings().isEmpty)
    #expect(try Files.read(file.path) == before)
  }

  @Test func `what the reader throws ends the search`() throws {
    struct Stop: Error {}
    try file.tamper("UPDATE state_case SET people = 77777")
    var count = 0
    #expect(throws: Stop.self) {
      try file.open().check { _ in
        count += 1
        throw Stop()
      }
    }
    #expect(count == 1)
  }

  /// A summary that has not been erased.
  private static let keptText = """
    (case_id, seq, field) = (
      SELECT case_id, seq, field FROM private_text
      WHERE field = 'summary' AND value IS NOT NULL ORDER BY case_id, seq LIMIT 1)
    """
  /// A party whose name has not been erased.
  private static let keptName = """
    (case_id, party) = (
      SELECT case_id, party FROM private_party
      WHERE name IS NOT NULL AND name <> '李四' ORDER BY case_id, party LIMIT 1)
    """

  /// A change, and what is found first.
  static let changes: [(script: String, first: String)] = [
    (
      """
      DROP TRIGGER log_entry_update;
      UPDATE log_entry SET payload = replace(payload, 'visit', 'court')
      WHERE position = (SELECT position FROM log_entry WHERE payload GLOB '*"visit"*' LIMIT 1)
      """, "record"
    ),
    (
      """
      DROP TRIGGER log_entry_update;
      UPDATE log_entry SET payload = replace(payload, '丽水市', '丽江市') WHERE position = 1
      """, "record"
    ),
    (
      """
      DROP TRIGGER log_entry_update;
      UPDATE log_entry SET hash = zeroblob(32) WHERE position = 40
      """, "runningHash(position: 40)"
    ),
    (
      """
      DROP TRIGGER log_entry_update;
      UPDATE log_entry SET running_hash = zeroblob(32) WHERE position = 41
      """, "runningHash(position: 41)"
    ),
    (
      """
      DROP TRIGGER log_entry_update;
      UPDATE log_entry SET received_at = received_at - 99999999999 WHERE position = 42
      """, "receivedBackwards(position: 42)"
    ),
    (
      """
      DROP TRIGGER log_entry_update;
      UPDATE log_entry SET unit = 'no unit code' WHERE position = 40
      """, "unreadable(position: 40)"
    ),
    (
      """
      DROP TRIGGER log_entry_update;
      UPDATE log_entry SET officer = '?!' WHERE position = 2
      """, "unreadable(position: 2)"
    ),
    (
      """
      DROP TRIGGER log_entry_update;
      UPDATE log_entry SET payload = '{}' WHERE position = (
        SELECT position FROM log_entry WHERE kind = 'registered' LIMIT 1)
      """, "record"
    ),
    (
      "INSERT INTO log_case VALUES (999, '331102101000-2026-09999-9', '331102101000', 2026, 0, 9999)",
      "number"
    ),
    (
      "INSERT INTO log_case VALUES (999, '331102101000-2026-09999-2', '331102101000', 2026, 0, 9999)",
      "empty"
    ),
    ("INSERT INTO private_text VALUES (2, 1, 'gossip', 'x', zeroblob(32))", "strayText"),
    (
      "DROP TRIGGER log_entry_delete; DELETE FROM log_entry WHERE position = 43",
      "gap(position: 43)"
    ),
    (
      """
      DROP TRIGGER log_entry_delete;
      DELETE FROM log_entry
      WHERE case_id = (SELECT max(case_id) FROM log_entry)
        AND position > 11
      """, "gap"
    ),
    (
      """
      DROP TRIGGER log_entry_update;
      UPDATE log_entry SET position = 1000000 WHERE position = 44;
      UPDATE log_entry SET position = 44 WHERE position = 45;
      UPDATE log_entry SET position = 45 WHERE position = 1000000
      """, "runningHash(position: 44)"
    ),
    (
      """
      DROP TRIGGER log_entry_update;
      UPDATE log_entry SET position = position + 1000000 WHERE position >= 44;
      INSERT INTO log_entry
      SELECT
        44, received_at, NULL, 'officer', 0, 'officer_recorded', occurred_at, recorded_at, unit,
        officer, payload, zeroblob(32), running_hash
      FROM log_entry WHERE position = 43;
      UPDATE log_entry SET position = position - 999999 WHERE position > 1000000
      """, "runningHash(position: 44)"
    ),
    (
      """
      DROP TRIGGER log_entry_update; DROP TRIGGER log_entry_delete;
      DELETE FROM log_entry WHERE position = 43;
      UPDATE log_entry SET position = position + 1000000 WHERE position > 43;
      UPDATE log_entry SET position = position - 1000001 WHERE position > 1000000
      """, "runningHash(position: 43)"
    ),
    (
      """
      DROP TRIGGER log_entry_delete;
      DELETE FROM log_entry WHERE position > (SELECT max(position) - 4 FROM log_entry)
      """, "stray"
    ),
    (
      "INSERT INTO state_number VALUES ('331102101000', 2026, 0, 99)",
      "strayRow(table: \"state_number\""
    ),
    (
      """
      DROP TRIGGER log_case_update;
      UPDATE log_case SET number = '331102101000-2026-09999-9' WHERE id = 1
      """, "number"
    ),
    (
      "UPDATE private_text SET value = value || '!' WHERE \(keptText)", "text"
    ),
    ("UPDATE private_text SET salt = zeroblob(32) WHERE \(keptText)", "text"),
    ("UPDATE private_party SET name = '李四' WHERE \(keptName)", "text"),
    ("UPDATE private_party SET role = 'other' WHERE case_id = 2 AND party = 1", "party"),
    ("DELETE FROM private_party WHERE case_id = 2 AND party = 1", "party"),
    (
      "INSERT INTO private_text VALUES (2, 1, 'tried', 'x', zeroblob(32))", "strayText"
    ),
    ("UPDATE state_case SET people = 77777 WHERE id = 3", "changedColumn(table: \"state_case\""),
    ("DELETE FROM state_case WHERE id = 3", "missingRow(table: \"state_case\""),
    (
      "UPDATE state_turn SET next_occurred_at = next_occurred_at + 1 WHERE case_id = 3",
      "changedColumn(table: \"state_turn\""
    ),
    ("DELETE FROM state_cohort WHERE closed > 0", "missingRow(table: \"state_cohort\""),
    ("UPDATE state_cohort SET cases = cases + 1", "changedColumn(table: \"state_cohort\""),
    ("DELETE FROM state_offer WHERE ending IS NOT NULL", "missingRow(table: \"state_offer\""),
    (
      "UPDATE state_call SET satisfaction = 'yes' WHERE satisfaction = 'no'",
      "changedColumn(table: \"state_call\""
    ),
    (
      "UPDATE state_term SET performed_at = NULL, performed_position = NULL",
      "changedColumn(table: \"state_term\""
    ),
    ("DELETE FROM state_correction", "missingRow(table: \"state_correction\""),
    ("UPDATE state_unit SET name = '别名' WHERE level = 3", "changedColumn(table: \"state_unit\""),
    ("UPDATE state_unit SET path = code WHERE level = 5", "changedColumn(table: \"state_unit\""),
    (
      "INSERT INTO state_officer (unit, code) VALUES ('331102101000', 'nobody')",
      "strayRow(table: \"state_officer\""
    ),
    ("UPDATE schema_migration SET sha256 = 'x'", "migration(name: \"0001_cases\")"),
    (
      "UPDATE state_case SET holder = '999999999999' WHERE id = 3", "damaged(\"a row of state_case"
    ),
  ]

  @Test(arguments: changes)
  func `every change is found`(_ change: (script: String, first: String)) throws {
    try file.tamper(change.script)
    let first = try #require(try file.findings().first)
    #expect("\(first)".hasPrefix(change.first), "\(first)")
  }

  /// A column, a value that is no such thing, and the position of the entry.
  static let unreadable: [(column: String, value: String, position: Int)] = [
    ("payload", "'{' || CAST(x'FF' AS TEXT) || '}'", 40), ("payload", "CAST(payload AS BLOB)", 40),
    ("payload", "CAST(payload AS BLOB)", 2), ("officer", "CAST(x'FF' AS TEXT)", 2),
    ("received_at", "'noon'", 40), ("hash", "CAST(hash AS TEXT)", 41),
    ("running_hash", "zeroblob(31)", 41), ("unit", "NULL", 40), ("seq", "'one'", 40),
  ]

  @Test(arguments: unreadable)
  func `an entry that cannot be read is named once, and the search goes on`(
    _ change: (column: String, value: String, position: Int)
  ) throws {
    try file.tamper(
      """
      DROP TRIGGER log_entry_update;
      CREATE TABLE kept AS SELECT sql FROM sqlite_schema WHERE name = 'log_entry';
      PRAGMA ignore_check_constraints = ON;
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(replace(sql, ') STRICT', ')'), 'NOT NULL', '')
      WHERE name = 'log_entry';
      PRAGMA writable_schema = RESET;
      UPDATE log_entry SET \(change.column) = \(change.value) WHERE position = \(change.position);
      UPDATE state_case SET people = 77777;
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = (SELECT sql FROM kept) WHERE name = 'log_entry';
      DROP TABLE kept
      """)
    let findings = try file.findings()
    let unreadable = findings.filter { if case .unreadable = $0 { true } else { false } }
    #expect(unreadable == [.unreadable(position: change.position)], "\(findings)")
    #expect(
      findings.contains {
        if case .changedColumn("state_case", _, "people") = $0 { true } else { false }
      }, "\(findings)")
  }

  /// Everything private, emptied or removed.
  static let losses = [
    "UPDATE private_text SET value = NULL, salt = NULL WHERE value IS NOT NULL",
    "UPDATE private_text SET value = NULL, salt = NULL WHERE field GLOB 'term*'",
    "UPDATE private_party SET name = NULL, name_salt = NULL",
    "UPDATE private_party SET phone = NULL, phone_salt = NULL",
    "UPDATE private_party SET address = NULL, address_salt = NULL, address_seq = NULL",
    "DELETE FROM private_text", "DELETE FROM private_text WHERE field GLOB 'term*'",
    "DELETE FROM private_party",
  ]

  @Test(arguments: losses)
  func `what is gone without an event that erased it is found`(script: String) throws {
    try file.tamper(script)
    let findings = try file.findings()
    #expect(!findings.isEmpty)
    for finding in findings {
      switch finding {
      case .goneText, .missingRow("private_text", _), .party: break
      case .strayText where script.contains("_seq"): break
      case _: Issue.record("\(finding)")
      }
    }
  }

  @Test func `a list shows what is gone as nothing`() throws {
    try file.tamper(
      """
      UPDATE private_text SET value = NULL, salt = NULL;
      UPDATE private_party
      SET name = NULL, name_salt = NULL, phone = NULL, phone_salt = NULL, document = NULL,
        document_salt = NULL, address = NULL, address_salt = NULL
      """)
    let lines = try file.open().lines(CaseFilter(), sort: .newestFirst, limit: 3)
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.summary == nil })
    #expect(lines.compactMap(\.parties).allSatisfy { $0.allSatisfy("*;unknown".contains) })
  }

  @Test func `a finding says where it is`() throws {
    let number = try #require(try file.open().numbers(.everything).first)
    try file.tamper("UPDATE state_case SET people = 77777 WHERE id = 1")
    let expected = Finding.changedColumn(
      table: "state_case", key: number.description, column: "people")
    #expect(try file.findings() == [expected])
  }

  @Test func `a page overwritten with noise is found`() throws {
    _ = try file.open().count(CaseFilter())
    var bytes = try Files.read(file.path)
    for index in bytes.count / 2..<bytes.count / 2 + 8_192 { bytes[index] = UInt8(index & 0xFF) }
    try Files.write(bytes, to: file.path)
    do {
      #expect(try !file.findings().isEmpty)
    } catch is StorageError {
      // Noise in the wrong place and the file cannot be read at all.
    }
  }
}
