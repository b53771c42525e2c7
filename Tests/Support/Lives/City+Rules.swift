import Casework
import Disputes

// Which unit acts on a case, how often, and the registers of the city.

extension City {
  /// The deeds that may happen to a case on a day; usual ones are repeated, so that they are picked
  /// more often.
  func possible(_ dispute: Case, on day: Day) -> [DeedKind] {
    let isLate = dispute.openOffer.map { $0.due < day } ?? true
    var kinds = dispute.possibleDeeds().filter { $0 != .designated || isLate }
    if dispute.state == .handling, dispute.openOffer == nil { kinds.append(.placed) }
    return kinds.flatMap { [DeedKind](repeating: $0, count: Self.weight(of: $0)) }
  }

  private static func weight(of kind: DeedKind) -> Int {
    switch kind {
    case .accepted: 60
    case .concluded, .received: 30
    case .resumed, .verified, .designated: 25
    case .refused, .followedUp: 14
    case .performed, .assistAnswered: 12
    case .offered: 9
    case .assigned, .sessionRecorded: 7
    case .declined, .sentBack, .extended, .suspended: 5
    case .recalled, .reopened, .corrected: 3
    case .agreed, .urged, .voided, .merged: 2
    case .partyAdded, .assistAsked, .noted, .placed: 1
    case .registered, .partyCorrected, .partyErased: 0
    }
  }

  /// The unit that does it; nil if there is none.
  mutating func actor(of kind: DeedKind, on dispute: Case) -> Unit? {
    let holder = unit(dispute.holder)
    let superior = holder?.parent ?? dispute.holder
    let code: UnitCode?
    switch kind {
    case .received, .refused: code = dispute.openOffer?.target
    case .designated:
      let target = unit(dispute.openOffer?.target ?? superior)
      code = holder.flatMap { holder in target.flatMap { Unit.designator(of: holder, and: $0) } }
    case .verified, .sentBack, .urged: code = superior
    case .extended: code = chance.dice.pick([superior, dispute.holder])
    case .corrected: code = chance.dice.pick([superior, dispute.registrar])
    case .voided, .followedUp, .performed: code = dispute.registrar
    case .reopened: code = dispute.ending?.unit
    case .assistAnswered: code = dispute.helpers.last
    case .registered, .partyAdded, .accepted, .declined, .assigned, .offered, .recalled, .placed,
      .assistAsked, .sessionRecorded, .noted, .suspended, .resumed, .agreed, .concluded, .merged,
      .partyCorrected, .partyErased:
      code = dispute.holder
    }
    return code.flatMap(unit)
  }
}

// MARK: - Registers

extension City {
  private static let newTownship = Places.code("331151101000")

  /// The units of `Places`, and some more townships with their villages.
  static let units: [UnitRecord] = {
    var units = Places.records
    for (county, digits) in [(Places.liandu, "331102"), (Places.qingtian, "331121")] {
      for number in 103...105 {
        let township = Places.code("\(digits)\(number)000")
        units.append(
          UnitRecord(code: township, name: "第\(number)镇", level: .township, parent: county))
        for village in 201...203 {
          units.append(
            UnitRecord(
              code: Places.code("\(digits)\(number)\(village)"), name: "\(village)村",
              level: .village, parent: township))
        }
      }
    }
    return units
  }()

  /// A township without cases, so that it can be closed.
  static let spare = UnitRecord(
    code: Places.code("331121109000"), name: "撤并乡", level: .township, parent: Places.qingtian)

  /// The changes of registers during the year, by day.
  static let changes: [(day: Day, change: @Sendable (inout City) throws -> Void)] = [
    (
      YearOfCases.day(3, 10),
      { city in
        try city.set([
          PeriodRule(
            .handling, grade: .complex, unit: Places.liandu, Term(20, .working), warning: 3,
            cap: 15, basis: "rule of the county", validFrom: YearOfCases.day(3, 1))
        ])
      }
    ),
    (
      YearOfCases.day(4, 20),
      { city in try city.enter(city.amended(2025, [(5, 6), (5, 7)], [(5, 10)])) }
    ),
    (YearOfCases.day(5, 20), { city in try city.close(spare.code) }),
    (
      YearOfCases.day(6, 16),
      { city in
        try city.set(PeriodRule.tiers(for: Places.qingtian, from: YearOfCases.day(7, 1)))
        try city.set([
          PeriodRule(.signIn, unit: Places.bihu, Term(3, .working), warning: 1, basis: "town")
        ])
      }
    ),
    (YearOfCases.day(7, 4), { city in try city.reorganise() }),
    (
      YearOfCases.day(9, 10),
      { city in
        try city.set([
          PeriodRule(
            .handling, grade: .ordinary, Term(20, .natural), warning: 3, cap: 20,
            basis: "rule of the city", validFrom: YearOfCases.day(8, 1))
        ])
      }
    ),
    (
      YearOfCases.day(8, 25),
      { city in
        try city.set([
          PeriodRule(
            .acceptance, Term(2, .natural), warning: 0, basis: "rule of the city",
            validFrom: YearOfCases.day(9, 1)),
          PeriodRule(
            .handling, grade: .major, Term(2, .month), warning: 5, cap: 20,
            basis: "rule of the city", validFrom: YearOfCases.day(9, 15),
            validTo: YearOfCases.day(11, 30)),
        ])
      }
    ),
    (
      YearOfCases.day(10, 20),
      { city in try city.enter(city.amended(2026, [(1, 1), (1, 2), (1, 5), (1, 6)], [(1, 10)])) }
    ),
    (YearOfCases.day(11, 5), { city in try city.raise(Places.lichun) }),
  ]

  private func amended(
    _ year: Int, _ free: [(Int, Int)], _ worked: [(Int, Int)]
  ) -> WorkCalendar.Year {
    let known = WorkCalendar.shipped[year]?.days ?? []
    func special(_ kind: WorkCalendar.Kind) -> ((Int, Int)) -> WorkCalendar.SpecialDay? {
      { date in
        Day(year: year, month: date.0, day: date.1).map {
          WorkCalendar.SpecialDay(day: $0, kind: kind, name: "假日")
        }
      }
    }
    let days = free.compactMap(special(.rest)) + worked.compactMap(special(.makeUp))
    let kept = known.filter { old in !days.contains { $0.day == old.day } }
    return WorkCalendar.Year(year: year, notices: ["an amendment"], days: kept + days)
  }

  private var periods: Office {
    Office(
      chance.book, unit: nil, officer: Places.officer("register"), now: chance.now,
      salt: chance.salts.next)
  }

  private func enter(_ year: WorkCalendar.Year) throws { _ = try periods.enter(year) }

  private func set(_ rules: [PeriodRule]) throws { _ = try periods.set(rules) }

  private mutating func register(_ records: [UnitRecord]) throws {
    try chance.enter(records)
    put(records)
  }

  /// Gives the empty zone a township with a village, renames a town, and moves a village.
  private mutating func reorganise() throws {
    var (town, village) = (record(Places.dagangtou), record(Places.gaoxi))
    town.name = "大港头街道"
    village.parent = Places.dagangtou
    try register([
      UnitRecord(
        code: Self.newTownship, name: "新区街道", level: .township, parent: Places.zone,
        validFrom: YearOfCases.day(7, 15)),
      UnitRecord(
        code: Places.code("331151101201"), name: "新村", level: .village, parent: Self.newTownship),
      town, village,
    ])
  }

  /// Turns a village into a township.
  private mutating func raise(_ code: UnitCode) throws {
    var village = record(code)
    village.level = .township
    village.parent = Places.liandu
    try register([village])
  }

  private mutating func close(_ code: UnitCode) throws {
    let register = Office(
      chance.book, unit: nil, officer: Places.officer("register"), now: chance.now,
      salt: chance.salts.next)
    try register.close(code, on: chance.now.day, successor: nil)
  }

  private func record(_ code: UnitCode) -> UnitRecord {
    guard let record = chance.units.first(where: { $0.code == code }) else {
      preconditionFailure("\(code) is no unit of the city")
    }
    return record
  }
}
