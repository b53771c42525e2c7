public import Disputes

/// A query for late cases; a property left empty does not restrict it.
public struct LateQuestion: Hashable, Sendable {
  /// The day on which lateness is judged.
  public let day: Day
  /// The units at or below which a case is held or has to be acted on next; empty means all units.
  ///
  /// The first of them is the viewer, who gets only cases it may see.
  public var concerning: [UnitCode] = []
  /// A unit that contains the area frozen at registration.
  public var area: Unit?
  /// The levels at which frozen areas contain that unit; empty means its own level.
  public var areaLevels: [Level] = []
  /// The present holders.
  public var holders: [UnitCode] = []

  /// Makes a question about all cases.
  public init(on day: Day) { self.day = day }
}

/// A count of late steps.
public struct LateCount: Hashable, Sendable {
  /// The number of late steps.
  public let steps: Int
  /// The number of units responsible for them.
  public let units: Int

  /// Makes a count.
  public init(steps: Int, units: Int) {
    self.steps = steps
    self.units = units
  }
}

/// A deadline of an open case that has passed, and the unit that missed it.
public struct LateClock: Hashable, Sendable {
  /// The case.
  public let dispute: WatchedCase
  /// The clock that is late.
  public let clock: ClockKind
  /// The unit that has to act: the one that had to by then, or its stand-in if it is closed.
  public internal(set) var unit: UnitCode
  /// Its present name.
  public internal(set) var unitName: String
  /// The deadline without extensions.
  public let firstDueOn: Day
  /// The deadline.
  public let dueOn: Day
  /// Whether the deadline without extensions has passed but the extended one has not.
  public let isAgainstFirstOnly: Bool
}

extension WatchedCase {
  /// The deadlines that had passed on a day: the next actor's and that of handling.
  ///
  /// An extended case still counts as late against its first deadline. The handling clock is
  /// ignored while a conclusion waits for verification.
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
  /// Lists all late clocks by unit code, then by deadline; within a unit, those late only against
  /// their first deadline come last.
  public func late(_ question: LateQuestion) throws -> [LateClock] {
    var late = try lateCases(question).flatMap { $0.lateClocks(on: question.day) }
    let units = UnitCache(self)
    for index in late.indices {
      let code = try units.standIn(for: late[index].unit, on: question.day)
      guard code != late[index].unit else { continue }
      late[index].unit = code
      late[index].unitName = try units.unit(code)?.name ?? code.description
    }
    // Cases come sorted by number; the offset makes the sort stable.
    return late.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
      .map(\.element)
  }
}

/// Orders by unit, then really late before extended, then by deadline, then by offset.
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
