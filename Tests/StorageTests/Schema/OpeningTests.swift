import Casework
import Disputes
import Machine
import SQLite
import Storage
import Support
import Testing

/// How a file is made, opened and refused.
@Suite struct OpeningTests {
  private let file: CasebookFile

  init() throws { file = try CasebookFile() }

  @Test func `a new casebook belongs to its owner alone`() throws {
    let path = Files.join(file.folder, "new/cases.db")
    do {
      let book = try SQLiteCasebook.create(at: path, series: 4, now: .hour(0))
      #expect(try book.write(dryRun: true) { try $0.series() } == 4)
      #expect(try Files.mode(path) == 0o600)
      #expect(try Files.mode(path + "-wal") == 0o600)
      #expect(try Files.mode(Files.folder(of: path)) == 0o700)
    }
    try SQLiteCasebook.remove(at: path)
    try Files.remove(Files.folder(of: path))
  }

  @Test func `a new casebook has had every migration`() throws {
    _ = try file.create()
    let db = try Connection(path: file.path, access: .readOnly)
    let applied = try db.all("SELECT position, name, length(sha256) FROM schema_migration") {
      row throws(SQLiteError) in "\(try row[0] as Int) \(try row[1] as String) \(try row[2] as Int)"
    }
    #expect(
      applied == [
        "1 0001_cases 64", "2 0002_deadlines 64", "3 0003_restores 64", "4 0004_persons 64",
        "5 0005_search 64", "6 0006_cohorts 64", "7 0007_spellings 64", "8 0008_units 64",
        "9 0009_seals 64", "10 0010_several_numbers 64", "11 0011_long_texts 64",
        "12 0012_minors 64", "13 0013_mergers_and_digits 64",
      ])
    #expect(try db.value("PRAGMA user_version") == 13)
  }

  @Test func `a file that is there is not made again`() throws {
    _ = try file.create()
    #expect(throws: StorageError.exists(path: file.path)) { try file.create() }
    #expect(try file.findings().isEmpty)
  }

  @Test func `a series is one digit`() throws {
    #expect(throws: StorageError.self) {
      try SQLiteCasebook.create(at: file.path, series: 10, now: .hour(0))
    }
    #expect(!Files.exists(file.path))
  }

  @Test func `a casebook that cannot be filled is not made`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try SQLiteCasebook.create(at: file.path, series: 0, now: .hour(0)) { book in
        try book.record(.unit(Places.records[0]), hour: 1)
        throw Stop()
      }
    }
    // Nothing else is left in it either.
    try Files.remove(file.folder)
    #expect(!Files.exists(file.folder))
  }

  @Test func `what is filled in is there from the beginning`() throws {
    _ = try SQLiteCasebook.create(at: file.path, series: 0, now: .hour(0)) { book in
      try book.record(.unit(Places.records[0]), hour: 1)
      #expect(!Files.exists(file.path))
    }
    #expect(try file.open().head(knownAt: nil).position == 1)
    #expect(try file.findings().isEmpty)
  }

  @Test func `a folder or a device is no casebook`() throws {
    for path in [file.folder, "/dev/null"] {
      #expect(throws: StorageError.notACasebook(path: path)) {
        try SQLiteCasebook.open(at: path, access: .reading)
      }
    }
  }

  @Test func `a missing file is said to be missing`() throws {
    #expect(throws: StorageError.missing(path: file.path)) { try file.open() }
    #expect(throws: StorageError.missing(path: file.path)) {
      try SQLiteCasebook.open(at: file.path, access: .writing)
    }
    #expect(!Files.exists(file.path))
  }

  @Test(arguments: ["", "This is a letter, not a database. It is long enough to be read as one."])
  func `another file is no casebook`(contents: String) throws {
    try Files.write(Array(contents.utf8), to: file.path)
    #expect(throws: StorageError.notACasebook(path: file.path)) { try file.open() }
  }

  @Test func `a file from the future is refused`() throws {
    _ = try file.create()
    try file.tamper("PRAGMA user_version = 99")
    #expect(throws: StorageError.newer(found: 99, known: 13)) { try file.open() }
  }

  @Test func `a reader cannot write`() throws {
    _ = try file.create()
    let book = try file.open()
    #expect(throws: StorageError.readOnly) {
      try book.record(.unit(Places.records[0]), hour: 1)
    }
  }

  @Test func `two casebooks on one file write one after the other`() throws {
    let first = try file.create()
    let second = try SQLiteCasebook.open(at: file.path, access: .writing)
    try first.record(.unit(Places.records[0]), hour: 1)
    try second.record(.officer(.li, of: Places.city), hour: 2)
    try first.record(.officer(Places.officer("wang"), of: Places.city), hour: 3)
    #expect(try second.head(knownAt: nil).position == 3)
    #expect(try file.findings().isEmpty)
  }

  @Test func `a snapshot does not see what is written meanwhile`() throws {
    let writer = try file.create()
    try writer.record(.unit(Places.records[0]), hour: 1)
    let reader = try file.open()
    try reader.snapshot {
      #expect(try reader.head(knownAt: nil).position == 1)
      try writer.record(.officer(.li, of: Places.city), hour: 2)
      #expect(try reader.head(knownAt: nil).position == 1)
    }
    #expect(try reader.head(knownAt: nil).position == 2)
  }

  @Test func `files left beside it from a time when it might only be read bar no writer`() throws {
    let file = try CasebookFile()
    try file.fill()
    let early = try SQLiteCasebook.open(at: file.path, access: .writing)
    let head = try early.head(knownAt: nil)
    for suffix in ["-wal", "-shm"] { try Files.setMode(file.path + suffix, 0o400) }
    let book = try SQLiteCasebook.open(at: file.path, access: .writing)
    for suffix in ["-wal", "-shm"] { #expect(try Files.mode(file.path + suffix) == 0o600) }
    #expect(try book.head(knownAt: nil) == head)
  }
}
