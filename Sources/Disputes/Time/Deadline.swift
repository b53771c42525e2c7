/// The last day of a period.
public struct Deadline: Hashable, Sendable {
  /// The day, to its end.
  public let day: Day
  /// Whether the day may still move, since a year that it depends on is not published yet.
  public let isProvisional: Bool

  /// Makes a deadline.
  public init(day: Day, isProvisional: Bool) {
    self.day = day
    self.isProvisional = isProvisional
  }
}

extension WorkCalendar {
  /// Counts a period to its last day, by articles 201 to 203 of the Civil Code (民法典).
  ///
  /// The day of the trigger is not counted. A month ends on the corresponding day, or on the last
  /// of its month. What would end on a day of rest ends on the next working day. Days in `pauses`,
  /// each from its first up to the day on which the clock runs again, are not counted and never
  /// the last.
  public func deadline(
    of term: Term, after trigger: Day, pausing pauses: [Range<Day>] = []
  ) -> Deadline {
    let pauses = Pauses(pauses)
    let day = rolled(end(of: term, after: trigger, pauses), pauses)
    return Deadline(day: day, isProvisional: !knows(from: trigger, through: day))
  }

  /// Extends a period; the longer one too ends on a working day.
  ///
  /// The first day of the extension is the day after the deadline it extends, as that one was
  /// rolled forward.
  public func extended(
    _ deadline: Deadline, by length: Int, _ unit: TermUnit, pausing pauses: [Range<Day>] = []
  ) -> Deadline {
    let longer = self.deadline(of: Term(length, unit), after: deadline.day, pausing: pauses)
    return Deadline(
      day: longer.day, isProvisional: deadline.isProvisional || longer.isProvisional)
  }

  /// Counts the working days after a day through another; none where the other is not later.
  public func workingDays(after first: Day, through last: Day) -> Int {
    var count = 0
    var day = first
    while day < last {
      day = day + 1
      if isWorking(day) { count += 1 }
    }
    return count
  }

  /// The day on which a period ends if that is not a day of rest.
  func end(of term: Term, after trigger: Day, _ pauses: Pauses) -> Day {
    switch term.unit {
    case .natural: pauses.day(term.length, after: trigger)
    case .month: pauses.day(trigger.adding(months: term.length) - trigger, after: trigger)
    case .working:
      (0..<term.length).reduce(trigger) { day, _ in rolled(day + 1, pauses) }
    }
  }

  /// The first day from a day on that is worked and not paused.
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
      // On the last day that can be written there is no next.
      guard next > day else { return day }
      day = next
    }
  }

  private func knows(from first: Day, through last: Day) -> Bool {
    (first.year...max(first.year, last.year)).allSatisfy { knows($0) }
  }
}
