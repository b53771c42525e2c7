import Casework
import Disputes
import Foundation
import Machine
import SQLite
import Support
import Synchronization
import Testing

@testable import Storage

/// What becomes of files that an older program made.
@Suite struct MigrationTests {
  private let file: CasebookFile

  init() throws { file = try CasebookFile() }

  /// Makes a file of the first version with the log and the private texts of some lives.
  private func makeFirstVersion() throws -> CasebookFile {
    let newer = try CasebookFile()
    try newer.fill(amending: false)
    try FirstVersion.make(at: file.path, from: newer.path)
    return newer
  }

  /// Where the file stands as it was before.
  private var copy: String { "\(file.path).v1-20260105T120000.bak" }

  @Test func `a private copy of the file as it was stands beside`() throws {
    _ = try makeFirstVersion()
    let before = try rows(of: "log_entry", in: file.path)
    _ = try SQLiteCasebook.open(at: file.path, access: .reading, now: .hour(100))
    #expect(try Files.mode(copy) == 0o600)
    let kept = try Connection(path: copy, access: .immutable)
    #expect(try Migrator.currentVersion(of: kept) == 1)
    #expect(try rows(of: "log_entry", in: copy) == before)
    try SQLiteCasebook.remove(at: copy)
    // It is said once.
    #expect(try SQLiteCasebook.open(at: file.path, access: .reading).upgrade == nil)
  }

  @Test func `without a copy the file stays as it was`() throws {
    _ = try makeFirstVersion()
    // A name so long that nothing can be put behind it.
    let path = Files.join(file.folder, String(repeating: "x", count: 250))
    try Files.keep(file.path, aside: path)
    try Files.remove(file.path)
    defer { try? SQLiteCasebook.remove(at: path) }
    do {
      _ = try SQLiteCasebook.open(at: path, access: .writing, now: .hour(100))
      Issue.record("it was brought up to date")
    } catch StorageError.noCopy(let version, let copy, _) {
      #expect(version == 1 && copy == path + ".v1-20260105T120000.bak")
    }
    #expect(try Migrator.currentVersion(of: Connection(path: path, access: .readOnly)) == 1)
  }

  @Test func `a copy never takes the name of another`() throws {
    _ = try makeFirstVersion()
    try Files.write(Array("mine".utf8), to: copy)
    let book = try SQLiteCasebook.open(at: file.path, access: .writing, now: .hour(100))
    let second = "\(file.path).v1-20260105T120000-2.bak"
    #expect(book.upgrade?.copy == second)
    #expect(try Files.read(copy) == Array("mine".utf8))
    for path in [copy, second] { try Files.remove(path) }
  }

  @Test func `of several that bring it up to date at once one copy stays, which is the winner's`()
    throws
  {
    _ = try makeFirstVersion()
    let path = file.path
    let upgrades = Mutex<[Upgrade]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      do {
        let book = try SQLiteCasebook.open(at: path, access: .writing, now: .hour(100))
        upgrades.withLock { $0 += [book.upgrade].compactMap(\.self) }
      } catch {
        Issue.record(error)
      }
    }
    let done = upgrades.withLock { $0 }
    #expect(done.count == 1)
    let copies = try Files.names(in: file.folder).filter { $0.hasSuffix(".bak") }
    #expect(copies.map { Files.join(file.folder, $0) } == done.map(\.copy))
    let kept = try Connection(path: try #require(done.first).copy, access: .immutable)
    #expect(try Migrator.currentVersion(of: kept) == 1)
    for copy in copies { try Files.remove(Files.join(file.folder, copy)) }
    #expect(try file.findings().isEmpty)
  }

  private func rows(of table: String, in path: String) throws -> [String] {
    let db = try Connection(path: path, access: .readOnly)
    let columns: [String] = try db.all("SELECT name FROM pragma_table_info(\(table))") {
      row throws(SQLiteError) in try row[0]
    }
    let text = columns.map { "quote(\($0))" }.joined(separator: " || ' ' || ")
    return try db.all("SELECT \(raw: text) FROM \(raw: table) ORDER BY 1") {
      row throws(SQLiteError) in try row[0]
    }
  }

  @Test(arguments: [SQLiteCasebook.Access.reading, .writing])
  func
    `a file of the first version is brought up to date with everything that follows from its log`(
      _ access: SQLiteCasebook.Access
    ) throws
  {
    let newer = try makeFirstVersion()
    let book = try SQLiteCasebook.open(at: file.path, access: access, now: .hour(100))
    defer { try? Files.remove(copy) }
    #expect(book.upgrade == Upgrade(version: 1, copy: copy))
    #expect(try book.head(knownAt: nil) == newer.open().head(knownAt: nil))
    #expect(try file.findings().isEmpty)
    let tables = [
      "state_case", "state_turn", "state_offer", "state_call", "state_term", "state_unit",
    ]
    for table in tables {
      let rows = try rows(of: table, in: file.path)
      #expect(try rows == self.rows(of: table, in: newer.path), "\(table)")
    }
    #expect(try !rows(of: "state_case", in: file.path).isEmpty)
  }

  @Test func `a damaged log is not brought up to date, and stays as it was`() throws {
    _ = try makeFirstVersion()
    try file.tamper(
      "DROP TRIGGER log_entry_update; UPDATE log_entry SET payload = '{}' WHERE seq = 1",
      restoring: false)
    let before = try Files.read(file.path)
    #expect(throws: StorageError.self) {
      try SQLiteCasebook.open(at: file.path, access: .reading, now: .hour(100))
    }
    #expect(!Files.exists(copy))
    #expect(try Migrator.currentVersion(of: Connection(path: file.path, access: .readOnly)) == 1)
    #expect(try Files.read(file.path).count == before.count)
  }
}
