import Disputes
import Foundation
import Machine
import SQLite
import Support
import Testing

@testable import Casework
@testable import Storage

/// A copy takes the place of the present file; no number is given twice, nothing is lost.
@Suite struct RestorationTests {
  private let file: CasebookFile
  private let backup: String
  private let now = Instant.hour(100)

  init() throws {
    file = try CasebookFile()
    backup = Files.join(file.folder, "copy.db")
    let book = try file.create()
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    try book.intake(hour: 1)
    try book.intake(hour: 2)
    _ = try book.backup(to: backup)
  }

  private var aside: String { "\(file.path).replaced-20260105T120000" }

  /// Restores as the command does, and tells where the replaced file is.
  private func restore(series: Int? = nil) throws -> String? {
    let restoration = try Restoration(from: backup, over: file.path)
    if let given = try restoration.given(series: series) {
      try restoration.prepare { book in
        try Office(book, unit: nil, officer: .li, now: now, salt: { .salt }).keep(given)
      }
    }
    return try restoration.finish(now: now)?.path
  }

  private func clean() throws {
    for path in [backup, aside] { try SQLiteCasebook.remove(at: path) }
  }

  private func writer() throws -> SQLiteCasebook {
    try SQLiteCasebook.open(at: file.path, access: .writing)
  }

  @Test func `numbers given since the copy are not given again, and the check explains them`()
    throws
  {
    do {
      let book = try writer()
      try book.intake(hour: 3)
      try book.intake(hour: 4)
      try book.intake(by: Places.gaoxi, hour: 5)
    }
    let restoration = try Restoration(from: backup, over: file.path)
    let loss = try #require(restoration.loss)
    #expect(loss.isKnown && loss.cases == 3 && loss.gain == 0)
    #expect(loss.entries > 3)
    #expect(try restore() == aside)
    let numbers = try [
      writer().intake(hour: 101), writer().intake(by: Places.gaoxi, hour: 102),
      writer().intake(by: Places.wenxi, hour: 103),
    ]
    #expect(numbers.map(\.ordinal) == [5, 2, 1])
    #expect(try file.findings().isEmpty)
    var noted: [AuditFinding] = []
    try file.open().audit { noted.append($0) }
    let restored = try #require(try file.open().restores().first?.position)
    #expect(
      noted == [
        .skippedNumbers(before: numbers[0], count: 2, restored: restored),
        .skippedNumbers(before: numbers[1], count: 1, restored: restored),
      ])
    let replaced = try SQLiteCasebook.openAsItIs(at: aside)
    #expect(
      try replaced.head(knownAt: nil).position == loss.entries + restoration.copied.head.position)
    #expect(try Files.mode(file.path) == 0o600)
    try clean()
  }

  @Test func `what one restore keeps, the next one keeps too`() throws {
    do { try writer().intake(hour: 3) }
    _ = try restore(series: 4)
    try SQLiteCasebook.remove(at: aside)
    #expect(try writer().intake(hour: 101).series == 4)
    // The copy knows neither the digit nor the numbers.
    _ = try restore()
    let number = try writer().intake(hour: 102)
    #expect(number.series == 4 && number.ordinal == 2)
    try clean()
  }

  @Test func `a copy that has everything needs no entry`() throws {
    let before = try file.open().head(knownAt: nil)
    let restoration = try Restoration(from: backup, over: file.path)
    #expect(restoration.loss?.entries == 0)
    #expect(try restoration.given(series: nil) == nil)
    _ = try restore()
    #expect(try file.open().head(knownAt: nil) == before)
    try clean()
  }

  @Test func `a damaged copy changes nothing`() throws {
    let db = try Connection(path: backup, access: .readWrite)
    try db.execute(script: "UPDATE state_case SET people = 77777")
    let before = try Files.read(file.path)
    #expect(throws: UnsoundCopy.self) { try Restoration(from: backup, over: file.path) }
    #expect(try Files.read(file.path) == before)
    try clean()
  }

  @Test func `a file in use is not replaced`() throws {
    let reader = try file.open()
    _ = try reader.count(CaseFilter())
    #expect(throws: StorageError.busy) { try restore() }
    #expect(!Files.exists(aside))
    #expect(try reader.count(CaseFilter()) == 2)
    try clean()
  }

  @Test func `who opened the file before it was replaced does not write into the old one`() throws {
    let early = try writer()
    _ = early.upgrade
    // As if it had been asleep until the file was replaced.
    try Files.keep(file.path, aside: aside)
    try Files.remove(file.path)
    try Files.write(Files.read(backup), to: file.path)
    #expect(throws: StorageError.moved(path: file.path)) { try early.intake(hour: 3) }
    try clean()
  }

  @Test(arguments: ["noise", ""])
  func `a file that is no database any more is kept aside with its journals`(
    contents: String
  ) throws {
    try SQLiteCasebook.remove(at: file.path)
    try Files.write(Array(contents.utf8), to: file.path)
    try Files.write(Array("log".utf8), to: file.path + "-wal")
    let restoration = try Restoration(from: backup, over: file.path)
    #expect(restoration.loss?.isKnown == false)
    #expect(try restore(series: 7) == aside)
    #expect(try Files.read(aside) == Array(contents.utf8))
    #expect(try writer().intake(hour: 101).series == 7)
    #expect(try file.findings().isEmpty)
    try clean()
  }

  @Test func `a log with a damaged entry says that its numbers are not known`() throws {
    try file.tamper(
      "DROP TRIGGER log_entry_update; UPDATE log_entry SET hash = zeroblob(32) WHERE position = 9")
    let restoration = try Restoration(from: backup, over: file.path)
    #expect(restoration.loss?.isKnown == false)
    try clean()
  }

  @Test func `nothing need be there`() throws {
    try SQLiteCasebook.remove(at: file.path)
    #expect(try Restoration(from: backup, over: file.path).loss == nil)
    #expect(try restore(series: 0) == nil)
    #expect(try writer().intake(hour: 101).ordinal == 3)
    try clean()
  }

  @Test func `what was erased since the copy does not come back`() throws {
    try file.tamper(
      """
      UPDATE private_text SET value = NULL, salt = NULL WHERE case_id = 1;
      UPDATE private_party SET phone = NULL, phone_salt = NULL WHERE case_id = 1
      """)
    _ = try restore()
    let book = try file.open()
    let numbers = try book.numbers(CaseFilter())
    let first = try book.texts(of: numbers[0]).map(\.text.field.description)
    #expect(first == ["party.1.name"])
    #expect(try book.texts(of: numbers[1]).count == 4)
    #expect(try file.findings().isEmpty)
    try clean()
  }

  @Test func `what one of two files erased touches no other dispute of the same number`() throws {
    let present = try Files.read(file.path)
    let number = try writer().intake(hour: 3)
    let other = try CasebookFile()
    try Files.write(present, to: other.path)
    do {
      let twin = try SQLiteCasebook.open(at: other.path, access: .writing)
      #expect(try twin.intake(hour: 4) == number)
      // A text at the same place as one that is erased here, of an event behind the fork.
      try twin.act([.accepted], on: twin.numbers(CaseFilter())[0], hour: 5)
      try SQLiteCasebook.remove(at: backup)
      _ = try twin.backup(to: backup)
    }
    do {
      let book = try writer()
      let mentions = try #require(try book.dossier(of: number)).mentions(ofParty: 1)
      try book.act(
        [.partyErased(Erasure(party: 1, reason: .decision, basis: "本人申请", texts: mentions))],
        on: number, hour: 6)
    }
    let twin = try SQLiteCasebook.open(at: other.path, access: .reading)
    let before = try twin.texts(of: number)
    _ = try restore()
    #expect(try file.open().texts(of: number) == before)
    #expect(try file.findings().isEmpty)
    try clean()
  }

  @Test(arguments: [true, false])
  func `the reference of a ledger that was forgotten since the copy does not come back`(
    erasing: Bool
  ) throws {
    let reference = "诸葛孔明-1"
    let number: CaseNumber
    let kept: ImportReference?
    do {
      let book = try writer()
      number = try book.intake(hour: 3)
      try book.write(dryRun: false) { transaction throws in
        try transaction.remember(
          ImportReference(
            unit: Places.bihu, reference: reference, number: number, salt: .salt,
            content: Digest(of: [1])))
      }
      try SQLiteCasebook.remove(at: backup)
      _ = try book.backup(to: backup)
      if erasing {
        try book.act(
          [.partyErased(Erasure(party: 1, reason: .decision, basis: "本人申请", texts: []))],
          on: number, hour: 6)
      }
      try book.write(dryRun: false) { try $0.forgetReference(of: number) }
      kept = try book.reference(of: number)
    }
    if !erasing { try writer().act([.accepted], on: number, hour: 7) }
    #expect(try restore() == aside)
    let back = try file.open().reference(of: number)
    #expect(back == kept)
    #expect(back?.shown == number.description)
    #expect(try file.findings().isEmpty)
    let bytes = Data(try Files.read(file.path))
    #expect(bytes.range(of: Data(reference.utf8)) == nil)
    try clean()
  }

  @Test func `erased words come back neither in the index nor in the bytes`() throws {
    let number: CaseNumber
    do {
      let book = try writer()
      number = try book.intake(hour: 3) {
        $0.summary = "诸葛孔明与邻居争执"
        $0.parties[0].name = "诸葛孔明"
      }
      for hour in 4...260 { try book.intake(hour: hour) { $0.summary = "另一件事 \(hour)" } }
      try SQLiteCasebook.remove(at: backup)
      _ = try book.backup(to: backup)
      let mentions = try #require(try book.dossier(of: number)).mentions(ofParty: 1)
      try book.act(
        [.partyErased(Erasure(party: 1, reason: .decision, basis: "本人申请", texts: mentions))],
        on: number, hour: 300)
    }
    #expect(try restore() == aside)
    #expect(try file.findings().isEmpty)
    let bytes = Data(try Files.read(file.path))
    for word in ["诸葛孔明", "诸葛", "孔明"] {
      #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
    }
    #expect(bytes.range(of: Data("另一件事 9".utf8)) != nil)
    try clean()
  }

  @Test(arguments: [0o600, 0o660, 0o640] as [UInt32])
  func `who might use the file still may`(mode: UInt32) throws {
    try Files.setMode(file.path, mode)
    _ = try restore()
    #expect(try Files.mode(file.path) == mode)
    #expect(try Files.mode(aside) == mode)
    try clean()
  }

  @Test func `two restores in one second keep both files that they replace`() throws {
    #expect(try restore() == aside)
    #expect(try restore() == aside + "-2")
    try SQLiteCasebook.remove(at: aside + "-2")
    try clean()
  }

  // MARK: - Who looked

  private func look(_ number: CaseNumber, by officer: String, hour: Int) throws {
    let access = Casework.Access(
      to: number, by: Places.bihu, officer: Places.officer(officer), reason: .audit,
      at: .hour(hour))
    try writer().write(dryRun: false) { try $0.remember(access) }
  }

  private func looks(_ number: CaseNumber) throws -> [String] {
    try file.open().accesses(to: number).map { "\($0.officer) \($0.at.description.prefix(13))" }
  }

  @Test func `who looked since the copy stays known, once each and in order`() throws {
    let first = try #require(try file.open().numbers(CaseFilter()).first)
    try look(first, by: "wang", hour: 10)
    try SQLiteCasebook.remove(at: backup)
    _ = try file.open().backup(to: backup)
    try look(first, by: "wang", hour: 10)
    try look(first, by: "zhao", hour: 11)
    let before = try looks(first)
    #expect(before.count == 3)
    let restoration = try Restoration(from: backup, over: file.path)
    #expect(try restoration.finish(now: now)?.accesses == AccessTransfer(taken: 2, left: 0))
    #expect(try looks(first) == before)
    #expect(try file.findings().isEmpty)
    try SQLiteCasebook.remove(at: aside)
    let again = try Restoration(from: backup, over: file.path)
    #expect(try again.finish(now: now)?.accesses == AccessTransfer(taken: 2, left: 0))
    #expect(try looks(first) == before)
    try clean()
  }

  @Test func `looks at cases that the copy has not stay in the file kept aside, and are counted`()
    throws
  {
    let number = try writer().intake(hour: 3)
    try look(number, by: "wang", hour: 10)
    try look(number, by: "zhao", hour: 11)
    let restoration = try Restoration(from: backup, over: file.path)
    #expect(try restoration.finish(now: now)?.accesses == AccessTransfer(taken: 0, left: 2))
    #expect(try file.open().accesses(to: number).isEmpty)
    #expect(try SQLiteCasebook.openAsItIs(at: aside).accesses(to: number).count == 2)
    try clean()
  }

  @Test func `one number of two cases tells nobody's looks to the other`() throws {
    let present = try Files.read(file.path)
    let number = try writer().intake(hour: 3)
    try look(number, by: "wang", hour: 10)
    let other = try CasebookFile()
    try Files.write(present, to: other.path)
    let twin = try SQLiteCasebook.open(at: other.path, access: .writing)
    #expect(try twin.intake(hour: 4) == number)
    try SQLiteCasebook.remove(at: backup)
    _ = try twin.backup(to: backup)
    let restoration = try Restoration(from: backup, over: file.path)
    #expect(try restoration.finish(now: now)?.accesses == AccessTransfer(taken: 0, left: 1))
    #expect(try file.open().accesses(to: number).isEmpty)
    try clean()
  }

  @Test func `a file whose log is damaged keeps its looks to itself`() throws {
    let first = try #require(try file.open().numbers(CaseFilter()).first)
    try look(first, by: "wang", hour: 10)
    try file.tamper(
      "DROP TRIGGER log_entry_update; UPDATE log_entry SET hash = zeroblob(32) WHERE position = 9")
    let restoration = try Restoration(from: backup, over: file.path)
    let replaced = try #require(try restoration.finish(now: now))
    #expect(replaced.accesses == nil)
    #expect(try looks(first).isEmpty)
    try clean()
  }

  @Test func `a file that received something meanwhile is as it was, for many to use`() throws {
    let restoration = try Restoration(from: backup, over: file.path)
    let number = try writer().intake(hour: 3)
    #expect(throws: StorageError.busy) { try restoration.finish(now: now) }
    #expect(!Files.exists(aside))
    let db = try Connection(path: file.path, access: .readOnly)
    #expect(try db.value("PRAGMA journal_mode") as String == "wal")
    #expect(try file.open().file(of: number) != nil)
    try clean()
  }
}
