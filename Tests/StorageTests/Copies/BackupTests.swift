import Casework
import Disputes
import Machine
import SQLite
import Storage
import Support
import Testing

/// A copy is whole and checked before it has its name.
@Suite struct BackupTests {
  private let file: CasebookFile
  private let place: String

  init() throws {
    file = try CasebookFile()
    try file.fill()
    place = Files.join(file.folder, "copy.db")
  }

  @Test func `a copy is one private file that holds everything`() throws {
    let book = try file.open()
    let receipt = try book.backup(to: place)
    #expect(try receipt.head == book.head(knownAt: nil))
    #expect(try receipt.cases == book.count(.everything))
    #expect(try Files.mode(place) == 0o600)
    #expect(!Files.exists(place + "-wal") && !Files.exists(place + "-journal"))
    let copy = try SQLiteCasebook.openAsItIs(at: place)
    #expect(try copy.entries(after: 0, limit: .max) == book.entries(after: 0, limit: .max))
    try copy.check { Issue.record("\($0)") }
    try Files.remove(place)
  }

  @Test func `a name that is taken is left alone`() throws {
    try Files.write(Array("mine".utf8), to: place)
    #expect(throws: StorageError.exists(path: place)) { try file.open().backup(to: place) }
    #expect(try Files.read(place) == Array("mine".utf8))
    try Files.remove(place)
  }

  @Test func `a copy of a damaged casebook is not kept`() throws {
    try file.tamper("UPDATE state_case SET people = 77777 WHERE id = 3")
    #expect(throws: UnsoundCopy.self) { try file.open().backup(to: place) }
    #expect(!Files.exists(place))
  }

  @Test func `a copy made while others write is one of their moments`() throws {
    let writer = try SQLiteCasebook.open(at: file.path, access: .writing)
    let reader = try file.open()
    let before = try reader.head(knownAt: nil)
    try writer.write(dryRun: false) { transaction in
      let change = RegisterChange.officer(Places.officer("late"), of: Places.city)
      let record = change.record(by: Places.city, officer: .li, at: before.receivedAt)
      try transaction.append(before.entry(of: record, now: before.receivedAt), change)
      let receipt = try reader.backup(to: place)
      #expect(receipt.head == before)
    }
    #expect(try reader.head(knownAt: nil).position == before.position + 1)
    try Files.remove(place)
  }

  @Test func `a folder that is not there has no copy in it`() throws {
    #expect(throws: FileError.self) {
      try file.open().backup(to: Files.join(file.folder, "nowhere/copy.db"))
    }
  }
}
