import Casework
import Disputes
import Support
import Testing

@testable import Storage

/// Two casebooks with the same lives.
struct LivesPair {
  let plain = MemoryCasebook()
  let book: SQLiteCasebook
  let end: Instant

  /// Lives them in the plain one; in the other too, which takes long, or copies what was written.
  init(seed: UInt64, inBoth: Bool = false) throws {
    book = try SQLiteCasebook.inMemory(series: 0, now: RandomLives.start)
    let lives = RandomLives(seed: seed, steps: 800)
    end = try lives.write(to: plain)
    if inBoth { try lives.write(to: book) } else { try plain.copy(to: book) }
  }

  /// The moment after so many tenths of the lives.
  func moment(_ tenths: Int) -> Instant {
    let span = end.milliseconds - RandomLives.start.milliseconds
    return Instant(milliseconds: RandomLives.start.milliseconds + span * Int64(tenths) / 10)
  }
}

/// Lives that chance decides: every casebook must give the answers of the plain one.
@Suite struct RandomLivesTests {
  static let seeds: [UInt64] = [1, 4, 9]

  @Test(arguments: seeds)
  func `the same lives make the same log`(seed: UInt64) throws {
    let pair = try LivesPair(seed: seed, inBoth: true)
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
  func `every deadline is what the events, calendars and rules make it`(seed: UInt64) throws {
    let pair = try LivesPair(seed: seed)
    #expect(try !pair.book.ruleHistory().isPlain)
    var moved = 0
    for line in try pair.book.lines(CaseFilter(), sort: .newestFirst, limit: nil) {
      let folded = try #require(try pair.book.file(of: line.number)?.dispute)
      #expect(try pair.plain.file(of: line.number)?.dispute == folded)
      #expect(line.dueOn == folded.clocks.due && line.isProvisional == folded.isProvisional)
      var plain = folded
      plain.recount(by: .shipped)
      if plain.deadlines != folded.deadlines { moved += 1 }
    }
    #expect(moved > 0)
  }

  @Test(arguments: seeds)
  func `lists and counts are equal`(seed: UInt64) throws {
    let pair = try LivesPair(seed: seed)
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
  func `every measure is equal for every grouping and moment`(seed: UInt64) throws {
    let pair = try LivesPair(seed: seed)
    let last = try pair.plain.head(knownAt: nil).position
    let areas = try [nil, nil, Places.city, Places.liandu, Places.bihu, Places.gaoxi].map {
      try $0.flatMap { try pair.plain.unit($0) }
    }
    var dice = Dice(seed: seed)
    var counted = Counts()
    for rows in Self.groupings {
      for (share, position) in [(10, 60), (7, 60), (10, 40), (5, 30), (9, 48), (0, 60)] {
        // Every period, area and second grouping comes up; all together would be too many.
        for _ in 0..<3 {
          var question = self.question(&dice, pair, rows: rows)
          question.asOf = pair.moment(share)
          question.position = last * position / 60
          question.within = dice.pick(areas)
          let expected = try pair.plain.cells(question)
          #expect(try pair.book.cells(question) == expected, "\(question)")
          for measure in Measure.allCases {
            counted.add(expected.values.reduce(0) { $0 + $1[measure] }, to: measure)
          }
        }
      }
    }
    // Rare things are rare in a short life, but most of them happen.
    let missing = Measure.allCases.filter { counted[$0] == 0 }
    #expect(missing.count <= 4, "\(missing)")
  }

  @Test(arguments: seeds)
  func `totals of a report are those of the cases themselves`(seed: UInt64) throws {
    let pair = try LivesPair(seed: seed)
    let definitions =
      RateDefinition.allCases.map(ReportDefinition.closureRate)
      + [.levels, .movement, .followup]
    for (index, definition) in definitions.enumerated() {
      for rows in Grouping.allCases {
        let others = Grouping.allCases.filter { $0 != rows }
        let question = TableQuestion(
          [], by: rows, and: others[index % others.count], from: RandomLives.start,
          to: pair.end, asOf: pair.end)
        let report = try pair.book.report(definition, question)
        var plain = report.question
        (plain.rows, plain.columns) = (nil, nil)
        let total = try pair.plain.cells(plain)[CellKey()] ?? Counts()
        #expect(report.figures.counts(row: nil) == total)
        plain.rows = rows
        let expected = try pair.plain.cells(plain)
        for row in report.rows {
          let counts = report.figures.counts(row: row.key)
          #expect(counts == expected[CellKey(row.key)] ?? Counts(), "\(report.question)")
        }
      }
    }
  }

  private static let groupings = Grouping.allCases.map(Optional.some) + [nil]

  private func question(
    _ dice: inout Dice, _ pair: LivesPair, rows: Grouping?
  ) -> TableQuestion {
    let periods: [(Instant?, Instant?)] = [
      (nil, nil), (pair.moment(3), pair.moment(6)), (pair.moment(6), nil), (nil, pair.moment(8)),
    ]
    let (from, to) = dice.pick(periods)
    return TableQuestion(
      measures(&dice), by: rows, and: dice.pick(Self.groupings), from: from, to: to,
      asOf: pair.end, returnedWithin: dice.pick([3, 30]))
  }

  /// All of them, or a few, so that each kind of statement is asked for.
  private func measures(_ dice: inout Dice) -> Set<Measure> {
    switch dice.pick([0, 1, 2]) {
    case 0: Set(Measure.allCases)
    case 1: Set(Measure.allCases.filter(\.isIndexed))
    default: [dice.pick(Measure.allCases)]
    }
  }

  @Test(arguments: seeds)
  func `heads and late entries are equal at every moment`(seed: UInt64) throws {
    let pair = try LivesPair(seed: seed)
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
      add { $0.holders = [unit.code] }
      add { $0.waitingFor = [unit.code] }
    }
    for code in ["02", "0201", "14", "99"] { add { $0.category = Places.category(code) } }
    for grade in Grade.allCases { add { $0.grade = grade } }
    add { $0.source = .hotline }
    for tag in Tag.allCases { add { $0.tag = tag } }
    add { $0.overdueOn = end.day }
    for (first, last) in [(0, 0), (0, 12), (5, 9), (-9, -3)] {
      add { $0.dueWithin = end.day + first...end.day + last }
      add {
        $0.dueWithin = end.day + first...end.day + last
        $0.overdueOn = end.day
      }
    }
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
