/// A day of a period, and how it was counted.
public struct CountedDay: Hashable, Sendable {
  /// How a day was counted.
  public enum Mark: Hashable, Sendable {
    /// The day from which the period runs; it is not counted.
    case trigger
    /// Counted, as the day of that number.
    case counted(Int)
    /// A day of rest that is not counted: its holiday, or nothing for a weekend.
    case rest(String?)
    /// A day on which the clock stood still.
    case paused
    /// The last day by number, but a day of rest, so that the period ends later.
    case rolled(Int, String?)
    /// The day on which the period ends; its number, unless it was reached by rolling forward.
    case last(Int?)
  }

  /// The day.
  public let day: Day
  /// How it was counted.
  public let mark: Mark
}

extension WorkCalendar {
  /// Tells day by day how a period was counted, from the trigger through the deadline.
  ///
  /// A period of no length that ends on the day of its trigger is that one day.
  public func account(
    of term: Term, after trigger: Day, pausing ranges: [Range<Day>] = []
  ) -> [CountedDay] {
    let pauses = Pauses(ranges)
    let end = end(of: term, after: trigger, pauses)
    let last = deadline(of: term, after: trigger, pausing: ranges).day
    var days = [CountedDay(day: trigger, mark: last == trigger ? .last(nil) : .trigger)]
    var count = 0
    for distance in 0..<max(0, last - trigger) {
      let day = trigger + (distance + 1)
      let isRest = !isWorking(day)
      let isCounted = day <= end && !(term.unit == .working && isRest)
      let mark: CountedDay.Mark
      if pauses.end(at: day) != nil {
        mark = day == last ? .last(nil) : .paused
      } else if isCounted {
        count += 1
        mark =
          day == last ? .last(count) : day == end ? .rolled(count, name(of: day)) : .counted(count)
      } else {
        mark = day == last ? .last(nil) : .rest(name(of: day))
      }
      days.append(CountedDay(day: day, mark: mark))
    }
    return days
  }
}
