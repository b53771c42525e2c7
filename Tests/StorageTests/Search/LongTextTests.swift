import Disputes
import SQLite
import Support
import Testing

@testable import Casework
@testable import Storage

/// A case with long texts waits for no block of the index, so that a block is never long to write.
@Suite struct LongTextTests {
  private let file: CasebookFile
  private let book: SQLiteCasebook

  init() throws {
    file = try CasebookFile()
    book = try file.create()
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
  }

  /// How many bytes all words of a case have, with the signs between them.
  static let sizes = [40, SearchIndex.longest, SearchIndex.longest + 1, 6_000]

  /// What may make the words of a case longer or shorter, beside its intake.
  private enum Change: CaseIterable {
    case summary, summaryAndPlace, partyAdded, partyCorrected, textErased, nameErased
  }

  @Test func `a case of any size is found once, before and after any change and its block`() throws
  {
    var cases: [(number: CaseNumber, to: Int, change: Change)] = []
    for change in Change.allCases {
      for from in Self.sizes {
        for to in Self.sizes where change != .textErased || to == 40 {
          cases.append((try intake(of: from, Self.mark(cases.count, "a")), to, change))
        }
      }
    }
    try #require(cases.count < Int(SearchIndex.block))
    try expectRight(cases.map(\.number), "a")
    for (index, (number, to, change)) in cases.enumerated() where index.isMultiple(of: 2) {
      try make(change, of: number, to: to, Self.mark(index, "b"))
    }
    try expectRight(cases.map(\.number), "ab")
    let rest = Int(SearchIndex.block) - cases.count
    for index in 1...rest { try intake(of: index == rest ? 3_000 : 40, "") }
    try expectRight(cases.map(\.number), "ab")
    for (index, (number, to, change)) in cases.enumerated() where !index.isMultiple(of: 2) {
      try make(change, of: number, to: to, Self.mark(index, "b"))
    }
    try expectRight(cases.map(\.number), "b")
    let newest = try Self.sizes.enumerated().map { try intake(of: $1, Self.mark($0 + 900, "a")) }
    try expectIndexed()
    for (index, number) in newest.enumerated() {
      #expect(try found(Self.mark(index + 900, "a")) == [number])
    }
    #expect(try file.findings().isEmpty)
  }

  @Test func `no intake writes more than its own long texts, or a block of short ones`() throws {
    let sizes = [3_000, SearchIndex.longest, 3_000, 60, 3_000]
    var waiting: Set<Int64> = []
    for index in 0...Int(SearchIndex.block) {
      // What the index has afterwards was written by this one.
      try book.db.run("INSERT INTO private_search (private_search) VALUES ('delete-all')")
      let number = try intake(of: sizes[index % sizes.count], "")
      let id = try #require(try book.log.id(of: number))
      let isLong = sizes[index % sizes.count] > SearchIndex.longest
      if !isLong { waiting.insert(id) }
      var expected: Set<Int64> = isLong ? [id] : []
      if id == SearchIndex.block { expected.formUnion(waiting) }
      let written = try indexed()
      #expect(written == expected)
      let bytes = try written.reduce(0) { try $0 + words(ofCase: $1) }
      #expect(bytes <= Int(SearchIndex.block) * SearchIndex.longest)
    }
  }

  @Test func `a name does not reach from one party into the next`() throws {
    for size in Self.sizes {
      try intake(of: size, "") { $0.parties.append(Party(role: .other, name: "李四")) }
    }
    #expect(try found("李四").count == Self.sizes.count && found("三李").isEmpty)
  }

  @Test func `an index that is made again has the same cases`() throws {
    for size in Self.sizes { try intake(of: size, "") }
    // Nothing but a summary and a name.
    for bytes in [SearchIndex.longest, SearchIndex.longest + 1] {
      try intake(of: bytes, "") { said in
        said.place = nil
        said.parties[0] = Party(role: .applicant, name: "张三")
      }
    }
    let before = try indexed()
    #expect(before == [3, 4, 6])
    try file.tamper("INSERT INTO private_search (private_search) VALUES ('delete-all')")
    #expect(try file.findings() == [.searchIndex])
    let copy = try file.open(.writing).repair(now: .hour(100))
    #expect(try indexed() == before && file.findings().isEmpty)
    try SQLiteCasebook.remove(at: copy)
    for script in [
      "INSERT INTO private_search (rowid, terms) VALUES (1, 'x')",
      "INSERT INTO private_search (private_search, rowid, terms) VALUES ('delete', 4, '水')",
    ] {
      try file.tamper(script)
      #expect(try file.findings() == [.searchIndex])
      try book.db.write { try SearchIndex(book.db).refill() }
    }
  }
}

extension LongTextTests {
  private static func mark(_ index: Int, _ letter: String) -> String { "\(letter)\(index)z" }

  /// A text of so many bytes, with a mark in it.
  private static func text(of bytes: Int, _ mark: String) -> String {
    let rest = max(0, bytes - mark.utf8.count)
    return String(repeating: "水", count: rest / 3) + String(repeating: "-", count: rest % 3) + mark
  }

  /// Registers a case whose words have so many bytes.
  @discardableResult
  private func intake(
    of bytes: Int, _ mark: String, _ change: (inout Registration<String>) -> Void = { _ in }
  ) throws -> CaseNumber {
    try book.intake { said in
      change(&said)
      let others = [said.place ?? ""] + said.parties.compactMap(\.name)
      let length = others.reduce(max(2, others.count)) { $0 + $1.utf8.count }
      said.summary = Self.text(of: bytes - length, mark)
    }
  }

  private func make(_ change: Change, of number: CaseNumber, to size: Int, _ mark: String) throws {
    let dossier = try #require(try book.dossier(of: number))
    let summary = dossier.text(.summary) ?? ""
    let rest = try words(of: dossier) - summary.utf8.count
    func worded(beside others: Int) -> Deed<String> {
      .corrected(.summary(Self.text(of: size - rest - others, mark)), reason: "x")
    }
    let place = String(repeating: "沟", count: 300)
    let deeds: [Deed<String>]
    switch change {
    case .summary: deeds = [worded(beside: 0)]
    case .summaryAndPlace: deeds = [.corrected(.place(place), reason: "x"), worded(beside: 895)]
    case .partyAdded:
      deeds = [
        .partyAdded(Party(role: .other, name: "王五\(mark)")), worded(beside: 7 + mark.utf8.count),
      ]
    case .partyCorrected:
      deeds = [
        worded(beside: 60),
        .partyCorrected(
          PartyCorrection(party: 1, name: String(repeating: "李", count: 22)), reason: "x"),
      ]
    case .textErased:
      let said = TextPlace(sequence: 1, field: .summary)
      deeds = [
        .partyErased(Erasure(party: 1, reason: .decision, basis: "x", texts: [said])),
        .partyAdded(Party(role: .other, name: mark)),
      ]
    case .nameErased:
      deeds = [
        worded(beside: 0), .partyErased(Erasure(party: 1, reason: .decision, basis: "x")),
      ]
    }
    try book.act(deeds, on: number, hour: 2)
  }

  /// Counts the bytes of the words of a case.
  private func words(of dossier: Dossier) throws -> Int {
    let names = dossier.dispute.parties.indices.compactMap {
      dossier.text(.name, ofParty: $0 + 1)
    }
    return [dossier.text(.summary) ?? "", dossier.text(.place) ?? "", names.joined(separator: ";")]
      .joined(separator: ";").utf8.count
  }

  private func words(ofCase id: Int64) throws -> Int {
    let number: NumberKey = try book.db.value("SELECT number_key FROM state_case WHERE id = \(id)")
    return try words(of: #require(try book.dossier(of: number.number)))
  }

  private func indexed() throws -> Set<Int64> {
    let area = "\"\(SearchTerm.area(Places.liandu))\""
    let rows: [Int64] = try book.db.all(
      "SELECT rowid FROM private_search WHERE private_search MATCH \(area)"
    ) { row throws(SQLiteError) in try row[0] }
    #expect(Set(rows).count == rows.count)
    return Set(rows)
  }

  /// The index has the cases of whole blocks and those that are long.
  private func expectIndexed() throws {
    let last: Int64 = try book.db.value("SELECT max(id) FROM log_case")
    let full = last / SearchIndex.block * SearchIndex.block
    let expected = try (1...last).filter {
      try $0 <= full || words(ofCase: $0) > SearchIndex.longest
    }
    #expect(try indexed() == Set(expected))
  }

  /// The index is right, and each case is found by its mark, once: of two letters, the even ones have the
  /// second.
  private func expectRight(_ numbers: [CaseNumber], _ letters: String) throws {
    try expectIndexed()
    for (index, number) in numbers.enumerated() {
      let isChanged = letters == "b" || (letters == "ab" && index.isMultiple(of: 2))
      #expect(try found(Self.mark(index, "a")) == (isChanged ? [] : [number]))
      #expect(try found(Self.mark(index, "b")) == (isChanged ? [number] : []))
    }
    #expect(try file.findings().isEmpty)
  }

  private func found(_ word: String) throws -> [CaseNumber] {
    var filter = CaseFilter()
    filter.search = [word]
    return try book.numbers(filter)
  }
}
