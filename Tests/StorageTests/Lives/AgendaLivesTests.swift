import Casework
import Disputes
import Storage
import Support
import Testing

/// What waits and what is late in lives that chance decides, told by both casebooks.
@Suite struct AgendaLivesTests {
  /// The days on which it is asked: while things happen, and long after.
  private static let distances = [-40, -8, 0, 3, 45]

  @Test(arguments: RandomLivesTests.seeds)
  func `every unit has the same agenda`(seed: UInt64) throws {
    let pair = try LivesPair(seed: seed)
    var found: [Agenda.Section: Int] = [:]
    for unit in Places.records.map(\.code) {
      for day in Self.distances.map({ pair.end.day + $0 }) {
        for limit in [nil, 2, 0] {
          let expected = try pair.plain.agenda(
            Agenda.Section.allCases, of: [unit], on: day, limit: limit)
          let agenda = try pair.book.agenda(
            Agenda.Section.allCases, of: [unit], on: day, limit: limit)
          for (part, other) in zip(agenda.parts, expected.parts) {
            #expect(part == other, "\(unit) \(day) \(part.section)")
            found[part.section, default: 0] += part.cases.count
          }
        }
        let late = try pair.plain.lateBelow(unit, on: day)
        #expect(try pair.book.lateBelow(unit, on: day) == late, "\(unit) \(day)")
      }
    }
    let empty = Agenda.Section.allCases.filter { found[$0] == nil }
    #expect(empty.count <= 1, "too tame: \(empty)")
  }

  @Test(arguments: RandomLivesTests.seeds)
  func `the same clocks are late`(seed: UInt64) throws {
    let pair = try LivesPair(seed: seed)
    var late: [LateClock] = []
    for day in Self.distances.map({ pair.end.day + $0 }) {
      for question in try questions(day, in: pair.plain) {
        let expected = try pair.plain.late(question)
        #expect(try pair.book.late(question) == expected, "\(question)")
        late += expected
      }
    }
    let clocks: Set<ClockKind> = [.acceptance, .signIn, .handling, .verification]
    #expect(Set(late.map(\.clock)).isSubset(of: clocks))
    #expect(Set(late.map(\.clock)).count >= 3, "too tame")
    #expect(late.contains { $0.dispute.firstDueOn < $0.dispute.line.dueOn } || seed > 3)
  }

  /// Everything, the subtree of each unit, and both with an area and a holder.
  private func questions(_ day: Day, in book: MemoryCasebook) throws -> [LateQuestion] {
    var questions = [LateQuestion(on: day)]
    for unit in try book.units(UnitFilter()) {
      var question = LateQuestion(on: day)
      question.concerning = [unit.code]
      questions.append(question)
      question.area = try book.unit(Places.liandu)
      questions.append(question)
      question = LateQuestion(on: day)
      question.holders = [unit.code]
      questions.append(question)
      question.area = unit
      questions.append(question)
    }
    return questions
  }
}
