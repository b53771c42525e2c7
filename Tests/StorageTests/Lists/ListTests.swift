import Casework
import Disputes
import Support
import Testing

/// What a list shows, worked out by hand.
@Suite struct ListTests {
  @Test(arguments: Implementation.allCases)
  func `a line says what everybody must know of a case`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake { $0.tags = [.minor, .enterprise] }
    try book.act([.accepted, .offeredUp], on: number, hour: 30)
    var filter = CaseFilter()
    filter.viewer = .unit(Places.bihu)
    let line = try #require(try book.lines(filter, sort: .newestFirst, limit: nil).first)
    let expected = CaseLine(
      number: number, state: .handling, category: Places.category("0201"), grade: .ordinary,
      source: .visit, area: Places.baoding, areaName: "保定村", holder: Places.bihu,
      holderName: "碧湖镇", waitingFor: Places.liandu, waitingForName: "莲都区",
      registeredAt: .hour(1), dueOn: Instant.hour(30).day + 31, isProvisional: false,
      parties: [
        .init(kind: .person, name: "张三", phone: "13800001234", document: nil, address: nil),
        .init(kind: .unknown, name: nil, phone: nil, document: nil, address: nil),
      ], summary: "楼上漏水", tags: [.minor, .enterprise])
    #expect(line == expected)
  }

  @Test(arguments: Implementation.allCases)
  func `a corrected summary takes the place of the first`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    try book.act([.corrected(.summary("楼下积水"), reason: "写错")], on: number, hour: 2)
    var filter = CaseFilter()
    filter.search = ["积水"]
    #expect(try book.lines(filter, sort: .newestFirst, limit: nil).map(\.summary) == ["楼下积水"])
    filter.search = ["漏水"]
    #expect(try book.count(filter) == 0)
  }

  @Test(arguments: Implementation.allCases)
  func `cases of one moment stand in the order of their numbers`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let later = try book.intake(by: Places.wenxi)
    let first = try book.intake()
    let second = try book.intake()
    let newest = try book.intake(hour: 2)
    func numbers(_ sort: CaseSort) throws -> [CaseNumber] {
      try book.lines(CaseFilter(), sort: sort, limit: nil).map(\.number)
    }
    #expect(try numbers(.newestFirst) == [newest, first, second, later])
    #expect(try numbers(CaseSort(.registered)) == [first, second, later, newest])
    #expect(try numbers(CaseSort(.number)) == [first, second, newest, later])
    #expect(try numbers(CaseSort(.number, isDescending: true)) == [later, newest, second, first])
    #expect(try book.numbers(CaseFilter()) == [later, first, second, newest])
  }

  @Test(arguments: Implementation.allCases)
  func `an area stands for everything below it`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    try book.intake()
    try book.intake { $0.area = [Places.bihu, Places.liandu, Places.city] }
    try book.intake { $0.area = [Places.city] }
    for (code, count) in [
      (Places.baoding, 1), (Places.bihu, 2), (Places.liandu, 2), (Places.city, 3),
      (Places.dagangtou, 0),
    ] {
      var filter = CaseFilter()
      filter.area = try book.unit(code)
      #expect(try book.count(filter) == count)
    }
  }

  @Test(arguments: Implementation.allCases)
  func `an area stays where it was when a unit moves`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    try book.intake()
    var record = Places.records[4]
    record.parent = Places.qingtian
    try book.record(.unit(record), hour: 2)
    var filter = CaseFilter()
    filter.area = try book.unit(Places.liandu)
    #expect(try book.count(filter) == 1)
    filter.area = try book.unit(Places.qingtian)
    #expect(try book.count(filter) == 0)
  }

  @Test(arguments: Implementation.allCases)
  func `a case is overdue after its last day and not on it`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    let due = Instant.hour(1).day + 36
    for (day, count) in [(due, 0), (due + 1, 1)] {
      var filter = CaseFilter()
      filter.overdueOn = day
      #expect(try book.count(filter) == count)
    }
    try book.act([.accepted, .settled], on: number, hour: 2)
    var filter = CaseFilter()
    filter.overdueOn = due + 9
    #expect(try book.count(filter) == 0)
  }

  @Test(arguments: Implementation.allCases)
  func `a limit cuts the list and not the count`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    for _ in 0..<3 { try book.intake() }
    #expect(try book.lines(CaseFilter(), sort: .newestFirst, limit: 2).count == 2)
    #expect(try book.lines(CaseFilter(), sort: .newestFirst, limit: 0).isEmpty)
    #expect(try book.lines(CaseFilter(), sort: .newestFirst, limit: nil).count == 3)
    #expect(try book.count(CaseFilter()) == 3)
  }

  @Test(arguments: Implementation.allCases)
  func `words may stand in summary, place or name, in any case of letters`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    try book.intake {
      $0.summary = "Noise at 100%"
      $0.place = "East_Gate"
      $0.parties[0].name = "Li Si"
    }
    try book.intake()
    for (words, count) in [
      (["noise"], 1), (["NOISE", "gate"], 1), (["noise", "west"], 0), (["100%"], 1), (["%"], 1),
      (["_"], 1), (["li s"], 1), (["漏"], 1), (["1380"], 0), ([], 2),
    ] {
      var filter = CaseFilter()
      filter.search = words
      #expect(try book.count(filter) == count, "\(words)")
    }
  }
}
