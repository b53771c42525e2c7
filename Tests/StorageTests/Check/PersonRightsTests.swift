import Disputes
import SQLite
import Support
import Testing

@testable import Casework
@testable import Storage

/// What stays of a party that was corrected or erased: nothing, in any casebook.
@Suite struct PersonRightsTests {
  private static let correction = Deed<String>.partyCorrected(
    PartyCorrection(party: 1, name: "张山", address: "西门 1 号"), reason: "本人申请")
  private static let erasure = Deed<String>.partyErased(
    Erasure(
      party: 1, reason: .decision, basis: "本人申请",
      texts: [TextPlace(sequence: 1, field: .summary)]))

  @Test(arguments: Implementation.allCases)
  func `a corrected value is the only one, and belongs to its event`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    try book.act([Self.correction], on: number, hour: 2)
    let kept = try book.texts(of: number).filter { $0.text.field.isOfParty }
    #expect(kept.map(\.text.value).sorted() == ["13800001234", "张山", "西门 1 号"].sorted())
    #expect(kept.first { $0.text.value == "张山" }?.sequence == 2)
    #expect(kept.first { $0.text.value == "13800001234" }?.sequence == 1)
    let dossier = try book.dossier(of: number)
    #expect(dossier?.text(.name, ofParty: 1) == "张山")
  }

  @Test(arguments: Implementation.allCases)
  func `an erased party has nothing, and the log says so`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    try book.act([Self.correction, Self.erasure], on: number, hour: 2)
    let kept = try book.texts(of: number)
    #expect(!kept.contains { $0.text.field.isOfParty || $0.text.field == .summary })
    let dossier = try #require(try book.dossier(of: number))
    #expect(!dossier.holdsSomething(ofParty: 1) && dossier.text(.summary) == nil)
    let records = try book.records(of: number)
    #expect(records.last?.kind == "party_erased")
    #expect(records.allSatisfy { $0.hash == $0.expectedHash })
    try book.act(
      [.partyCorrected(PartyCorrection(party: 1, name: "张三"), reason: "再次登记")], on: number, hour: 3)
    #expect(try book.dossier(of: number)?.text(.name, ofParty: 1) == "张三")
  }

  @Test(arguments: Implementation.allCases)
  func `persons are found again by each mark, in open cases of the area only`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let first = try book.intake()
    let second = try book.intake { $0.parties[0].document = "E12345678" }
    let ended = try book.intake()
    try book.act([.accepted, .settled], on: ended, hour: 2)
    let area = try #require(try book.unit(Places.bihu))
    func found(_ mark: PersonMark, in area: Unit) throws -> [CaseNumber] {
      try book.openCases(within: area, withAnyOf: [mark]).map(\.number)
    }
    #expect(try found(.name("张三"), in: area) == [first, second])
    #expect(try found(.phone("13800001234"), in: area) == [first, second])
    #expect(try found(.document("E12345678"), in: area) == [second])
    #expect(try found(.name("李"), in: area).isEmpty)
    let other = try #require(try book.unit(Places.wenxi))
    #expect(try found(.name("张三"), in: other).isEmpty)
    let like = try book.possibleDuplicates(of: .usual, on: Instant.hour(3).day, seenBy: nil)
    #expect(like.map(\.number) == [second, first])
    #expect(like.allSatisfy { $0.grounds.contains(.name) && $0.grounds.contains(.phone) })
    let summaries = try book.openSummaries(
      within: area, since: Instant.hour(0).day.start, limit: 9)
    #expect(summaries.map(\.number) == [first, second])
  }

  @Test(arguments: Implementation.allCases)
  func `ended cases are kept for the years of their grade`(_ implementation: Implementation) throws
  {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    _ = try book.intake()
    try book.act([.accepted, .settled], on: number, hour: 2)
    let until = Instant.hour(2).day.adding(months: 120)
    #expect(try book.casesKeptLongEnough(on: until, seenBy: .everything).isEmpty)
    #expect(
      try book.casesKeptLongEnough(on: until + 1, seenBy: .everything).map(\.number) == [number])
    try book.act(
      [.partyErased(Erasure(party: 1, reason: .decision, basis: "x"))], on: number, hour: 3)
    #expect(try book.casesKeptLongEnough(on: until + 1, seenBy: .everything).isEmpty)
  }

  @Test func `what was corrected or erased is missed neither when it is gone nor when it is back`()
    throws
  {
    let file = try CasebookFile()
    let book = try file.create()
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    let number = try book.intake()
    try book.act([Self.correction], on: number, hour: 2)
    #expect(try file.findings().isEmpty)
    let salt = "x'" + String(repeating: "07", count: 32) + "'"
    try file.tamper("UPDATE private_party SET name = '张三', name_seq = NULL WHERE party = 1")
    #expect(
      try file.findings() == [.strayText(number, sequence: 1, field: "party.1.name")])
    try file.tamper("UPDATE private_party SET name = '张山', name_seq = 2 WHERE party = 1")
    try book.act([Self.erasure], on: number, hour: 3)
    #expect(try file.findings().isEmpty)
    try file.tamper(
      "UPDATE private_text SET value = '楼上漏水', salt = \(salt) WHERE field = 'summary'")
    #expect(try file.findings() == [.strayText(number, sequence: 1, field: "summary")])
  }

  @Test(arguments: ["document", "phone"])
  func `a person is looked up by an index`(column: String) throws {
    let book = try SQLiteCasebook.inMemory(series: 0, now: .hour(0))
    let area = Unit(code: Places.bihu, name: "x", level: .township)
    let steps: [String] = try book.db.all(
      "EXPLAIN QUERY PLAN \(SQLiteCasebook.open(within: area, having: "x", in: column))"
    ) { row throws(SQLiteError) in try row[3] }
    #expect(steps.first?.contains("INDEX private_party_\(column)") == true, "\(steps)")
    #expect(!steps.contains { $0.contains("SCAN") }, "\(steps)")
  }

  @Test func `only fields with several numbers are looked through, and no case`() throws {
    let book = try SQLiteCasebook.inMemory(series: 0, now: .hour(0))
    let area = Unit(code: Places.bihu, name: "x", level: .township)
    let steps: [String] = try book.db.all(
      "EXPLAIN QUERY PLAN \(SQLiteCasebook.withSeveralNumbers(openWithin: area))"
    ) { row throws(SQLiteError) in try row[3] }
    #expect(steps.first == "SCAN p USING INDEX private_party_several", "\(steps)")
    #expect(steps.count { $0.contains("SCAN") } == 1, "\(steps)")
  }

  @Test(arguments: Implementation.allCases)
  func `the same person is found again by each number of a field`(
    _ implementation: Implementation
  ) throws {
    let several = [
      "139-1234-5678 / 0578-2123456", "13912345678（儿子）", "+86 139 1234 5678、转", "13912345678",
    ]
    for kept in several {
      for typed in several {
        let book = try implementation.makeWithUnits()
        let first = try book.intake {
          $0.parties[0].phone = PhoneNumber(reading: kept).normalised
          $0.parties[0].document = "身份证：332502 19900101 123X"
        }
        _ = try book.intake { $0.parties[0].phone = "13912345679、05782123457" }
        var again = Registration<String>.usual
        again.summary = "x"
        again.parties = [
          Party(
            role: .applicant, name: "无关", phone: PhoneNumber(reading: typed).normalised,
            document: "33250219900101123X")
        ]
        let like = try book.possibleDuplicates(of: again, on: Instant.hour(3).day, seenBy: nil)
        #expect(like.map(\.number) == [first], "\(kept) \(typed)")
        #expect(like.first?.grounds == [.document, .phone])
      }
    }
  }

  @Test func `a name is looked up by the index of words`() throws {
    let book = try SQLiteCasebook.inMemory(series: 0, now: .hour(0))
    let area = Unit(code: Places.bihu, name: "x", level: .township)
    let name = try #require(PersonName.parts(of: "张大山").first)
    let query = try #require(SQLiteCasebook.named(name, openWithin: area))
    let steps: [String] = try book.db.all("EXPLAIN QUERY PLAN \(query)") {
      row throws(SQLiteError) in try row[3]
    }
    #expect(!steps.contains { $0.hasPrefix("SCAN c ") || $0.hasPrefix("SCAN p ") }, "\(steps)")
    #expect(steps.contains { $0.hasPrefix("SCAN private_search VIRTUAL TABLE INDEX") }, "\(steps)")
  }

  @Test(
    arguments: Implementation.allCases,
    [
      "张　大山", " 张大山 ", "張大山", "张·大山", "张\u{200B}大山", "李四、张大山", "张大山；李四", "张大山等三人", "张大山夫妇",
      "代理人：张大山",
      "张大山五金经营部", "李四（曾用名张大山）",
    ])
  func `the same person is found again in any spelling of the name`(
    _ implementation: Implementation, name: String
  ) throws {
    let book = try implementation.makeWithUnits()
    let first = try book.intake { $0.parties[0].name = "张大山" }
    _ = try book.intake { $0.parties[0].name = "张山" }
    let area = try #require(try book.unit(Places.bihu))
    #expect(try book.openCases(within: area, withAnyOf: [.name(name)]).map(\.number) == [first])
  }
}
