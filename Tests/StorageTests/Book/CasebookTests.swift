import Casework
import Disputes
import Storage
import Support
import Testing

/// What every casebook does, whatever it is made of.
@Suite struct CasebookTests {
  @Test(arguments: Implementation.allCases)
  func `an empty casebook has an empty log`(_ implementation: Implementation) throws {
    let book = try implementation.make(series: 3)
    #expect(try book.head(knownAt: nil) == .empty)
    #expect(try book.entries(after: 0, limit: 10).isEmpty)
    #expect(try book.lines(CaseFilter(), sort: .newestFirst, limit: nil).isEmpty)
    try book.write(dryRun: false) { transaction throws in
      #expect(try transaction.head() == .empty)
      #expect(try transaction.series() == 3)
      #expect(try transaction.lastOrdinal(unit: Places.bihu, year: 2026, series: 3) == 0)
    }
  }

  @Test(arguments: Implementation.allCases)
  func `numbers run on by unit, year and series`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits(series: 7)
    let numbers = try [Places.bihu, Places.bihu, Places.gaoxi].map { try book.intake(by: $0) }
    #expect(numbers.map(\.ordinal) == [1, 2, 1])
    #expect(numbers.map(\.series) == [7, 7, 7])
    try book.write(dryRun: true) { transaction throws in
      #expect(try transaction.lastOrdinal(unit: Places.bihu, year: 2026, series: 7) == 2)
      #expect(try transaction.lastOrdinal(unit: Places.bihu, year: 2025, series: 7) == 0)
      #expect(try transaction.lastOrdinal(unit: Places.bihu, year: 2026, series: 0) == 0)
    }
  }

  @Test(arguments: Implementation.allCases)
  func `records come back with their bytes and hashes`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    try book.act([.accepted, .noted("一\n\"二\"\\")], on: number, hour: 2)
    let records = try book.records(of: number)
    #expect(records.map(\.kind) == ["registered", "accepted", "noted"])
    #expect(records.map(\.sequence) == [1, 2, 3])
    #expect(records.allSatisfy { $0.hash == $0.expectedHash })
    #expect(records.map(\.previous) == [nil, records[0].hash, records[1].hash])
    let entries = try book.entries(after: 0, limit: 100)
    #expect(entries.map(\.position) == Array(1...entries.count))
    #expect(entries.suffix(3).map(\.record) == records)
    var head = LogHead.empty
    for entry in entries {
      #expect(entry == head.entry(of: entry.record, now: entry.receivedAt))
      head = entry.head
    }
    #expect(try book.head(knownAt: nil) == head)
    #expect(try book.records(of: .unknown).isEmpty)
  }

  @Test(arguments: Implementation.allCases)
  func `entries are read in pieces`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    try book.intake()
    let all = try book.entries(after: 0, limit: 100)
    #expect(try book.entries(after: 3, limit: 2) == Array(all[3..<5]))
    #expect(try book.entries(after: all.count, limit: 2).isEmpty)
  }

  @Test(arguments: Implementation.allCases)
  func `a case is not voided while another is merged into it`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let (first, second) = (try book.intake(), try book.intake())
    func hasMerged(into number: CaseNumber) throws -> Bool {
      try book.write(dryRun: true) { try $0.hasMerged(into: number) }
    }
    #expect(try !hasMerged(into: first))
    try book.act([.merged(into: first, reason: "重复")], on: second, hour: 2)
    #expect(try hasMerged(into: first) && !hasMerged(into: second))
    #expect(throws: Refusal.holdsMerged) {
      try book.act([.voided(reason: "重复")], on: first, hour: 3)
    }
    try book.act([.reopened(holder: Places.bihu, reason: "不是重复")], on: second, hour: 4)
    #expect(try !hasMerged(into: first))
    try book.act([.voided(reason: "重复")], on: first, hour: 5)
  }

  @Test(arguments: Implementation.allCases)
  func `texts come back with what the log is committed to`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake {
      $0.parties.append(Party(role: .other, name: "王五", document: "33110219800101001X"))
    }
    try book.act([.partyAdded(Party(role: .other, name: "孙七", address: "西门"))], on: number, hour: 2)
    try book.act(
      [.accepted, .agreed(Agreement(.oral, terms: [.init("修"), .init("赔")]))], on: number, hour: 3)
    let texts = try book.texts(of: number)
    let said = Set(texts.map { "\($0.sequence) \($0.text.field) \($0.text.value)" })
    #expect(
      said == [
        "1 summary 楼上漏水", "1 place 3 幢", "1 party.1.name 张三", "1 party.1.phone 13800001234",
        "1 party.3.name 王五", "1 party.3.document 33110219800101001X", "2 party.4.name 孙七",
        "2 party.4.address 西门", "4 term.1 修", "4 term.2 赔",
      ])
    #expect(texts.map(\.sequence) == texts.map(\.sequence).sorted())
    #expect(texts.allSatisfy { $0.text.salt == .salt })
    let payloads = try book.records(of: number).map(\.payload).joined()
    #expect(texts.allSatisfy { payloads.contains($0.text.commitment.digest.description) })
    #expect(try book.texts(of: .unknown).isEmpty)
  }

  @Test(arguments: Implementation.allCases, [1, 3])
  func `an event of another sequence than the next is not appended`(
    _ implementation: Implementation, sequence: Int
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    let before = try book.head(knownAt: nil)
    #expect(throws: (any Error).self) {
      try book.write(dryRun: false) { transaction throws in
        let records = try transaction.records(of: number)
        let file = try #require(try transaction.file(of: number, records: records))
        let event = try records[0].event()
        let record = LogRecord(event, of: number, sequence: sequence, after: file.lastHash)
        let entry = try transaction.head().entry(of: record, now: .hour(2))
        var after = file.dispute
        for _ in 1..<max(2, sequence) { after.apply(event) }
        try transaction.append(
          [CaseEntry(entry: entry, event: event, after: after, texts: [])], to: after,
          waitingFor: after.holder)
      }
    }
    #expect(try book.head(knownAt: nil) == before)
    #expect(try book.records(of: number).count == 1)
  }

  @Test(arguments: Implementation.allCases)
  func `a dry run and a body that throws leave no trace`(_ implementation: Implementation) throws {
    struct Stop: Error {}
    let book = try implementation.makeWithUnits()
    let before = try book.head(knownAt: nil)
    var desk = book.desk()
    desk.office.isDryRun = true
    let receipt = try desk.intake(.usual)
    #expect(receipt.dispute.number.ordinal == 1)
    #expect(throws: Stop.self) {
      try book.write(dryRun: false) { transaction throws in
        let change = RegisterChange.officer(Places.officer("x"), of: Places.bihu)
        let record = change.record(by: Places.bihu, officer: .li, at: .hour(2))
        try transaction.append(transaction.head().entry(of: record, now: .hour(2)), change)
        throw Stop()
      }
    }
    #expect(try book.head(knownAt: nil) == before)
    #expect(try book.count(CaseFilter()) == 0)
    #expect(try book.officers().map(\.officer) == [.li])
  }

  @Test(arguments: Implementation.allCases)
  func `a request is kept once`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    let key = Digest(of: [1])
    let request = RequestRecord(
      key: key, request: Digest(of: [2]), number: number, positions: 4...9)
    try book.write(dryRun: false) { transaction throws in
      #expect(try transaction.request(key: key) == nil)
      try transaction.remember(request)
      #expect(try transaction.request(key: key) == request)
    }
    #expect(throws: (any Error).self) {
      try book.write(dryRun: false) { try $0.remember(request) }
    }
  }

  @Test(arguments: Implementation.allCases)
  func `a reference says what it said last`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    func reference(_ content: UInt8) -> ImportReference {
      ImportReference(
        unit: Places.bihu, reference: "台账 1", number: number, salt: .salt,
        content: Digest(of: [content]))
    }
    try book.write(dryRun: false) { transaction throws in
      #expect(try transaction.reference("台账 1", of: Places.bihu) == nil)
      try transaction.remember(reference(1))
      try transaction.remember(reference(2))
      #expect(try transaction.reference("台账 1", of: Places.bihu) == reference(2))
      #expect(try transaction.reference("台账 1", of: Places.gaoxi) == nil)
      #expect(try transaction.reference(of: number) == reference(2))
    }
  }

  @Test(arguments: Implementation.allCases)
  func `accesses stay in their order`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    let (number, other) = (try book.intake(), try book.intake())
    let accesses = Access.Reason.allCases.map {
      Access(to: number, by: Places.liandu, officer: .li, reason: $0, at: .hour(5))
    }
    try book.write(dryRun: false) { transaction throws in
      for access in accesses { try transaction.remember(access) }
    }
    #expect(try book.accesses(to: number) == accesses)
    #expect(try book.accesses(to: other).isEmpty)
    #expect(try book.accesses(to: .unknown).isEmpty)
  }
}

extension CaseNumber {
  /// A number that no test gives to a case.
  static var unknown: CaseNumber {
    guard let number = CaseNumber(unit: Places.zone, year: 2020, series: 9, ordinal: 999)
    else { preconditionFailure("the number is well formed") }
    return number
  }
}
