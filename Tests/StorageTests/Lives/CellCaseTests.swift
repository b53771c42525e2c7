import Casework
import Disputes
import Support
import Testing

@testable import Storage

/// The cases behind a figure, in lives that chance decides.
@Suite struct CellCaseTests {
  static let seeds: [UInt64] = [1, 9]

  private static let groupings = Grouping.allCases.map(Optional.some) + [nil]

  /// Questions about every grouping, with every moment, area and period among them.
  private func questions(
    seed: UInt64, _ plain: MemoryCasebook, end: Instant
  ) throws -> [TableQuestion] {
    let last = try plain.head(knownAt: nil).position
    let span = end.milliseconds - RandomLives.start.milliseconds
    func moment(_ tenths: Int) -> Instant {
      Instant(milliseconds: RandomLives.start.milliseconds + span * Int64(tenths) / 10)
    }
    let areas = try [nil, nil, Places.liandu, Places.bihu].map {
      try $0.flatMap { try plain.unit($0) }
    }
    var dice = Dice(seed: seed)
    return Self.groupings.map { rows in
      let (share, position) = dice.pick([(10, 60), (7, 60), (10, 40), (6, 30), (9, 48)])
      let (from, to) = dice.pick([(nil, nil), (nil, nil), (moment(3), moment(7)), (moment(6), nil)])
      return TableQuestion(
        [], by: rows, and: dice.pick(Self.groupings), from: from, to: to, asOf: moment(share),
        position: last * position / 60, within: dice.pick(areas),
        returnedWithin: dice.pick([3, 30]))
    }
  }

  @Test(arguments: seeds)
  func `the cases behind every figure are as many as it counts`(seed: UInt64) throws {
    let plain = MemoryCasebook()
    let book = try SQLiteCasebook.inMemory(series: 0, now: RandomLives.start)
    let lives = RandomLives(seed: seed, steps: 700)
    let end = try lives.write(to: plain)
    try lives.write(to: book)
    var listed = Counts()
    var dice = Dice(seed: seed)
    for question in try questions(seed: seed, plain, end: end) {
      var counting = question
      counting.measures = Set(Measure.allCases)
      let cells = try book.cells(counting)
      for measure in Measure.allCases {
        let cases = try book.cases(
          behind: measure, at: nil, in: question, seenBy: .everything)
        let expected = try plain.cases(
          behind: measure, at: nil, in: question, seenBy: .everything)
        #expect(cases == expected, "\(measure) \(question)")
        var sums: [CellKey: Int] = [:]
        for found in cases { sums[found.key, default: 0] += found.amount }
        #expect(
          sums.filter { $0.value != 0 }
            == cells.mapValues { $0[measure] }.filter { $0.value != 0 },
          "\(measure) \(question)")
        listed.add(cases.count, to: measure)
        guard !cells.isEmpty else { continue }
        let key = dice.pick(cells.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) })
        let ofCell = try book.cases(
          behind: measure, at: key, in: question, seenBy: .everything)
        #expect(ofCell == cases.filter { $0.key == key }, "\(measure) \(key) \(question)")
      }
    }
    let missing = Measure.allCases.filter { listed[$0] == 0 }
    #expect(missing.count <= 6, "\(missing)")
  }
}
