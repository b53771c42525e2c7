/// The last day of a time limit.
public struct Deadline: Hashable, Sendable {
  /// The last day, which counts in full.
  public let day: Day
  /// Whether the day may still move, as the calendar of a year it depends on is not published yet.
  public let isProvisional: Bool
}

extension WorkCalendar {
  /// Calculates a deadline by articles 201 to 203 of the Civil Code (民法典).
  ///
  /// The day of the trigger is not counted. A month ends on the same day of the month, or on the
  /// last day of a shorter one. A deadline on a day of rest moves to the next working day. Days in
  /// `pauses`, where the clock runs again on each upper bound, are not counted and never the last.
  public func deadline(
    of term: Term, after trigger: Day, pausing pauses: [Range<Day>] = []
  ) -> Deadline {
    let pauses = Pauses(pauses)
    let day = rolled(end(of: term, after: trigger, pauses), pauses)
    return Deadline(day: day, isProvisional: !knows(from: trigger, through: day))
  }

  /// Extends a deadline; the new one is a working day too.
  ///
  /// The extension begins on the day after the old deadline as moved to a working day.
  public func extended(
    _ deadline: Deadline, by length: Int, _ unit: TermUnit, pausing pauses: [Range<Day>] = []
  ) -> Deadline {
    let longer = self.deadline(of: Term(length, unit), after: deadline.day, pausing: pauses)
    return Deadline(
      day: longer.day, isProvisional: deadline.isProvisional || longer.isProvisional)
  }

  /// Counts the working days after `first` through `last`; 0 if `last` is not later.
  public func workingDays(after first: Day, through last: Day) -> Int {
    var count = 0
    var day = first
    while day < last {
      day = day + 1
      if isWorking(day) { count += 1 }
    }
    return count
  }

  /// The day on which a term ends before a day of rest moves it.
  func end(of term: Term, after trigger: Day, _ pauses: Pauses) -> Day {
    switch term.unit {
    case .natural: pauses.day(term.length, after: trigger)
    case .month: pauses.day(trigger.adding(months: term.length) - trigger, after: trigger)
    case .working:
      (0..<term.length).reduce(trigger) { day, _ in rolled(day + 1, pauses) }
    }
  }

  /// Returns the first day from `day` on that is a working day and not paused.
  private func rolled(_ day: Day, _ pauses: Pauses) -> Day {
    var day = day
    while true {
      let next: Day
      if let end = pauses.end(at: day) {
        next = end
      } else if !isWorking(day) {
        next = day + 1
      } else {
        return day
      }
      // The last representable day has no next one.
      guard next > day else { return day }
      day = next
    }
  }

  private func knows(from first: Day, through last: Day) -> Bool {
    (first.year...max(first.year, last.year)).allSatisfy { knows($0) }
  }
}
