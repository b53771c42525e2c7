import Casework
import Disputes
import Machine
import SQLite
import Support

@testable import Storage

/// What may stand where a casebook is looked for.
enum Thing: String, CaseIterable {
  case plain, oddName, putThereByHand, ownJournal, ownLeftovers
  case hardLink, hardLinkElsewhere, hardLinkWithJournal, hardLinkWithOthersJournal
  case hardLinkWithTwoJournals, secondNameOfOurs
  case link, chain, linkWithJournal, danglingLink, danglingChain, loop, linkToFolder
  case folder, pipe, device, empty, letter, nothing
  case othersJournal, othersJournalAndIndex, forksJournal, journalOfACopy
  case journalOfAnotherLayout
  case othersIndex
  case rollbackJournal, spentRollbackJournal, rollbackJournalOfTwoNames, othersRollbackJournal
  case forksRollbackJournal, rollbackAndOtherJournal
  case journalAlone, rollbackJournalAlone, emptyJournalAlone, indexAlone
  case journalIsFolder, journalIsLink

  /// The path under which it is asked for.
  func path(in folder: String) -> String {
    Files.join(folder, self == .oddName ? "a?mode=ro&b#c%41 'd.db" : "cases.db")
  }
}

/// Puts things into a folder.
struct ThingMaker {
  let folder: String
  /// Whether the casebooks are of an older version, and so have no cases.
  let isOld: Bool

  private func path(_ name: String) -> String { Files.join(folder, name) }

  func make(_ thing: Thing) throws {
    let asked = thing.path(in: folder)
    switch thing {
    case .plain, .oddName: try casebook(at: asked)
    case .putThereByHand:
      try casebook(at: asked)
      try Connection(path: asked, access: .readWrite).keepNoWriteAheadLog()
    case .hardLink, .hardLinkElsewhere, .hardLinkWithJournal, .hardLinkWithOthersJournal,
      .hardLinkWithTwoJournals, .secondNameOfOurs:
      try makeHardLink(thing, asked)
    case .link, .chain, .linkWithJournal, .danglingLink, .danglingChain, .loop, .linkToFolder:
      try makeLink(thing, asked)
    case .folder: try Files.createFolder(asked)
    case .pipe: try System.makePipe(asked)
    case .device: try System.link("/dev/null", asked)
    case .empty: try Files.write([], to: asked)
    case .letter: try Files.write(Array("This is a letter and no database.".utf8), to: asked)
    case .nothing: break
    case .ownJournal, .ownLeftovers, .othersJournal, .othersJournalAndIndex, .forksJournal,
      .journalOfACopy, .journalOfAnotherLayout, .othersIndex, .journalAlone, .rollbackJournalAlone,
      .emptyJournalAlone, .indexAlone, .journalIsFolder, .journalIsLink:
      try makeJournal(thing, asked)
    case .rollbackJournal, .spentRollbackJournal, .rollbackJournalOfTwoNames,
      .othersRollbackJournal, .forksRollbackJournal, .rollbackAndOtherJournal:
      try makeRollbackJournal(thing, asked)
    }
  }

  // MARK: - Casebooks

  /// A casebook with two cases, closed and with nothing beside it; another one has others.
  func casebook(at path: String, isOther: Bool = false) throws {
    let made = isOld ? (isOther ? Self.otherOld : Self.old) : (isOther ? Self.other : Self.usual)
    try Files.write(made.get(), to: path)
  }

  private static let usual = Result { try bytes(from: 1) }
  private static let other = Result { try bytes(from: 11) }
  private static let old = Result { try oldBytes(of: usual.get()) }
  private static let otherOld = Result { try oldBytes(of: other.get()) }

  private static func bytes(from hour: Int) throws -> [UInt8] {
    let file = try CasebookFile()
    let book = try file.create()
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    try book.intake(hour: hour)
    try book.intake(hour: hour + 1)
    try book.db.checkpoint()
    return try Files.read(file.path)
  }

  private static func oldBytes(of newer: [UInt8]) throws -> [UInt8] {
    let (file, source) = try (CasebookFile(), CasebookFile())
    try Files.write(newer, to: source.path)
    try FirstVersion.make(at: file.path, from: source.path)
    return try Files.read(file.path)
  }

  /// Adds to a casebook, and returns its write-ahead log and index as they are before it is closed.
  private func journal(of path: String, hour: Int = 20) throws -> (log: [UInt8], index: [UInt8]) {
    if isOld {
      let db = try Connection(path: path, access: .readWrite)
      try db.execute(script: path == self.path("other.db") ? Self.entry : Self.kind)
      return (try Files.read(path + "-wal"), try Files.read(path + "-shm"))
    }
    let book = try SQLiteCasebook.open(at: path, access: .writing)
    try book.intake(hour: hour) { $0.summary = "第 \(hour) 件" }
    return (try Files.read(path + "-wal"), try Files.read(path + "-shm"))
  }

  /// The write-ahead log of a file whose schema stands on pages that other files do not have.
  private func journalOfAnotherLayout(of path: String) throws -> [UInt8] {
    let db = try Connection(path: path, access: .readWrite)
    for number in 1...400 { try db.execute(script: "CREATE TABLE other_\(number) (a, b, c)") }
    try db.checkpoint()
    try db.execute(script: "CREATE TABLE last (a)")
    return try Files.read(path + "-wal")
  }

  /// What the first version may have written last, and what only another file has.
  private static let kind = "INSERT INTO log_kind (kind, register) VALUES ('of-then', NULL)"
  private static let entry = """
    INSERT INTO log_entry (
      position, received_at, register, seq, kind, occurred_at, recorded_at, unit, officer, payload,
      hash, running_hash)
    SELECT
      (SELECT max(position) + 1 FROM log_entry), received_at, register, seq, kind, occurred_at,
      recorded_at, unit, officer, payload, hash, running_hash
    FROM log_entry WHERE register IS NOT NULL LIMIT 1
    """

  private func copy(_ path: String, to other: String) throws {
    try Files.write(Files.read(path), to: other)
  }

  // MARK: - Names

  private func makeHardLink(_ thing: Thing, _ asked: String) throws {
    try casebook(at: asked)
    let other: String
    switch thing {
    case .hardLinkElsewhere:
      try Files.createFolder(path("elsewhere"))
      other = path("elsewhere/cases.db")
    case .secondNameOfOurs: other = asked + ".replaced-20260105T120000"
    case _: other = path("other.db")
    }
    try Files.keep(asked, aside: other)
    if thing == .hardLinkWithJournal || thing == .hardLinkWithTwoJournals {
      try Files.write([], to: asked + "-wal")
    }
    if thing == .hardLinkWithOthersJournal || thing == .hardLinkWithTwoJournals {
      try Files.write([], to: other + "-wal")
    }
  }

  private func makeLink(_ thing: Thing, _ asked: String) throws {
    try Files.createFolder(path("real"))
    let real = path("real/file.db")
    switch thing {
    case .link, .linkWithJournal:
      try System.link(real, asked)
      try casebook(at: real)
      guard thing == .linkWithJournal else { break }
      let bytes = try Files.read(real)
      let log = try journal(of: real).log
      try Files.write(bytes, to: real)
      try Files.write(log, to: real + "-wal")
    case .chain:
      try casebook(at: real)
      try System.link("real/file.db", path("second"))
      try System.link("second", asked)
    case .danglingLink: try System.link(path("real/none.db"), asked)
    case .danglingChain:
      try System.link(path("real/none.db"), path("second"))
      try System.link("second", asked)
    case .loop:
      try System.link("second", asked)
      try System.link("cases.db", path("second"))
    case _: try System.link("real", asked)
    }
  }

  // MARK: - Journals

  /// What a process leaves that is killed in the middle of a change of a file without write-ahead log:
  /// the file half written, and the journal with the pages as they were.
  private func unfinished(_ path: String) throws -> (file: [UInt8], journal: [UInt8]) {
    let db = try Connection(path: path, access: .readWrite)
    try db.keepNoWriteAheadLog()
    try db.execute(
      script: """
        PRAGMA synchronous = OFF;
        PRAGMA cache_size = 3;
        BEGIN;
        DROP TRIGGER log_entry_update;
        UPDATE log_entry SET officer = 'unfinished';
        UPDATE private_text SET value = 'unfinished' || hex(zeroblob(3000)) WHERE seq = 1;
        CREATE TABLE unfinished AS
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
          SELECT 'unfinished' || hex(zeroblob(500)) AS words FROM n
        """)
    return (try Files.read(path), try Files.read(path + "-journal"))
  }

  private func makeRollbackJournal(_ thing: Thing, _ asked: String) throws {
    try casebook(at: asked)
    let other = path("other.db")
    switch thing {
    case .othersRollbackJournal: try casebook(at: other, isOther: true)
    case .forksRollbackJournal: try copy(asked, to: other)
    case _: break
    }
    let (file, journal) = try unfinished(Files.exists(other) ? other : asked)
    switch thing {
    case .othersRollbackJournal: break
    case .forksRollbackJournal:
      try SQLiteCasebook.open(at: asked, access: .writing).intake(hour: 40)
    case .spentRollbackJournal:
      try Files.write(
        [UInt8](repeating: 0, count: 28) + journal.dropFirst(28), to: asked + "-journal")
      return
    case _: try Files.write(file, to: asked)
    }
    try Files.write(journal, to: asked + "-journal")
    if thing == .rollbackAndOtherJournal { try Files.write([1, 2, 3], to: asked + "-wal") }
    if thing == .rollbackJournalOfTwoNames { try Files.keep(asked, aside: other) }
    if thing != .rollbackJournalOfTwoNames, Files.exists(other) {
      try SQLiteCasebook.remove(at: other)
    }
  }

  private func makeJournal(_ thing: Thing, _ asked: String) throws {
    if ![.journalAlone, .rollbackJournalAlone, .emptyJournalAlone, .indexAlone].contains(thing) {
      try casebook(at: asked)
    }
    let other = path("other.db")
    switch thing {
    case .ownJournal, .ownLeftovers:
      let bytes = try Files.read(asked)
      let (log, index) = try journal(of: asked)
      try Files.write(bytes, to: asked)
      try Files.write(log, to: asked + "-wal")
      if thing == .ownLeftovers { try Files.write(index, to: asked + "-shm") }
    case .othersJournal, .othersJournalAndIndex, .journalAlone, .journalOfACopy:
      try casebook(at: other, isOther: true)
      let (log, index) = try journal(of: other)
      if thing == .journalOfACopy {
        try Connection(path: asked, access: .readWrite).keepNoWriteAheadLog()
      }
      try Files.write(log, to: asked + "-wal")
      if thing == .othersJournalAndIndex { try Files.write(index, to: asked + "-shm") }
    case .journalOfAnotherLayout:
      try copy(asked, to: other)
      try Files.write(journalOfAnotherLayout(of: other), to: asked + "-wal")
    case .forksJournal:
      try copy(asked, to: other)
      _ = try journal(of: asked, hour: 19)
      try Files.write(journal(of: other).log, to: asked + "-wal")
    case .rollbackJournalAlone:
      try Files.write([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7], to: asked + "-journal")
    case .emptyJournalAlone: try Files.write([], to: asked + "-wal")
    case .indexAlone, .othersIndex:
      try Files.write([UInt8](repeating: 1, count: 32_768), to: asked + "-shm")
    case .journalIsFolder: try Files.createFolder(asked + "-wal")
    case _:
      try Files.write(Array("mine".utf8), to: path("mine"))
      try System.link("mine", asked + "-wal")
    }
    if thing != .journalIsFolder, Files.exists(other) { try SQLiteCasebook.remove(at: other) }
  }
}
