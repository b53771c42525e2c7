/// A day of a time limit, and how it was counted.
public struct CountedDay: Hashable, Sendable {
  /// How a day was counted.
  public enum Mark: Hashable, Sendable {
    /// The day from which the time limit runs; it is not counted.
    case trigger
    /// Counted as the day with this number.
    case counted(Int)
    /// Not counted, a day of rest: its holiday, or `nil` for a weekend.
    case rest(String?)
    /// Not counted, as the clock was paused.
    case paused
    /// The last day by number, but a day of rest with its holiday, so that the deadline moves on.
    case rolled(Int, String?)
    /// The deadline, with its number unless it was moved from a day of rest or is the trigger
    /// itself.
    case last(Int?)
  }

  /// The day.
  public let day: Day
  /// How it was counted.
  public let mark: Mark
}

extension WorkCalendar {
  /// Explains day by day how a term is counted, from the trigger through the deadline.
  ///
  /// A term of length 0 that ends on its trigger is that one day.
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
