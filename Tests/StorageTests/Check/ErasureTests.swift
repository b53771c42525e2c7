import Disputes
import Foundation
import Machine
import Support
import Testing

@testable import Casework
@testable import Storage

/// A file from which a person's data was corrected or erased: nothing of it is left on the disk,
/// and everything else is as sound as before.
@Suite struct ErasureTests {
  private static let wrong = ["曾金福", "13800005678", "解放街八十八号"]

  private let file: CasebookFile
  private let number: CaseNumber

  /// A town with some cases besides, of which one is the person's.
  init() throws {
    file = try CasebookFile()
    let book = try file.create()
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    try book.intake(hour: 1)
    number = try book.intake(hour: 2) {
      $0.summary = "曾金福与邻居争执"
      $0.parties[0].name = "曾金福"
      $0.parties[0].phone = "13800005678"
      $0.parties[0].address = "解放街八十八号"
    }
    try book.act([.accepted, .noted("曾金福来电，住解放街八十八号")], on: number, hour: 3)
    for hour in 4...30 { try book.intake(hour: hour) { $0.summary = "另一件事 \(hour)" } }
  }

  private func correct(_ book: SQLiteCasebook) throws {
    var right = PartyCorrection(
      party: 1, name: "曾锦福", phone: "13900001111", address: "人民路 1 号")
    right.texts = try #require(try book.dossier(of: number)).rewordings(for: right)
    #expect(right.texts.map(\.text) == ["曾锦福与邻居争执", "曾锦福来电，住人民路 1 号"])
    try book.act([.partyCorrected(right, reason: "本人申请")], on: number, hour: 31)
  }

  private func erase(_ book: SQLiteCasebook) throws {
    let mentions = try #require(try book.dossier(of: number)).mentions(ofParty: 1)
    let erasure = Erasure(party: 1, reason: .decision, basis: "本人申请", texts: mentions)
    try book.act([.partyErased(erasure)], on: number, hour: 32)
  }

  /// Which of some words stand in the file or in the log beside it.
  private func found(_ words: [String]) throws -> [String] {
    let bytes = try [file.path, file.path + "-wal"].filter(Files.exists).map {
      Data(try Files.read($0))
    }
    return words.filter { word in bytes.contains { $0.range(of: Data(word.utf8)) != nil } }
  }

  @Test func `a corrected value is gone from the file and from the log beside it`() throws {
    let book = try SQLiteCasebook.open(at: file.path, access: .writing)
    #expect(try found(["13800005678"]).count == 1)
    try correct(book)
    #expect(try book.scrub())
    let right = ["曾锦福", "13900001111", "人民路 1 号"]
    #expect(try found(Self.wrong + right) == right)
    try erase(book)
    #expect(try book.scrub())
    #expect(try found(Self.wrong + right).isEmpty)
  }

  @Test func `an erased party is gone with the texts that mention it`() throws {
    let book = try SQLiteCasebook.open(at: file.path, access: .writing)
    try erase(book)
    #expect(try book.scrub())
    #expect(try found(Self.wrong).isEmpty)
    #expect(try found(["另一件事 9"]) == ["另一件事 9"])
  }

  @Test func `check, audit and repair find a file sound from which something was erased`() throws {
    let book = try SQLiteCasebook.open(at: file.path, access: .writing)
    try correct(book)
    #expect(try file.findings().isEmpty)
    try erase(book)
    #expect(try file.findings().isEmpty)
    var noted: [AuditFinding] = []
    try book.audit { noted.append($0) }
    #expect(noted.filter(\.isGrave).isEmpty, "\(noted)")
    let before = try book.dossier(of: number)
    let copy = try book.repair(now: .hour(33))
    try SQLiteCasebook.remove(at: copy)
    #expect(try file.findings().isEmpty)
    #expect(try book.dossier(of: number)?.events.map(\.record) == before?.events.map(\.record))
    #expect(try book.scrub())
    #expect(try found(["曾锦福", "13900001111"]).isEmpty)
  }

  @Test func `an erased case is given back with stars, and taken in elsewhere without them`() throws
  {
    let book = try SQLiteCasebook.open(at: file.path, access: .writing)
    try erase(book)
    let writer = CSVWriter()
    var text = writer.line(LedgerExport.header)
    let desk = Desk(
      book, unit: Places.bihu, officer: .li, now: .hour(40), salt: { .salt })
    let export = LedgerExport(
      book, seenBy: Places.bihu, try desk.reveal([number], for: .personAsked))
    try export.rows(of: [number]) { row in
      #expect(row.fields.count { $0 == "*" } == 2)
      text += writer.line(row.fields)
    }
    let other = MemoryCasebook()
    let register = Office(
      other, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    var importing = LedgerImport(
      other, unit: Places.city, officer: .li, now: .hour(40), salt: { .salt })
    importing.office.trustsClock = true
    let report = try importing.run(CSVReader(text: text), clock: { 0 })
    #expect(report.count(.failed) == 0)
    let taken = try #require(try other.numbers(CaseFilter()).first)
    let dossier = try #require(try other.dossier(of: taken))
    #expect(dossier.text(.name, ofParty: 1) == "*" && dossier.text(.summary) == "*")
    #expect(dossier.dispute.state == .handling && dossier.dispute.parties.count == 2)
  }
}
