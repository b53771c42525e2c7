import Storage
import Testing

/// A table, index or trigger that is not as the migrations make it is found by its name.
@Suite struct SchemaCheckTests {
  private let file: CasebookFile

  init() throws {
    file = try CasebookFile()
    try file.fill()
  }

  /// A change of the schema, and the names that are found, in their order.
  static let schemas: [(script: String, names: [String])] = [
    ("DROP TRIGGER log_entry_update", ["log_entry_update"]),
    (
      "DROP TRIGGER log_case_insert; DROP INDEX log_case_ordinal",
      ["log_case_insert", "log_case_ordinal"]
    ),
    (
      "DROP INDEX state_offer_open; CREATE INDEX state_offer_open ON state_offer (case_id)",
      ["state_offer_open"]
    ),
    ("CREATE UNIQUE INDEX once ON log_case (number)", ["once"]),
    ("CREATE TRIGGER quiet AFTER INSERT ON log_case BEGIN SELECT 1; END", ["quiet"]),
    (
      """
      DROP TRIGGER log_access_delete;
      CREATE TRIGGER log_access_delete BEFORE DELETE ON log_access BEGIN SELECT 1; END
      """, ["log_access_delete"]
    ),
    ("DROP TABLE state_team", ["state_team"]),
    ("ALTER TABLE state_team ADD COLUMN note TEXT", ["state_team"]),
    ("CREATE TABLE state_extra (note TEXT)", ["state_extra"]),
    ("CREATE VIEW log_view AS SELECT 1", ["log_view"]),
    ("INSERT INTO log_kind VALUES ('dreamt', NULL)", ["log_kind"]),
    (
      "DROP TRIGGER log_kind_delete; DELETE FROM log_kind WHERE kind = 'placed'",
      ["log_kind_delete", "log_kind"]
    ),
    ("CREATE TABLE notes (note TEXT); CREATE VIEW places AS SELECT 1", []),
    ("ANALYZE", []),
  ]

  @Test(arguments: schemas)
  func `the schema is the one that the migrations make`(
    _ change: (script: String, names: [String])
  ) throws {
    try file.tamper(change.script, restoring: false)
    #expect(try file.findings() == change.names.map { .schema(name: $0) })
  }
}
