import Casework
import Disputes
import Storage
import Support
import Testing

/// What waits for a unit, worked out by hand.
@Suite struct AgendaTests {
  private typealias Book = any Casebook & Inquiry

  /// The numbers of the sections that are not empty, as `section: count/late`.
  private func agenda(_ book: Book, _ unit: UnitCode, on day: Day) throws -> [String] {
    try book.agenda(Agenda.Section.allCases, of: [unit], on: day, limit: nil).parts
      .filter { $0.count > 0 }
      .map { part in
        #expect(part.cases.count == part.count)
        return "\(part.section.rawValue): \(part.count)/\(part.late)"
      }
  }

  private func clocks(_ book: Book, _ number: CaseNumber) throws -> Clocks {
    try #require(try book.file(of: number)?.dispute.clocks)
  }

  @Test(arguments: Implementation.allCases)
  func `a case waits to be accepted, then to be handled, and is late after its day`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    let acceptance = try clocks(book, number).acceptanceDue
    #expect(try agenda(book, Places.bihu, on: acceptance) == ["accept: 1/0"])
    #expect(try agenda(book, Places.bihu, on: acceptance + 1) == ["accept: 1/1"])
    #expect(try agenda(book, Places.liandu, on: acceptance + 1).isEmpty)
    try book.act([.accepted], on: number, hour: 2)
    let due = try clocks(book, number).due
    #expect(try agenda(book, Places.bihu, on: due) == ["handle: 1/0"])
    #expect(try agenda(book, Places.bihu, on: due + 1) == ["handle: 1/1"])
  }

  @Test(arguments: Implementation.allCases)
  func `an offer waits at its target, and at its sender once nobody answered in time`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    try book.act([.accepted, .offeredUp], on: number, hour: 2)
    let due = try #require(try book.file(of: number)?.dispute.openOffer?.due)
    #expect(try agenda(book, Places.bihu, on: due).isEmpty)
    #expect(try agenda(book, Places.liandu, on: due) == ["sign: 1/0"])
    #expect(try agenda(book, Places.bihu, on: due + 1) == ["unanswered: 1/1"])
    #expect(try agenda(book, Places.liandu, on: due + 1) == ["sign: 1/1"])
    #expect(try book.lateBelow(Places.city, on: due + 1) == LateCount(steps: 1, units: 1))
    #expect(try book.lateBelow(Places.liandu, on: due + 1) == LateCount(steps: 0, units: 0))
    // Once handling is late too, the holder is late as well as the one who should sign.
    #expect(try book.lateBelow(Places.city, on: due + 90) == LateCount(steps: 2, units: 2))
    #expect(try book.lateBelow(Places.liandu, on: due + 90) == LateCount(steps: 1, units: 1))
    try book.act([.received], on: number, by: Places.liandu, hour: 3)
    #expect(try agenda(book, Places.bihu, on: due + 1).isEmpty)
    #expect(try agenda(book, Places.liandu, on: due) == ["handle: 1/0"])
  }

  @Test(arguments: Implementation.allCases)
  func `a conclusion waits at the unit above, and its handling is no longer late`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake { $0.grade = .major }
    try book.act([.accepted, .settled], on: number, hour: 2)
    let due = try #require(try clocks(book, number).verificationDue)
    #expect(try agenda(book, Places.bihu, on: due + 90).isEmpty)
    #expect(try agenda(book, Places.liandu, on: due) == ["verify: 1/0"])
    #expect(try agenda(book, Places.liandu, on: due + 90) == ["verify: 1/1"])
    let late = try book.late(LateQuestion(on: due + 90))
    #expect(late.map(\.clock) == [.verification] && late.map(\.unit) == [Places.liandu])
  }

  @Test(arguments: Implementation.allCases)
  func `a helper sees what it was asked for until it has answered`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    try book.act([.accepted, .assistAsked(helper: Places.dagangtou)], on: number, hour: 2)
    let day = Instant.hour(2).day
    #expect(try agenda(book, Places.dagangtou, on: day) == ["assist: 1/0"])
    try book.act([.assistAnswered("已核实")], on: number, by: Places.dagangtou, hour: 3)
    #expect(try agenda(book, Places.dagangtou, on: day).isEmpty)
  }

  @Test(arguments: Implementation.allCases)
  func `terms are due at the holder from a week before until they are performed`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake { $0.parties[1] = Party(role: .respondent, name: "李四") }
    let day = Instant.hour(2).day + 40
    let agreement = Agreement(
      .written, terms: [.init("道歉"), .init("赔偿", due: day + 9), .init("恢复", due: day)])
    try book.act(
      [.accepted, .agreed(agreement), .concluded(Conclusion(.writtenAgreement))], on: number,
      hour: 2)
    func perform(on day: Day) throws -> [String] {
      try agenda(book, Places.bihu, on: day).filter { $0.hasPrefix("perform") }
    }
    #expect(try perform(on: day + -8).isEmpty)
    #expect(try perform(on: day + -7) == ["perform: 1/0"])
    #expect(try perform(on: day + 1) == ["perform: 1/1"])
    try book.act([.performed(term: 3)], on: number, hour: 3)
    #expect(try perform(on: day + 1).isEmpty)
    #expect(try perform(on: day + 2) == ["perform: 1/0"])
    try book.act([.performed(term: 2)], on: number, hour: 4)
    #expect(try perform(on: day + 90).isEmpty)
  }

  @Test(arguments: Implementation.allCases)
  func `parties are to be called back for a month, until they were`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    try book.act([.accepted, .settled], on: number, hour: 2)
    let day = Instant.hour(2).day
    #expect(try agenda(book, Places.bihu, on: day + 30) == ["call_back: 1/0"])
    #expect(try agenda(book, Places.bihu, on: day + 31).isEmpty)
    try book.act([.followedUp(.yes, nil)], on: number, hour: 3)
    #expect(try agenda(book, Places.bihu, on: day).isEmpty)
  }

  @Test(arguments: Implementation.allCases)
  func `an extension does not hide that the first deadline has passed`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let extended = try book.intake()
    try book.act([.accepted], on: extended, hour: 2)
    let longer = Deed.extended(Extending(days: 20, reason: "等待鉴定", partiesAgree: true))
    try book.act([longer], on: extended, hour: 3)
    let other = try book.intake(hour: 4)
    try book.act([.accepted], on: other, hour: 5)
    let clocks = try clocks(book, extended)
    #expect(clocks.firstDue < clocks.due)
    var question = LateQuestion(on: clocks.due)
    question.concerning = [Places.liandu]
    let late = try book.late(question)
    #expect(late.map(\.dispute.line.number) == [other, extended])
    #expect(late.map(\.isAgainstFirstOnly) == [false, true])
    #expect(late[1].firstDueOn == clocks.firstDue && late[1].dueOn == clocks.due)
    #expect(try book.late(LateQuestion(on: clocks.firstDue)).isEmpty)
    let both = try book.late(LateQuestion(on: clocks.due + 1))
    #expect(both.allSatisfy { !$0.isAgainstFirstOnly } && both.count == 2)
    question.concerning = [Places.qingtian]
    #expect(try book.late(question).isEmpty)
  }

  @Test(arguments: Implementation.allCases)
  func `a section has the soonest first, a limit and a count`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let later = try book.intake(hour: 100)
    let sooner = try book.intake(hour: 101, at: .instant(.hour(1)))
    let other = try book.intake(hour: 102, at: .instant(.hour(1)))
    let day = Instant.hour(1).day
    func numbers(_ limit: Int?) throws -> [CaseNumber] {
      let part = try book.agenda([.accept], of: [Places.bihu], on: day, limit: limit).parts[0]
      #expect(part.count == 3)
      return part.cases.map(\.line.number)
    }
    #expect(try numbers(nil) == [sooner, other, later])
    #expect(try numbers(1) == [sooner])
    #expect(try numbers(0).isEmpty)
  }

  @Test(arguments: Implementation.allCases)
  func `a span of deadlines leaves out what is late, concluded or ended`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let open = try book.intake()
    let concluded = try book.intake { $0.grade = .major }
    let closed = try book.intake()
    for number in [open, concluded, closed] { try book.act([.accepted], on: number, hour: 2) }
    for number in [concluded, closed] { try book.act([.settled], on: number, hour: 3) }
    let due = try clocks(book, open).due
    func numbers(_ days: ClosedRange<Int>, overdueOn day: Day? = nil) throws -> [CaseNumber] {
      var filter = CaseFilter()
      filter.dueWithin = due + days.lowerBound...due + days.upperBound
      filter.overdueOn = day
      return try book.numbers(filter)
    }
    for days in [0...0, -5...0, 0...9] { #expect(try numbers(days) == [open]) }
    for days in [1...9, -9 ... -1] { #expect(try numbers(days).isEmpty) }
    #expect(try numbers(1...9, overdueOn: due + 1) == [open])
    #expect(try numbers(1...9, overdueOn: due).isEmpty)
    #expect(try numbers(-9 ... -1, overdueOn: due + 1) == [open])
  }
}
