import Casework
import Disputes
import Support
import Testing

/// Counts worked out by hand.
@Suite struct CellTests {
  static let cohort: Set<Measure> = [.registered, .closed, .open, .overdue, .reopened, .excluded]

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

  /// Each cell in a line: its key, then the counts that are not zero.
  private func cells(
    _ book: some Inquiry, _ measures: Set<Measure> = cohort, by rows: Grouping? = nil,
    from: Instant? = nil, asOf hour: Int, position: Int? = nil
  ) throws -> [String] {
    let cells = try book.cells(
      TableQuestion(
        measures, by: rows, from: from, asOf: .hour(hour),
        position: try position ?? book.head(knownAt: nil).position))
    return cells.sorted { $0.key.row < $1.key.row }.map { key, counts in
      let said = Measure.allCases.filter { counts[$0] != 0 }.map { "\($0.rawValue) \(counts[$0])" }
      return ([key.row] + said).joined(separator: " ")
    }
  }

  @Test(arguments: Implementation.allCases)
  func `a closing counts until the case is reopened`(_ implementation: Implementation) throws {
    let book = try make(implementation)
    #expect(try cells(book, asOf: 11) == [" registered 4 closed 1 open 3"])
    #expect(try cells(book, asOf: 20) == [" registered 3 closed 2 open 1 excluded 1"])
    #expect(
      try cells(book, asOf: 900)
        == [" registered 3 closed 1 open 2 overdue 1 reopened 1 excluded 1"])
  }

  @Test(arguments: Implementation.allCases)
  func `within a unit lie its cases from before its level changed`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let area = [Places.lichun, Places.dagangtou, Places.liandu, Places.city]
    try book.intake(hour: 1) { $0.area = area }
    try book.intake(hour: 1)
    let town = UnitRecord(
      code: Places.lichun, name: "利春镇", level: .township, parent: Places.liandu)
    let register = Office(
      book, unit: Places.city, officer: .li, now: .hour(2), salt: { .salt })
    _ = try register.enter([town], closingVanished: false)
    try book.intake(hour: 3) { $0.area = [Places.lichun, Places.liandu, Places.city] }
    for (unit, count) in [(Places.lichun, 2), (Places.dagangtou, 1), (Places.liandu, 3)] {
      let question = TableQuestion(
        [.registered], asOf: .hour(9), within: try book.unit(unit))
      #expect(try book.cells(question)[CellKey()]?[.registered] == count)
    }
  }

  @Test(arguments: Implementation.allCases)
  func `what the file did not know does not count`(_ implementation: Implementation) throws {
    let book = try make(implementation)
    let known = try book.head(knownAt: .instant(.hour(11))).position
    #expect(try cells(book, asOf: 20, position: known) == [" registered 4 closed 1 open 3"])
    #expect(try cells(book, asOf: 0) == [])
    #expect(try cells(book, by: .month, asOf: 0) == [])
  }

  @Test(arguments: Implementation.allCases)
  func `a flow counts closings of the period, whenever registered`(
    _ implementation: Implementation
  ) throws {
    let book = try make(implementation)
    let flow: Set<Measure> = [.registered, .closings]
    #expect(
      try cells(book, flow, from: .hour(3), asOf: 20) == [" registered 1 closings 2"])
    #expect(try cells(book, flow, from: .hour(11), asOf: 20) == [" closings 1"])
    #expect(try cells(book, flow, from: .hour(11), asOf: 900) == [])
  }

  @Test(arguments: Implementation.allCases)
  func `a closing that was taken back is an ending that returned`(
    _ implementation: Implementation
  ) throws {
    let book = try make(implementation)
    let endings: Set<Measure> = [.closings, .endings, .returned]
    #expect(try cells(book, endings, asOf: 20) == [" closings 2 endings 2"])
    #expect(try cells(book, endings, asOf: 900) == [" closings 1 endings 2"])
    var question = TableQuestion(
      endings, asOf: .hour(900), position: try book.head(knownAt: nil).position)
    for (days, returned) in [(36, 0), (37, 1)] {
      question.returnedWithin = days
      #expect(try book.cells(question)[CellKey()]?[.returned] == returned)
    }
  }

  @Test(arguments: Implementation.allCases)
  func `an area above the asked level has a row of its own`(
    _ implementation: Implementation
  ) throws {
    let book = try make(implementation)
    let whole = "\(Places.city) registered 1 open 1"
    #expect(
      try cells(book, by: .township, asOf: 20)
        == [whole, "\(Places.bihu) registered 2 closed 2 excluded 1"])
    #expect(
      try cells(book, by: .county, asOf: 20)
        == [whole, "\(Places.liandu) registered 2 closed 2 excluded 1"])
  }

  @Test(arguments: Implementation.allCases)
  func `the closing unit counts for handler and level, else the holder`(
    _ implementation: Implementation
  ) throws {
    let book = try make(implementation)
    #expect(
      try cells(book, by: .handler, asOf: 20)
        == [
          "\(Places.liandu) registered 1 closed 1",
          "\(Places.bihu) registered 2 closed 1 open 1 excluded 1",
        ])
    #expect(
      try cells(book, by: .level, asOf: 20)
        == ["county registered 1 closed 1", "township registered 2 closed 1 open 1 excluded 1"])
  }

  @Test(arguments: Implementation.allCases)
  func `a case counts in each of its tags`(_ implementation: Implementation) throws {
    let book = try make(implementation)
    #expect(
      try cells(book, by: .tag, asOf: 20)
        == [
          " registered 2 closed 1 open 1 excluded 1", "enterprise registered 1 closed 1",
          "minor registered 1 closed 1",
        ])
  }

  @Test(arguments: Implementation.allCases)
  func `a correction holds for the whole past once it is known`(
    _ implementation: Implementation
  ) throws {
    let book = try make(implementation)
    let last = try book.head(knownAt: nil).position
    func groups(_ position: Int) throws -> [String] {
      try cells(book, [.registered], by: .category, asOf: 20, position: position)
    }
    #expect(try groups(last) == ["02 registered 2", "06 registered 1"])
    #expect(try groups(last - 1) == ["01 registered 1", "02 registered 2"])
  }

  @Test(arguments: Implementation.allCases)
  func `an arrival counts for the unit to which the case came`(
    _ implementation: Implementation
  ) throws {
    let book = try make(implementation)
    let moves: Set<Measure> = [.takenIn, .sentUp, .received, .answeredOffers, .transitDays]
    #expect(
      try cells(book, moves, by: .handler, asOf: 20)
        == [
          "\(Places.liandu) taken_in 1",
          "\(Places.bihu) taken_in 4 sent_up 1 received 1 answered_offers 1",
        ])
    #expect(
      try cells(book, moves.union([.unanswered]), asOf: 11) == [
        " taken_in 4 sent_up 1 unanswered 1"
      ])
  }

  @Test(arguments: Implementation.allCases)
  func `a case refused twice counts once, and an offer that waits too long is late`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake(hour: 1)
    try book.act([.accepted], on: number, hour: 2)
    for hour in [3, 60] {
      try book.act([.offeredUp], on: number, hour: hour)
      try book.act([.refused(reason: "先调")], on: number, by: Places.liandu, hour: hour + 30)
    }
    try book.act([.offeredUp], on: number, hour: 100)
    let offers: Set<Measure> = [
      .offered, .sentUp, .refused, .refusedTwice, .answeredOffers, .transitDays, .unanswered,
      .unansweredLate,
    ]
    let answered = "refused 2 refused_twice 1 answered_offers 2 transit_days 3"
    let rest = "unanswered 1 unanswered_late 1"
    #expect(
      try cells(book, offers, by: .level, asOf: 400)
        == ["township offered 3 sent_up 3 \(answered) \(rest)"])
    #expect(
      try cells(book, offers, asOf: 70)
        == [" offered 2 sent_up 2 refused 1 answered_offers 1 transit_days 1 unanswered 1"])
  }

  @Test(arguments: Implementation.allCases)
  func `the last call counts, and only that of the life which stands`(
    _ implementation: Implementation
  ) throws {
    let book = try make(implementation)
    let closed = try #require(try book.numbers(.everything).first)
    let calls: Set<Measure> = [.closings, .calledBack, .answered, .satisfied]
    try book.act([.followedUp(.unreached, nil)], on: closed, hour: 910)
    #expect(try cells(book, calls, asOf: 910) == [" closings 1 called_back 1"])
    try book.act([.followedUp(.yes, nil)], on: closed, hour: 911)
    #expect(
      try cells(book, calls, asOf: 911) == [" closings 1 called_back 1 answered 1 satisfied 1"])
    try book.act([.reopened(holder: Places.bihu, reason: "反悔")], on: closed, hour: 912)
    try book.act([.settled], on: closed, hour: 913)
    #expect(try cells(book, calls, asOf: 913) == [" closings 1"])
  }

  @Test(arguments: Implementation.allCases)
  func `a term counts once its day has come, one without a day at once`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake(hour: 1)
    let due = Instant.hour(100).day
    try book.act(
      [
        .accepted, .agreed(Agreement(.oral, terms: [.init("付清", due: due), .init("道歉")])),
        .concluded(Conclusion(.oralAgreement)),
      ], on: number, hour: 2)
    let terms: Set<Measure> = [.performanceDue, .performed]
    #expect(try cells(book, terms, asOf: 3) == [" performance_due 1"])
    try book.act([.performed(term: 2)], on: number, hour: 4)
    #expect(try cells(book, terms, asOf: 4) == [" performance_due 1 performed 1"])
    #expect(try cells(book, terms, asOf: 100) == [" performance_due 1"])
    try book.act([.performed(term: 1)], on: number, hour: 101)
    #expect(try cells(book, terms, asOf: 101) == [" performance_due 1 performed 1"])
    #expect(try cells(book, terms, asOf: 100) == [" performance_due 1"])
  }

  @Test(arguments: Implementation.allCases)
  func `months are cut at +08:00`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    let end = try #require(Day(year: 2025, month: 12, day: 31)).end
    try book.intake(at: .instant(end))
    try book.intake(at: .instant(Instant(milliseconds: end.milliseconds + 1)))
    #expect(
      try cells(book, [.registered], by: .month, asOf: 1)
        == ["2025-12 registered 1", "2026-01 registered 1"])
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
