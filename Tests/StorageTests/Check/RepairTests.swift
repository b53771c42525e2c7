import Casework
import Disputes
import Machine
import SQLite
import Storage
import Support
import Testing

/// What follows from the log can be made again; the log cannot.
@Suite struct RepairTests {
  private let file: CasebookFile
  private let now = Instant.hour(100)

  init() throws {
    file = try CasebookFile()
    try file.fill()
  }

  private var copy: String { "\(file.path).damaged-20260105T120000.bak" }

  static let repairable = [
    "UPDATE state_case SET people = 77777",
    "DELETE FROM state_turn WHERE case_id = 3",
    "DELETE FROM state_case",
    "UPDATE state_case SET holder = '999999999999' WHERE id = 3",
    "INSERT INTO state_officer (unit, code) VALUES ('331102101000', 'nobody')",
    "DROP TABLE state_team",
    "ALTER TABLE state_team ADD COLUMN note TEXT",
    "DROP INDEX state_offer_open; CREATE INDEX state_offer_open ON state_offer (case_id)",
    "DROP INDEX log_case_ordinal; DROP TRIGGER log_entry_update",
    "CREATE TRIGGER quiet AFTER INSERT ON log_case BEGIN SELECT 1; END",
    "CREATE UNIQUE INDEX once ON log_case (number)",
    """
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(sql, 'ordinal, year', 'year, ordinal')
    WHERE name = 'log_case_ordinal';
    PRAGMA writable_schema = RESET
    """,
  ]

  @Test(arguments: repairable)
  func `what follows from the log is put right, and a copy stands beside`(script: String) throws {
    try file.tamper(script, restoring: false)
    let damaged = try file.findings()
    #expect(!damaged.isEmpty)
    let head = try file.open().head(knownAt: nil)
    let copy = try SQLiteCasebook.open(at: file.path, access: .writing).repair(now: now)
    #expect(copy == self.copy)
    #expect(try file.findings().isEmpty)
    #expect(try file.open().head(knownAt: nil) == head)
    #expect(try Files.mode(copy) == 0o600)
    var kept: [Finding] = []
    try SQLiteCasebook.openAsItIs(at: copy).check { kept.append($0) }
    #expect(kept == damaged)
    try SQLiteCasebook.remove(at: copy)
  }

  static let irreparable = [
    "DROP TRIGGER log_entry_update; UPDATE log_entry SET hash = zeroblob(32) WHERE position = 40",
    "DROP TRIGGER log_entry_delete; DELETE FROM log_entry WHERE position = 43",
    "UPDATE private_text SET value = value || '!' WHERE field = 'summary' AND value IS NOT NULL",
    "ALTER TABLE log_request ADD COLUMN note TEXT", "CREATE TABLE state_extra (note TEXT)",
    "CREATE VIEW log_view AS SELECT 1", "INSERT INTO log_kind VALUES ('dreamt', NULL)",
  ]

  @Test(arguments: irreparable)
  func `where the log is damaged nothing is touched`(script: String) throws {
    try file.tamper(script + "; DELETE FROM state_call")
    let before = try file.findings()
    #expect(throws: Irreparable.self) {
      try SQLiteCasebook.open(at: file.path, access: .writing).repair(now: now)
    }
    #expect(try file.findings() == before)
    #expect(!Files.exists(copy))
  }
}
