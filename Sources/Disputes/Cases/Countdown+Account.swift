/// One part of a clock, counted day by day: the term of its rule or one extension.
public struct CountedStretch: Hashable, Sendable {
  /// How long it is.
  public let term: Term
  /// Whether it is an extension.
  public let isExtension: Bool
  /// Its days: from the trigger, or the deadline it extends, through its own deadline.
  public let days: [CountedDay]
  /// Where it ends.
  public let deadline: Deadline
}

extension Countdown {
  /// Explains the deadline day by day, with the rulebook that was used to count it.
  public func account(by book: Rulebook) -> [CountedStretch] {
    let calendar = book.calendar
    var stretches = [
      CountedStretch(
        term: rule.term, isExtension: false,
        days: calendar.account(of: rule.term, after: begins, pausing: pauses),
        deadline: calendar.deadline(of: rule.term, after: begins, pausing: pauses))
    ]
    for length in extensions {
      let before = stretches[stretches.count - 1].deadline
      let term = Term(length, rule.extensionUnit)
      stretches.append(
        CountedStretch(
          term: term, isExtension: true,
          days: calendar.account(of: term, after: before.day, pausing: pauses),
          deadline: calendar.extended(before, by: length, term.unit, pausing: pauses)))
    }
    return stretches
  }
}

extension Case {
  /// The clocks of the present life that have a deadline now, the next actor's first.
  public func runningClocks(by book: Rulebook) -> [Countdown] {
    var clocks = [nextClock, self.clocks.handling].compactMap(\.self)
    if state == .registered { clocks.append(self.clocks.acceptance) }
    if state.isOpen || state == .closed, let confirmation = confirmation(by: book) {
      clocks.append(confirmation)
    }
    var seen: Set<ClockKind> = []
    return clocks.filter { seen.insert($0.clock).inserted }
  }
}
