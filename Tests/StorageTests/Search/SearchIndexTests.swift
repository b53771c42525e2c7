import Casework
import Disputes
import Machine
import SQLite
import Support
import Testing

@testable import Storage

/// The index of words follows from the texts: it is checked, made again, and forgets.
@Suite struct SearchIndexTests {
  private let file: CasebookFile

  init() throws { file = try WordyCases.file() }

  static let damages = [
    "INSERT INTO private_search (private_search) VALUES ('delete-all')",
    "INSERT INTO private_search (rowid, terms) VALUES (7, '渠水')",
    "INSERT INTO private_search (rowid, terms) VALUES (299, '沟')",
    "INSERT INTO private_search (private_search, rowid, terms) VALUES ('delete', 8, '沟')",
    "UPDATE private_search_data SET block = zeroblob(9) WHERE id > 10",
    "DELETE FROM private_search_data", "DELETE FROM private_search_idx",
    "DROP TABLE private_search_config",
    "UPDATE private_search_config SET v = 99",
  ]

  @Test func `after any change the index is what the texts make it`() throws {
    #expect(try file.findings().isEmpty)
  }

  @Test(arguments: damages)
  func `a damaged index is found, and made again`(script: String) throws {
    try file.tamper(script)
    let expected: Finding =
      script.hasPrefix("DROP") ? .schema(name: "private_search_config") : .searchIndex
    #expect(try file.findings() == [expected])
    let copy = try SQLiteCasebook.open(at: file.path, access: .writing).repair(now: .hour(100))
    #expect(try file.findings().isEmpty)
    try SQLiteCasebook.remove(at: copy)
  }

  @Test(arguments: damages + ["DROP TABLE private_search"])
  func `a restore over a damaged index is done, and one from it is refused`(script: String) throws {
    let copy = Files.join(file.folder, "copy.db")
    _ = try file.open().backup(to: copy)
    try file.tamper(script)
    #expect(throws: UnsoundCopy.self) { try Restoration(from: file.path, over: copy) }
    let restoration = try Restoration(from: copy, over: file.path)
    #expect(restoration.loss == Restoration.Loss(isKnown: true, entries: 0, cases: 0, gain: 0))
    #expect(try restoration.given(series: nil) == nil)
    let replaced = try #require(try restoration.finish(now: .hour(90_000)))
    #expect(try file.findings().isEmpty)
    for path in [copy, replaced.path] { try SQLiteCasebook.remove(at: path) }
  }

  @Test func `an index that is missing is found, and made again`() throws {
    try file.tamper("DROP TABLE private_search")
    let tables = ["", "_config", "_data", "_idx"].map { "private_search\($0)" }
    #expect(try file.findings() == tables.map { .schema(name: $0) })
    let copy = try SQLiteCasebook.open(at: file.path, access: .writing).repair(now: .hour(100))
    #expect(try file.findings().isEmpty)
    try SQLiteCasebook.remove(at: copy)
  }

  @Test func `a file of the version before has its cases found after it was brought up to date`()
    throws
  {
    try file.tamper(
      """
      DROP TABLE private_search;
      DROP TRIGGER state_turn_stands;
      DROP TRIGGER state_turn_ends;
      DROP TABLE state_cohort;
      DROP INDEX state_case_village;
      DROP INDEX state_case_minor;
      DROP INDEX state_turn_effect;
      CREATE INDEX private_party_name ON private_party (name) WHERE name IS NOT NULL;
      DROP INDEX log_entry_unit;
      DROP INDEX log_entry_merged_from;
      DROP INDEX log_entry_merged_into;
      DROP INDEX state_unit_successor;
      DROP TABLE private_seal;
      DROP INDEX private_party_several;
      DROP TRIGGER log_kind_delete;
      DELETE FROM log_kind WHERE kind = 'anchor_recorded';
      CREATE TRIGGER log_kind_delete BEFORE DELETE ON log_kind
        BEGIN SELECT RAISE(ABORT, 'nothing is removed from log_kind'); END;
      DELETE FROM schema_migration WHERE position >= 5;
      PRAGMA user_version = 4
      """, restoring: false)
    let book = try SQLiteCasebook.open(at: file.path, access: .reading, now: .hour(100))
    let copy = try #require(book.upgrade?.copy)
    // Nothing is left for readers to go through.
    #expect(try Files.read(file.path + "-wal").isEmpty)
    #expect(try file.findings().isEmpty)
    try SQLiteCasebook.remove(at: copy)
  }

  @Test func `neither a name nor its pairs stay in the file when it is corrected or erased`() throws
  {
    let number: CaseNumber
    do {
      let book = try file.open(.writing)
      number = try #require(try book.numbers(CaseFilter()).first)
      let end = 60 * 900
      try book.act([.partyAdded(Party(role: .other, name: "龘靐"))], on: number, hour: end)
      let party = try #require(try book.file(of: number)?.dispute.parties.count)
      #expect(try book.found("龘靐") == [number])
      try book.act(
        [.partyCorrected(PartyCorrection(party: party, name: "齉爩"), reason: "x")], on: number,
        hour: end + 1)
      #expect(try book.found("龘靐").isEmpty && book.found("齉爩") == [number])
      #expect(try file.bytes(contain: "齉爩") && file.bytes(contain: "龘靐"))
      try book.act(
        [.partyErased(Erasure(party: party, reason: .decision, basis: "x"))], on: number,
        hour: end + 2)
      #expect(try book.found("齉爩").isEmpty)
      #expect(try book.scrub())
    }
    for word in ["龘靐", "龘", "靐", "齉爩", "齉", "爩"] {
      #expect(try !file.bytes(contain: word), "\(word)")
    }
    #expect(try file.findings().isEmpty)
  }
}

extension SQLiteCasebook {
  fileprivate func found(_ word: String) throws -> [CaseNumber] {
    var filter = CaseFilter()
    filter.search = [word]
    return try numbers(filter)
  }
}

extension CasebookFile {
  /// Whether a word stands anywhere in the file or in the log beside it.
  fileprivate func bytes(contain word: String) throws -> Bool {
    try [path, path + "-wal"].filter(Files.exists).contains { path in
      String(decoding: try Files.read(path), as: UTF8.self).contains(word)
    }
  }
}
