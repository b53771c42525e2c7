import Casework
import Disputes
import Storage
import Support
import Testing

/// What a change of calendars and rules does to the cases of a file.
@Suite struct PeriodTests {
  private func register(
    _ book: any Casebook & Inquiry, unit: UnitCode? = nil, hour: Int = 40
  ) -> Office {
    var register = Office(
      book, unit: unit, officer: .li, now: .hour(hour), salt: { .salt })
    register.trustsClock = true
    return register
  }

  /// A year in which that day rests.
  private func year(resting day: Day) -> WorkCalendar.Year {
    WorkCalendar.Year(
      year: day.year, notices: ["a notice"],
      days: [WorkCalendar.SpecialDay(day: day, kind: .rest, name: "假日")])
  }

  private func dueOn(_ book: any Inquiry, _ number: CaseNumber) throws -> Day {
    let lines = try book.lines(CaseFilter(), sort: .newestFirst, limit: nil)
    return try #require(lines.first { $0.number == number }).dueOn
  }

  @Test(arguments: Implementation.allCases)
  func `an amended calendar moves open deadlines and leaves ended cases`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let (open, closed) = (try book.intake(), try book.intake())
    for number in [open, closed] { try book.act([.accepted], on: number, hour: 2) }
    try book.act([.settled], on: closed, hour: 3)
    let before = try dueOn(book, open)
    let changes = try register(book).enter(year(resting: before))
    #expect(changes.moved.map(\.number) == [open] && !changes.isUnchanged)
    #expect(changes.moved.first?.before.due == before)
    #expect(try dueOn(book, open) == changes.moved.first?.after.due)
    #expect(try dueOn(book, open) > before && dueOn(book, closed) == before)
    #expect(try register(book, hour: 41).enter(year(resting: before)).isUnchanged)
  }

  @Test(arguments: Implementation.allCases)
  func `a year that is published makes its deadlines certain`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    // 10 December 2026: the month ends on 10 January of a year not yet published.
    try book.intake(hour: 24 * 343)
    #expect(try book.lines(CaseFilter(), sort: .newestFirst, limit: 1).allSatisfy(\.isProvisional))
    let feast = try #require(Day(year: 2027, month: 2, day: 6))
    let changes = try register(book, hour: 24 * 344).enter(year(resting: feast))
    #expect(changes.moved.isEmpty && changes.settled == 1)
    #expect(try !book.lines(CaseFilter(), sort: .newestFirst, limit: 1)[0].isProvisional)
  }

  @Test(arguments: Implementation.allCases)
  func `nothing of a dry run is kept, and what it says would happen`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    let (before, head) = (try dueOn(book, number), try book.head(knownAt: nil))
    var trial = register(book)
    trial.isDryRun = true
    #expect(try trial.enter(year(resting: before)).moved.count == 1)
    #expect(try dueOn(book, number) == before && book.head(knownAt: nil) == head)
    #expect(try book.ruleHistory().isPlain)
  }

  @Test(arguments: Implementation.allCases)
  func `rules are read as they are now, whatever was tried before`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let rules = [7, 9].map {
      PeriodRule(.handling, Term($0, .natural), warning: 1, basis: "city")
    }
    var trial = register(book)
    trial.isDryRun = true
    for rule in rules {
      _ = try trial.set([rule])
      #expect(try book.ruleHistory().isPlain)
    }
    for count in 1...2 {
      _ = try register(book).set([rules[count - 1]])
      #expect(try book.ruleHistory().latest.ownRules == Array(rules.prefix(count)))
    }
  }

  @Test(arguments: Implementation.allCases)
  func `a rule counts for clocks that start under it, and a unit sets it for one below it`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let early = try book.intake()
    let day = Instant.hour(40).day
    let rules = PeriodRule.tiers(for: Places.bihu, from: day)
    let before = try dueOn(book, early)
    let changes = try register(book, unit: Places.liandu).set(rules)
    #expect(!changes.isUnchanged)
    try book.act([.accepted], on: early, hour: 41)
    // Saturday, 3 January; a week later is a Saturday again.
    let here = try #require(try book.file(of: early)?.dispute.clocks.handling)
    #expect(here.rule == rules[1] && here.due.day == day + 9)
    #expect(try dueOn(book, early) == day + 9 && before != day + 9)
    #expect(throws: RuleFault.notYours(acting: Places.bihu, scope: Places.liandu)) {
      try register(book, unit: Places.bihu, hour: 42)
        .set(PeriodRule.tiers(for: Places.liandu, from: day))
    }
    #expect(throws: RuleFault.notYours(acting: Places.bihu, scope: nil)) {
      try register(book, unit: Places.bihu, hour: 42).set(PeriodRule.tiers(for: nil, from: day))
    }
  }

  @Test func `a moved deadline is known only from its position on`() throws {
    let book = try SQLiteCasebook.inMemory(series: 0, now: RandomLives.start)
    let units = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try units.enter(Places.records, closingVanished: false)
    let number = try book.intake()
    try book.act([.accepted], on: number, hour: 2)
    let before = try dueOn(book, number)
    let position = try book.head(knownAt: nil).position
    _ = try register(book).enter(year(resting: before))
    func overdue(knownAt position: Int) throws -> Int {
      let question = TableQuestion(
        [.overdue], from: nil, to: nil, asOf: (before + 1).start, position: position)
      return try book.cells(question)[CellKey()]?[.overdue] ?? 0
    }
    #expect(try overdue(knownAt: position) == 1)
    #expect(try overdue(knownAt: book.head(knownAt: nil).position) == 0)
    var found: [Finding] = []
    try book.check { found.append($0) }
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    (PeriodRule(.handling, Term(0, .natural), warning: 1, basis: "x"), "outOfRange"),
    (PeriodRule(.handling, Term(9_999, .natural), warning: 1, basis: "x"), "outOfRange"),
    (PeriodRule(.handling, Term(9, .natural), warning: 99, basis: "x"), "outOfRange"),
    (PeriodRule(.handling, Term(9, .natural), warning: 1, cap: -1, basis: "x"), "outOfRange"),
    (PeriodRule(.signIn, Term(9, .natural), warning: 1, cap: 3, basis: "x"), "noExtension"),
    (PeriodRule(.suspension, Term(9, .working), warning: 1, basis: "x"), "naturalOnly"),
    (PeriodRule(.handling, Term(9, .natural), warning: 1, basis: "  "), "badBasis"),
    (
      PeriodRule(
        .handling, Term(9, .natural), warning: 1, basis: "x", validFrom: Instant.hour(99).day,
        validTo: Instant.hour(1).day), "backwards"
    ),
  ])
  func `a rule that cannot be is refused`(_ rule: PeriodRule, _ fault: String) throws {
    let book = try Implementation.memory.makeWithUnits()
    let error = #expect(throws: RuleFault.self) { try register(book).set([rule]) }
    #expect("\(try #require(error))".hasPrefix(fault))
    #expect(try book.ruleHistory().isPlain)
  }
}
