import Casework
import Disputes
import Machine
import SQLite
import Storage
import Support
import Testing

/// What the database forbids by itself, whoever writes to it.
@Suite struct SchemaTests {
  private let file: CasebookFile
  private let db: Connection

  init() throws {
    file = try CasebookFile()
    try file.fill()
    let book = try SQLiteCasebook.open(at: file.path, access: .writing)
    let number = try #require(try book.numbers(CaseFilter()).first)
    try book.write(dryRun: false) { transaction throws in
      let key = Digest(of: [1])
      try transaction.remember(
        RequestRecord(key: key, request: key, number: number, positions: 1...1))
      try transaction.remember(
        Access(to: number, by: Places.bihu, officer: .li, reason: .audit, at: .hour(0)))
    }
    db = try Connection(path: file.path, access: .readWrite)
  }

  static let logged = [
    "log_file", "log_kind", "log_case", "log_entry", "log_request", "log_access",
  ]

  @Test(arguments: logged)
  func `a log table is never changed`(table: String) throws {
    for change in ["UPDATE \(table) SET rowid = rowid", "DELETE FROM \(table)"] {
      // Tables without a row id are told apart by their key.
      let change = change.replacing(
        "rowid = rowid",
        with: ["log_kind": "kind = kind", "log_request": "key = key"][table] ?? "rowid = rowid")
      let error = #expect(throws: SQLiteError.self) { try db.execute(script: change) }
      #expect(error?.code == .constraintTrigger)
      #expect(error?.message.contains(table) == true)
    }
  }

  @Test func `every log table is among them, with its three triggers`() throws {
    let tables: [String] = try db.all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'log_*'"
    ) { row throws(SQLiteError) in try row[0] }
    #expect(Set(tables) == Set(Self.logged))
    let triggers: Int = try db.value(
      "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name GLOB 'log_*'")
    #expect(triggers == 3 * tables.count)
  }

  @Test(arguments: logged)
  func `no row of a log table is replaced`(table: String) throws {
    let rows: Int = try db.value("SELECT count(*) FROM \(raw: table)")
    for verb in ["INSERT OR REPLACE", "INSERT OR IGNORE", "INSERT"] {
      let error = #expect(throws: SQLiteError.self) {
        try db.execute(script: "\(verb) INTO \(table) SELECT * FROM \(table) LIMIT 1")
      }
      #expect(error?.code == .constraintTrigger)
      #expect(error?.message.contains(table) == true)
    }
    #expect(try db.value("SELECT count(*) FROM \(raw: table)") == rows)
  }

  static let replacing = [
    """
    INSERT OR REPLACE INTO log_entry
    SELECT 9999, received_at, case_id, register, seq, kind, occurred_at, recorded_at, unit, officer,
      payload, hash, running_hash
    FROM log_entry WHERE case_id IS NOT NULL LIMIT 1
    """,
    """
    INSERT OR REPLACE INTO log_case (id, number, unit, year, series, ordinal)
    SELECT 9999, number, unit, year, series, ordinal FROM log_case LIMIT 1
    """,
  ]

  @Test(arguments: replacing)
  func `no row is replaced by its other key`(script: String) throws {
    let error = #expect(throws: SQLiteError.self) { try db.execute(script: script) }
    #expect(error?.code == .constraintTrigger)
  }

  @Test func `every table is strict`() throws {
    let loose: Int = try db.value(
      "SELECT count(*) FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT GLOB 'sqlite_*'"
    )
    #expect(loose == 0)
  }

  @Test func `a case has at most one open offer`() throws {
    func offer(_ sequence: Int) throws {
      try db.run(
        """
        INSERT INTO state_offer (
          case_id, seq, position, sender, sender_level, target, direction, offered_at
        ) VALUES (
          1, \(sequence), \(sequence), '331102101000', 4, '331102000000', 'up', 0
        )
        """)
    }
    try db.run("DELETE FROM state_offer WHERE case_id = 1")
    try offer(900)
    let error = #expect(throws: SQLiteError.self) { try offer(901) }
    #expect(error?.code == .constraintUnique)
    try db.run(
      """
      UPDATE state_offer
      SET ending = 'refused', ended_at = 1, ended_position = 902
      WHERE case_id = 1
      """)
    try offer(901)
  }

  static let impossible = [
    "UPDATE state_case SET waiting_for = NULL WHERE state = 'handling'",
    "UPDATE state_case SET waiting_for = holder WHERE state = 'closed'",
    "UPDATE state_case SET state = 'lost'",
    "UPDATE state_case SET outcome = NULL WHERE state = 'closed'",
    "UPDATE state_case SET grade = 'huge'",
    "UPDATE state_case SET people = 0",
    "UPDATE state_case SET last_seq = 'one'",
    "INSERT INTO log_case VALUES (999, 'short', '331102101000', 2026, 0, 1)",
    "INSERT INTO log_entry SELECT 9999, received_at, case_id, register, seq + 99, 'dreamt', "
      + "occurred_at, recorded_at, unit, officer, payload, hash, running_hash FROM log_entry "
      + "WHERE position = 20",
    "INSERT INTO log_entry SELECT 9999, received_at, case_id, register, seq, kind, "
      + "recorded_at + 1, recorded_at, unit, officer, payload, hash, running_hash FROM log_entry "
      + "WHERE position = 1",
    "INSERT INTO log_entry SELECT 9999, received_at, case_id, register, seq, kind, occurred_at, "
      + "recorded_at, unit, officer, 'null', hash, running_hash FROM log_entry WHERE position = 1",
    "INSERT INTO private_text VALUES (1, 1, 'text', 'x', zeroblob(31))",
    "INSERT INTO private_text VALUES (1, 1, 'text', 'x', NULL)",
    "INSERT INTO private_reference VALUES ('331102101000', 'A', 1, x'00', zeroblob(32))",
    "UPDATE state_case SET calls_back = holder WHERE state = 'handling'",
    "UPDATE state_case SET reminder = 'none'",
    "UPDATE state_offer SET ended_position = NULL WHERE ending IS NOT NULL",
    "UPDATE state_turn SET standing = 5",
    "UPDATE state_cohort SET closed = cases + 1",
    "UPDATE state_cohort SET reopened = -1",
    "INSERT INTO state_call VALUES (1, 9, 9, 0, 1, 'maybe', NULL)",
    "INSERT INTO state_term VALUES (1, 9, 1, 9, 1, 0, NULL, 0, NULL)",
    "UPDATE state_case SET merged_into = number_key WHERE state = 'handling'",
    "INSERT INTO log_file VALUES (2, 0, 0)",
    "INSERT INTO state_unit VALUES ('331102999999', 'x', 6, NULL, NULL, NULL, NULL, '')",
  ]

  @Test(arguments: impossible)
  func `what cannot be is not kept`(script: String) throws {
    let error = #expect(throws: SQLiteError.self) { try db.execute(script: script) }
    #expect(error?.code.primary == .constraint, "\(script)")
  }
}
