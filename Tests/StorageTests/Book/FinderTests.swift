import Casework
import Disputes
import Support
import Testing

/// How every casebook finds cases, units, teams and officers.
@Suite struct FinderTests {
  @Test(arguments: Implementation.allCases)
  func `a short form finds what the unit registered, holds or is offered`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let mine = try book.intake()
    let offered = try book.intake(by: Places.gaoxi)
    let others = try book.intake(by: Places.wenxi)
    let early = try book.intake(at: .day(.init(number: 20_400)))
    try book.act(
      [.offered(Offering(.up, to: Places.bihu, reason: "难", tried: "谈过"))], on: offered,
      by: Places.gaoxi, hour: 2)
    func find(_ text: String, _ unit: UnitCode?, limit: Int = 9) throws -> [CaseNumber] {
      try book.candidates(NumberQuery(reading: text), seenBy: unit, limit: limit)
    }
    #expect(try find("1", Places.bihu) == [early, mine, offered])
    #expect(try find("1", nil) == [early, mine, offered, others])
    #expect(try find("1", nil, limit: 2) == [early, mine])
    #expect(try find("2026-1", Places.bihu) == [mine, offered])
    #expect(try find("\(Places.wenxi)-1", nil) == [others])
    #expect(try find("\(Places.wenxi)-1", Places.bihu).isEmpty)
    #expect(try find("2", Places.bihu).isEmpty)
    #expect(try find(others.description, Places.bihu) == [others])
    #expect(try find(CaseNumber.unknown.description, nil).isEmpty)
  }

  @Test(arguments: Implementation.allCases)
  func `a case that moved is found by its new holder`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    try book.act([.offeredUp], on: number, hour: 2)
    try book.act([.received], on: number, by: Places.liandu, hour: 3)
    let query = try NumberQuery(reading: "1")
    #expect(try book.candidates(query, seenBy: Places.liandu, limit: 9) == [number])
    #expect(try book.candidates(query, seenBy: Places.bihu, limit: 9) == [number])
    #expect(try book.candidates(query, seenBy: Places.city, limit: 9).isEmpty)
  }

  @Test(
    arguments: Implementation.allCases,
    [String(repeating: "长", count: 40_000), String(repeating: "a/", count: 30_000) + "a"])
  func `what no unit can be called is not looked for`(
    _ implementation: Implementation, text: String
  ) throws {
    let book = try implementation.makeWithUnits()
    let day = Day(number: 20_500)
    #expect(throws: WorkError.unknownUnit(text, similar: [])) { try book.find(text, on: day) }
  }

  @Test(arguments: Implementation.allCases)
  func `a unit has the path of the units above it`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    let unit = try #require(try book.unit(Places.baoding))
    #expect(unit.path == [Places.baoding, Places.bihu, Places.liandu, Places.city])
    #expect(unit.name == "保定村")
    #expect(unit.level == .village)
    #expect(try book.unit(Places.code("999999999999")) == nil)
  }

  static let filters: [(UnitFilter, [UnitCode])] = [
    (UnitFilter(), Places.records.map(\.code).sorted()),
    (UnitFilter(name: .exactly("高溪村")), [Places.gaoxi, Places.anotherGaoxi]),
    (UnitFilter(name: .exactly("高溪")), []),
    (UnitFilter(name: .beginning("高溪")), [Places.gaoxi, Places.anotherGaoxi]),
    (UnitFilter(name: .beginning("大港头镇")), [Places.dagangtou]),
    (UnitFilter(name: .beginning("大港头镇镇")), []),
    (UnitFilter(level: .county), [Places.liandu, Places.qingtian, Places.zone]),
    (UnitFilter(within: Places.bihu), [Places.bihu, Places.baoding, Places.gaoxi]),
    (UnitFilter(within: Places.gaoxi), [Places.gaoxi]),
    (UnitFilter(parent: Places.liandu), [Places.bihu, Places.dagangtou]),
    (UnitFilter(level: .village, within: Places.qingtian), [Places.anotherGaoxi]),
  ]

  @Test(arguments: Implementation.allCases, filters)
  func `units are found by name, level and place`(
    _ implementation: Implementation, _ expected: (filter: UnitFilter, codes: [UnitCode])
  ) throws {
    let book = try implementation.makeWithUnits()
    #expect(try book.units(expected.filter).map(\.code) == expected.codes)
  }

  @Test(arguments: Implementation.allCases)
  func `a unit stands between its first and its last day`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let day = Instant.hour(0).day
    var record = Places.records[9]
    record.validFrom = day
    record.validTo = day + 2
    record.successor = Places.bihu
    try book.record(.unit(record), hour: 1)
    #expect(try book.unit(record.code)?.successor == Places.bihu)
    for (offset, stands) in [(-1, false), (0, true), (2, true), (3, false)] {
      let found = try book.units(UnitFilter(standingOn: day + offset))
      #expect(found.contains { $0.code == record.code } == stands)
    }
  }

  @Test(arguments: Implementation.allCases)
  func `a short form finds what came from closed units beside what is the unit's own`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let numbers = try [Places.anotherGaoxi, Places.gaoxi, Places.baoding].map {
      try book.intake(by: $0)
    }
    // One after the other comes to the last, and what nobody succeeds to the unit above it.
    for (code, successor) in [
      (Places.anotherGaoxi, Places.gaoxi), (Places.gaoxi, Places.baoding),
    ] {
      let unit = try #require(try book.unit(code))
      var record = UnitRecord(unit)
      record.validTo = Instant.hour(1).day
      record.successor = successor
      try book.record(.unit(record), hour: 2)
    }
    func find(_ unit: UnitCode) throws -> Set<CaseNumber> {
      Set(try book.candidates(NumberQuery(reading: "1"), seenBy: unit, limit: 9))
    }
    #expect(try find(Places.baoding) == Set(numbers))
    #expect(try find(Places.gaoxi) == Set(numbers.prefix(2)))
    #expect(try find(Places.bihu).isEmpty && find(Places.qingtian).isEmpty)
    #expect(
      try book.units(UnitFilter(succeededWithin: Places.bihu)).map(\.code)
        == [Places.gaoxi, Places.anotherGaoxi].sorted())
    #expect(
      try book.units(UnitFilter(succeededWithin: Places.gaoxi)).map(\.code)
        == [Places.anotherGaoxi])
  }

  @Test(arguments: Implementation.allCases)
  func `a unit that moves takes those below it along`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    var record = Places.records[4]
    record.parent = Places.qingtian
    try book.record(.unit(record), hour: 1)
    let unit = try #require(try book.unit(Places.gaoxi))
    #expect(unit.path == [Places.gaoxi, Places.bihu, Places.qingtian, Places.city])
    #expect(try book.units(UnitFilter(within: Places.liandu)).count == 3)
  }

  @Test(arguments: Implementation.allCases)
  func `officers and teams are listed in order`(_ implementation: Implementation) throws {
    let book = try implementation.makeWithUnits()
    let code = try #require(TeamCode("laoli"))
    let team = Team(code: code, name: "老李帮忙团", unit: Places.bihu)
    try book.record(.team(Team(code: code, name: "老李", unit: Places.gaoxi)), hour: 1)
    try book.record(.team(team), hour: 1)
    try book.record(.officer(Places.officer("b"), of: Places.bihu), hour: 1)
    try book.record(.officer(Places.officer("a"), of: Places.bihu), hour: 1)
    #expect(try book.team(code) == team)
    #expect(try book.teams() == [team])
    #expect(
      try book.officers().map { "\($0.unit) \($0.officer)" }
        == ["\(Places.city) li", "\(Places.bihu) a", "\(Places.bihu) b"])
    try book.write(dryRun: true) { transaction throws in
      #expect(try transaction.knows(officer: .li, of: Places.city))
      #expect(try !transaction.knows(officer: .li, of: Places.bihu))
    }
  }

  @Test(arguments: Implementation.allCases)
  func `the changes of a register are read up to a position`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let before = try book.head(knownAt: nil).position
    var record = Places.records[4]
    record.name = "新碧湖镇"
    try book.intake()
    try book.record(.unit(record), hour: 2)
    #expect(try book.records(of: .unit, upTo: before).count == Places.records.count)
    #expect(try book.records(of: .unit, upTo: .max).count == Places.records.count + 1)
    #expect(try book.hasRecords(of: .unit, after: before))
    #expect(try !book.hasRecords(of: .unit, after: before + 3))
    #expect(try !book.hasRecords(of: .team, after: 0))
    let last = try #require(try book.records(of: .unit, upTo: .max).last)
    #expect(try RegisterChange(last) == .unit(record))
    #expect(last.hash == last.expectedHash)
  }
}

extension Casebook {
  /// Writes a change of a register.
  func record(_ change: RegisterChange, hour: Int) throws {
    try write(dryRun: false) { transaction throws in
      let record = change.record(by: Places.city, officer: .li, at: .hour(hour))
      try transaction.append(transaction.head().entry(of: record, now: .hour(hour)), change)
    }
  }
}
