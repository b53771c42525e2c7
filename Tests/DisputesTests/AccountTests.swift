import Disputes
import Testing

struct AccountTests {
  private let calendar = WorkCalendar.shipped

  private func marks(_ days: [CountedDay]) -> [CountedDay.Mark] { days.map(\.mark) }

  @Test func `working days are numbered, and what is passed over says why`() {
    let days = calendar.account(of: Term(3, .working), after: .written("2026-02-12"))
    let festival = CountedDay.Mark.rest("春节")
    #expect(
      marks(days) == [.trigger, .counted(1), .counted(2)] + Array(repeating: festival, count: 9)
        + [.last(3)])
    #expect(days.first?.day == .written("2026-02-12") && days.last?.day == .written("2026-02-24"))
  }

  @Test func `a day of rest on which the period would end is marked, and those after it`() {
    let days = calendar.account(of: Term(2, .natural), after: .written("2026-09-23"))
    #expect(
      marks(days) == [
        .trigger, .counted(1), .rolled(2, "中秋节"), .rest("中秋节"), .rest("中秋节"), .last(nil),
      ])
    let weekend = calendar.account(of: Term(1, .natural), after: .written("2026-03-06"))
    #expect(marks(weekend) == [.trigger, .rolled(1, nil), .rest(nil), .last(nil)])
  }

  @Test func `days on which the clock stands still have no number`() {
    let pause = Day.written("2026-03-04")..<Day.written("2026-03-06")
    let days = calendar.account(
      of: Term(3, .natural), after: .written("2026-03-02"), pausing: [pause])
    #expect(
      marks(days) == [
        .trigger, .counted(1), .paused, .paused, .counted(2), .rolled(3, nil), .rest(nil),
        .last(nil),
      ])
  }

  @Test func `a period of no length is one day, or runs to the next working day`() {
    let monday = calendar.account(of: Term(0, .natural), after: .written("2026-03-02"))
    #expect(marks(monday) == [.last(nil)])
    let saturday = calendar.account(of: Term(0, .working), after: .written("2026-03-07"))
    #expect(marks(saturday) == [.trigger, .rest(nil), .last(nil)])
  }

  /// A period made up at random, the same in every run.
  private struct Dice {
    private var state: UInt64 = 20_260_302

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func pauses(around day: Day) -> [Range<Day>] {
      (0..<roll(4)).map { _ in
        let from = day + (roll(60) - 5)
        return from..<from + roll(25)
      }
    }
  }

  @Test func `the account of a period ends where the period ends, each day once`() throws {
    var dice = Dice()
    for _ in 0..<5_000 {
      let trigger = Day.written("2014-11-01") + dice.roll(4_600)
      let unit = TermUnit.allCases[dice.roll(3)]
      let term = Term(dice.roll(unit == .month ? 5 : 65), unit)
      let pauses = dice.pauses(around: trigger)
      let words: Comment = "\(trigger) \(term) \(pauses)"
      let end = calendar.deadline(of: term, after: trigger, pausing: pauses).day
      let days = calendar.account(of: term, after: trigger, pausing: pauses)
      #expect(end == simpleEnd(of: term, after: trigger, pauses), words)
      #expect(days.map(\.day) == (0...end - trigger).map { trigger + $0 }, words)
      #expect(numbers(in: days) == Array(1..<1 + length(of: term, after: trigger)), words)
      for day in days.dropFirst() {
        #expect(isRight(day, end: end, term, pauses), words)
      }
    }
  }

  /// How many days must be counted.
  private func length(of term: Term, after trigger: Day) -> Int {
    term.unit == .month ? trigger.adding(months: term.length) - trigger : term.length
  }

  private func numbers(in days: [CountedDay]) -> [Int] {
    days.compactMap { day in
      switch day.mark {
      case .counted(let number), .rolled(let number, _), .last(let number?): number
      case .trigger, .rest, .paused, .last(nil): nil
      }
    }
  }

  /// Whether a mark fits its day.
  private func isRight(
    _ day: CountedDay, end: Day, _ term: Term, _ pauses: [Range<Day>]
  ) -> Bool {
    let isPaused = pauses.contains { $0.contains(day.day) }
    let isWorking = calendar.isWorking(day.day)
    return switch day.mark {
    case .trigger: false
    case .counted: !isPaused && day.day < end && (isWorking || term.unit != .working)
    case .rest(let name): !isPaused && !isWorking && name == calendar.name(of: day.day)
    case .paused: isPaused
    case .rolled(_, let name): !isPaused && !isWorking && name == calendar.name(of: day.day)
    case .last: !isPaused && isWorking && day.day == end
    }
  }

  /// Counts a period day by day, as one would with a pencil.
  private func simpleEnd(of term: Term, after trigger: Day, _ pauses: [Range<Day>]) -> Day {
    func isPaused(_ day: Day) -> Bool { pauses.contains { $0.contains(day) } }
    var day = trigger
    var left = length(of: term, after: trigger)
    while left > 0 {
      day = day + 1
      if !isPaused(day), term.unit != .working || calendar.isWorking(day) { left -= 1 }
    }
    while isPaused(day) || !calendar.isWorking(day) { day = day + 1 }
    return day
  }
}
