import Casework
import Disputes
import Storage
import Support
import Testing

/// Lives that chance decides: every casebook must give the answers of the plain one.
@Suite struct RandomLivesTests {
  static let seeds: [UInt64] = [1, 2, 3]

  /// Two casebooks with the same lives.
  private struct Pair {
    let plain = MemoryCasebook()
    let book: SQLiteCasebook
    let end: Instant

    init(seed: UInt64) throws {
      book = try SQLiteCasebook.inMemory(series: 0, now: RandomLives.start)
      let lives = RandomLives(seed: seed, steps: 600)
      end = try lives.write(to: plain)
      try lives.write(to: book)
    }
  }

  @Test(arguments: seeds)
  func `the same lives make the same log`(seed: UInt64) throws {
    let pair = try Pair(seed: seed)
    #expect(try pair.book.head(knownAt: nil) == pair.plain.head(knownAt: nil))
    let entries = try pair.plain.entries(after: 0, limit: .max)
    #expect(try pair.book.entries(after: 0, limit: .max) == entries)
    let kinds = Set(entries.map(\.record.kind))
    let all = Set(DeedKind.allCases.map(\.rawValue)).subtracting(["placed"])
    #expect(all.subtracting(kinds).count <= 3, "too tame: \(all.subtracting(kinds))")
    var found: [Finding] = []
    try pair.book.check { found.append($0) }
    #expect(found.isEmpty)
  }

  @Test(arguments: seeds)
  func `lists and counts are equal`(seed: UInt64) throws {
    let pair = try Pair(seed: seed)
    let filters = try Self.filters(pair.plain, end: pair.end)
    var hits = 0
    for filter in filters {
      for key in CaseSort.Key.allCases {
        for isDescending in [false, true] {
          let sort = CaseSort(key, isDescending: isDescending)
          let expected = try pair.plain.lines(filter, sort: sort, limit: 25)
          #expect(try pair.book.lines(filter, sort: sort, limit: 25) == expected)
          hits += expected.count
        }
      }
      #expect(try pair.book.count(filter) == pair.plain.count(filter))
      #expect(try pair.book.numbers(filter) == pair.plain.numbers(filter))
    }
    #expect(hits > 1_000)
    let all = try pair.plain.lines(CaseFilter(), sort: .newestFirst, limit: nil)
    #expect(try pair.book.lines(CaseFilter(), sort: .newestFirst, limit: nil) == all)
  }

  @Test(arguments: seeds)
  func `rates are equal for every definition, grouping and moment`(seed: UInt64) throws {
    let pair = try Pair(seed: seed)
    let last = try pair.plain.head(knownAt: nil).position
    let span = pair.end.milliseconds - RandomLives.start.milliseconds
    func moment(_ share: Int64) -> Instant {
      Instant(milliseconds: RandomLives.start.milliseconds + span * share / 10)
    }
    let moments = [
      (10, last), (7, last), (10, last * 2 / 3), (5, last / 2), (9, last * 4 / 5), (0, last),
    ]
    let periods: [(Instant?, Instant?)] = [
      (nil, nil), (moment(3), moment(6)), (moment(6), nil), (nil, moment(2)),
    ]
    let areas = try [nil, Places.city, Places.liandu, Places.bihu, Places.gaoxi].map {
      try $0.flatMap { try pair.plain.unit($0) }
    }
    var turn = 0
    var counted = Tally(key: "")
    for definition in RateDefinition.allCases {
      for grouping in RateGrouping.allCases.map(Optional.some) + [nil] {
        for (share, position) in moments {
          // Every period and area comes up with every definition; all together would be too many.
          for _ in 0..<3 {
            let (from, to) = periods[turn % periods.count]
            let question = RateQuestion(
              definition, by: grouping, from: from, to: to, asOf: moment(Int64(share)),
              position: position, within: areas[turn % areas.count])
            turn += 1
            let expected = try pair.plain.tallies(question)
            let found = try pair.book.tallies(question)
            #expect(found.sorted { $0.key < $1.key } == expected, "\(question)")
            for tally in expected { counted.add(tally) }
          }
        }
      }
    }
    #expect(counted.numerator > 0 && counted.open > 0 && counted.overdue > 0)
    #expect(counted.reopened > 0 && counted.excluded > 0)
  }

  @Test(arguments: seeds)
  func `heads and late entries are equal at every moment`(seed: UInt64) throws {
    let pair = try Pair(seed: seed)
    let last = try pair.plain.head(knownAt: nil).position
    for position in stride(from: -1, through: last + 2, by: 7) {
      let known = Known.position(position)
      #expect(try pair.book.head(knownAt: known) == pair.plain.head(knownAt: known))
    }
    var late = 0
    let span = pair.end.milliseconds - RandomLives.start.milliseconds
    for share in -2...42 {
      let instant = Instant(milliseconds: RandomLives.start.milliseconds + span * Int64(share) / 40)
      let head = try pair.plain.head(knownAt: .instant(instant))
      #expect(try pair.book.head(knownAt: .instant(instant)) == head)
      for position in [head.position, last * 3 / 4, last] {
        let expected = try pair.plain.lateEntries(asOf: instant, position: position)
        #expect(try pair.book.lateEntries(asOf: instant, position: position) == expected)
        late += expected
      }
    }
    #expect(late > 0)
  }

  /// One filter for each thing that can be asked, and some together.
  private static func filters(_ book: MemoryCasebook, end: Instant) throws -> [CaseFilter] {
    let units = try book.units(UnitFilter())
    var filters = [CaseFilter()]
    func add(_ change: (inout CaseFilter) -> Void) {
      var filter = CaseFilter()
      change(&filter)
      filters.append(filter)
    }
    for state in State.allCases { add { $0.states = [state] } }
    add { $0.states = CaseFilter.openStates }
    add { $0.states = [.closed, .handling] }
    for unit in units {
      add { $0.area = unit }
      add { $0.holder = unit.code }
      add { $0.waitingFor = unit.code }
    }
    for code in ["02", "0201", "14", "99"] { add { $0.category = Places.category(code) } }
    for grade in Grade.allCases { add { $0.grade = grade } }
    add { $0.source = .hotline }
    for tag in Tag.allCases { add { $0.tag = tag } }
    add { $0.overdueOn = end.day }
    add { $0.registeredFrom = Instant(milliseconds: end.milliseconds - 30 * 86_400_000) }
    add { $0.registeredTo = Instant(milliseconds: end.milliseconds - 30 * 86_400_000) }
    for words in [
      ["漏水"], ["noise"], ["NOISE", "night"], ["50%"], ["_"], ["%"], ["li si"], ["门"], ["\\"],
    ] {
      add { $0.search = words }
    }
    add {
      $0.area = units.first { $0.code == Places.bihu }
      $0.states = CaseFilter.openStates
      $0.search = ["漏"]
    }
    return filters
  }
}

extension Tally {
  fileprivate mutating func add(_ other: Tally) {
    denominator += other.denominator
    numerator += other.numerator
    open += other.open
    overdue += other.overdue
    reopened += other.reopened
    excluded += other.excluded
  }
}
