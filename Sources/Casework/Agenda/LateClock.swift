public import Disputes

/// Whose late cases are asked for; what is not said may be anything.
public struct LateQuestion: Hashable, Sendable {
  /// The day on which it is asked.
  public let day: Day
  /// Cases that one of these units or one below them holds, or has to act on next, and of which the
  /// first of them may know; nobody in particular asks about all units.
  public var concerning: [UnitCode] = []
  /// The frozen area: that unit and everything below it.
  public var area: Unit?
  /// The levels at which frozen areas name that unit; its own for none.
  public var areaLevels: [Level] = []
  /// The units responsible now: any of these.
  public var holders: [UnitCode] = []

  /// Makes a question about all cases.
  public init(on day: Day) { self.day = day }
}

/// How much is late.
public struct LateCount: Hashable, Sendable {
  /// The steps that are late.
  public let steps: Int
  /// The units that are late with them.
  public let units: Int

  /// Makes a count.
  public init(steps: Int, units: Int) {
    self.steps = steps
    self.units = units
  }
}

/// A deadline of an open case that has passed, and who let it pass.
public struct LateClock: Hashable, Sendable {
  /// The case.
  public let dispute: WatchedCase
  /// Which of its clocks.
  public let clock: ClockKind
  /// The unit that had to act by then.
  public let unit: UnitCode
  /// Its name now.
  public let unitName: String
  /// The deadline without extensions.
  public let firstDueOn: Day
  /// The deadline.
  public let dueOn: Day
  /// Whether only the deadline without extensions has passed.
  public let isAgainstFirstOnly: Bool
}

extension WatchedCase {
  /// Its deadlines that had passed on that day: the next actor's own one, and that of handling.
  ///
  /// A case in which handling was extended is late against its first deadline all the same. While a
  /// conclusion waits to be verified handling is not counted.
  public func lateClocks(on day: Day) -> [LateClock] {
    var late: [LateClock] = []
    if let clock = nextClock, clock != .handling, let due = nextDueOn, due < day,
      let unit = line.waitingFor
    {
      late.append(
        LateClock(
          dispute: self, clock: clock, unit: unit, unitName: line.waitingForName ?? "",
          firstDueOn: due, dueOn: due, isAgainstFirstOnly: false))
    }
    if line.state.isHandled, firstDueOn < day {
      late.append(
        LateClock(
          dispute: self, clock: .handling, unit: line.holder, unitName: line.holderName,
          firstDueOn: firstDueOn, dueOn: line.dueOn, isAgainstFirstOnly: line.dueOn >= day))
    }
    return late
  }
}

extension Inquiry {
  /// Everything that is late, unit by unit in the order of their codes, the oldest first; what is
  /// late against its first deadline only stands behind the rest of its unit.
  public func late(_ question: LateQuestion) throws -> [LateClock] {
    // Cases come by number, and sorting keeps the order of what is equal.
    let late = try lateCases(question).flatMap { $0.lateClocks(on: question.day) }
    return late.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
      .map(\.element)
  }
}

/// Orders by unit, then what is late before what is extended, then by deadline, then by place.
private func < (left: (LateClock, Int), right: (LateClock, Int)) -> Bool {
  func rank(_ late: LateClock) -> (UnitCode, Int, Day) {
    (
      late.unit, late.isAgainstFirstOnly ? 1 : 0,
      late.isAgainstFirstOnly ? late.firstDueOn : late.dueOn
    )
  }
  let (first, second) = (rank(left.0), rank(right.0))
  return first == second ? left.1 < right.1 : first < second
}
