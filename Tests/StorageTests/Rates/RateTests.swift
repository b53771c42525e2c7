import Casework
import Disputes
import Support
import Testing

/// Rates worked out by hand.
@Suite struct RateTests {
  private static func tally(
    _ key: String, of denominator: Int, _ numerator: Int, open: Int = 0, overdue: Int = 0,
    reopened: Int = 0, excluded: Int = 0
  ) -> Tally {
    var tally = Tally(key: key)
    tally.denominator = denominator
    tally.numerator = numerator
    tally.open = open
    tally.overdue = overdue
    tally.reopened = reopened
    tally.excluded = excluded
    return tally
  }

  /// Four cases of January: one closed by its holder, one by the county and then reopened, one
  /// declined, one still open and soon overdue; the last lies in the city as a whole.
  private func make(_ implementation: Implementation) throws -> any Casebook & Inquiry {
    let book = try implementation.makeWithUnits()
    let closed = try book.intake(hour: 1) { $0.tags = [.minor, .enterprise] }
    let moved = try book.intake(hour: 2) { $0.category = Places.category("0102") }
    let declined = try book.intake(hour: 3)
    try book.intake(hour: 4) { $0.area = [Places.city] }
    try book.act([.accepted, .settled], on: closed, hour: 10)
    try book.act([.accepted, .offeredUp], on: moved, hour: 11)
    try book.act([.received, .settled], on: moved, by: Places.liandu, hour: 12)
    try book.act([.declined(reason: "不属本镇", door: .court)], on: declined, hour: 13)
    try book.act(
      [.reopened(holder: Places.liandu, reason: "反悔")], on: moved, by: Places.bihu, hour: 900)
    try book.act(
      [.corrected(.category(Places.category("0601")), reason: "写错")], on: moved, hour: 901)
    return book
  }

  private func tallies(
    _ book: some Inquiry, _ definition: RateDefinition = .cohort, by grouping: RateGrouping? = nil,
    from: Instant? = nil, asOf hour: Int, position: Int? = nil
  ) throws -> [Tally] {
    try book.tallies(
      RateQuestion(
        definition, by: grouping, from: from, to: nil, asOf: .hour(hour),
        position: try position ?? book.head(knownAt: nil).position)
    ).sorted { $0.key < $1.key }
  }

  @Test(arguments: Implementation.allCases)
  func `a closing counts until the case is reopened`(_ implementation: Implementation) throws {
    let book = try make(implementation)
    #expect(try tallies(book, asOf: 11) == [Self.tally("", of: 4, 1, open: 3)])
    #expect(try tallies(book, asOf: 20) == [Self.tally("", of: 3, 2, open: 1, excluded: 1)])
    #expect(
      try tallies(book, asOf: 900)
        == [Self.tally("", of: 3, 1, open: 2, overdue: 1, reopened: 1, excluded: 1)])
  }

  @Test(arguments: Implementation.allCases)
  func `what the file did not know does not count`(_ implementation: Implementation) throws {
    let book = try make(implementation)
    let known = try book.head(knownAt: .instant(.hour(11))).position
    #expect(
      try tallies(book, asOf: 20, position: known) == [Self.tally("", of: 4, 1, open: 3)])
    #expect(try tallies(book, asOf: 0) == [Self.tally("", of: 0, 0)])
    #expect(try tallies(book, by: .month, asOf: 0) == [])
  }

  @Test(arguments: Implementation.allCases)
  func `a flow counts closings of the period, whenever registered`(
    _ implementation: Implementation
  ) throws {
    let book = try make(implementation)
    #expect(
      try tallies(book, .flow, from: .hour(3), asOf: 20)
        == [Self.tally("", of: 1, 2, open: 1, excluded: 1)])
    #expect(
      try tallies(book, .flow, from: .hour(11), asOf: 20) == [Self.tally("", of: 0, 1)])
    #expect(try tallies(book, .flow, from: .hour(11), asOf: 900) == [Self.tally("", of: 0, 0)])
  }

  @Test(arguments: Implementation.allCases)
  func `an area above the asked level has a row of its own`(
    _ implementation: Implementation
  ) throws {
    let book = try make(implementation)
    let whole = Self.tally(Places.city.description, of: 1, 0, open: 1)
    #expect(
      try tallies(book, by: .township, asOf: 20)
        == [whole, Self.tally(Places.bihu.description, of: 2, 2, excluded: 1)])
    #expect(
      try tallies(book, by: .county, asOf: 20)
        == [whole, Self.tally(Places.liandu.description, of: 2, 2, excluded: 1)])
  }

  @Test(arguments: Implementation.allCases)
  func `the closing unit counts for handler and level, else the holder`(
    _ implementation: Implementation
  ) throws {
    let book = try make(implementation)
    #expect(
      try tallies(book, by: .handler, asOf: 20)
        == [
          Self.tally(Places.liandu.description, of: 1, 1),
          Self.tally(Places.bihu.description, of: 2, 1, open: 1, excluded: 1),
        ])
    #expect(
      try tallies(book, by: .level, asOf: 20)
        == [Self.tally("county", of: 1, 1), Self.tally("township", of: 2, 1, open: 1, excluded: 1)])
  }

  @Test(arguments: Implementation.allCases)
  func `a case counts in each of its tags`(_ implementation: Implementation) throws {
    let book = try make(implementation)
    #expect(
      try tallies(book, by: .tag, asOf: 20)
        == [
          Self.tally("", of: 2, 1, open: 1, excluded: 1), Self.tally("enterprise", of: 1, 1),
          Self.tally("minor", of: 1, 1),
        ])
  }

  @Test(arguments: Implementation.allCases)
  func `a correction holds for the whole past once it is known`(
    _ implementation: Implementation
  ) throws {
    let book = try make(implementation)
    let last = try book.head(knownAt: nil).position
    func groups(_ position: Int) throws -> [String] {
      try tallies(book, by: .category, asOf: 20, position: position).map(\.key)
    }
    #expect(try groups(last) == ["02", "06"])
    #expect(try groups(last - 1) == ["01", "02"])
  }

  @Test(arguments: Implementation.allCases)
  func `months are cut at +08:00`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    let end = try #require(Day(year: 2025, month: 12, day: 31)).end
    try book.intake(at: .instant(end))
    try book.intake(at: .instant(Instant(milliseconds: end.milliseconds + 1)))
    #expect(
      try tallies(book, by: .month, asOf: 1)
        == [Self.tally("2025-12", of: 1, 0, open: 1), Self.tally("2026-01", of: 1, 0, open: 1)])
  }

  @Test(arguments: Implementation.allCases)
  func `an entry is late when it had happened before and came after`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake(hour: 1)
    try book.act([.accepted], on: number, hour: 50, at: .instant(.hour(10)))
    let last = try book.head(knownAt: nil).position
    for (hour, late) in [(9, 0), (10, 1), (49, 1), (50, 0)] {
      #expect(try book.lateEntries(asOf: .hour(hour), position: last) == late)
    }
    #expect(try book.lateEntries(asOf: .hour(20), position: last - 1) == 0)
  }
}
