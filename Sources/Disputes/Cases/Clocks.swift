/// The clocks of a case (时限).
public struct Clocks: Hashable, Sendable {
  /// Runs until the case is accepted, declined or offered.
  public internal(set) var acceptance: Countdown
  /// Runs through one life of the case, whoever holds it.
  public internal(set) var handling: Countdown
  /// Runs while a conclusion waits to be verified.
  public internal(set) var verification: Countdown?

  /// The last day to accept the case.
  public var acceptanceDue: Day { acceptance.due.day }
  /// The last day of handling without extensions.
  public var firstDue: Day { handling.first.day }
  /// The last day of handling.
  public var due: Day { handling.due.day }
  /// The last day to verify a conclusion, while one waits for it.
  public var verificationDue: Day? { verification?.due.day }

  /// Starts the clocks of a case that waits for acceptance; handling is planned from the last day
  /// to accept.
  init(registeredOn day: Day, grade: Grade, in area: [UnitCode], by book: Rulebook) {
    acceptance = Countdown(.acceptance, from: day, grade: grade, in: area, by: book)
    handling = Countdown(
      .handling, from: acceptance.due.day, grade: grade, in: area, by: book)
  }
}

extension Case {
  /// Recalculates the deadlines of all running clocks with the given rules; an ended case keeps its
  /// deadlines.
  public mutating func recount(by book: Rulebook) {
    guard state.isOpen else { return }
    if openOffer != nil { offers[offers.count - 1].clock.recount(in: area, by: book) }
    if state == .registered {
      clocks.acceptance.recount(in: area, by: book)
      clocks.handling = Countdown(
        .handling, from: clocks.acceptanceDue, grade: clocks.handling.grade, in: area, by: book)
    } else {
      clocks.handling.recount(in: area, by: book)
    }
    clocks.verification?.recount(in: area, by: book)
  }

  /// Starts the handling clock of the present life.
  mutating func startHandling(on day: Day, by book: Rulebook) {
    clocks.handling = Countdown(.handling, from: day, grade: grade, in: area, by: book)
  }

  /// The clock that runs for the next actor; `nil` once the case has ended.
  public var nextClock: Countdown? {
    if let openOffer { return openOffer.clock }
    return switch state {
    case .registered: clocks.acceptance
    case .handling, .suspended: clocks.handling
    case .concluded: clocks.verification
    case .closed, .declined, .void: nil
    }
  }

  /// The deadline of the next actor; `nil` once the case has ended.
  public var nextDue: Day? { nextClock?.due.day }

  /// Whether the handling deadline, or that of the next actor, may still move because the calendar
  /// of a year is not published yet.
  public var isProvisional: Bool {
    clocks.handling.due.isProvisional || nextClock?.due.isProvisional ?? false
  }

  /// Tells whether the handling deadline has passed on that day while the case is open.
  ///
  /// A concluded case that waits for verification is never overdue.
  public func isOverdue(on day: Day) -> Bool { state.isHandled && clocks.due < day }

  /// Whether a court may confirm an agreement in this kind of dispute: not in courtship, marriage,
  /// support or guardianship matters, nor what a centre may not mediate (人民调解法 article 33).
  public var mayBeConfirmed: Bool {
    let ofPersons: [Disputes.Category] = ["0101", "0102"].compactMap { Category(code: $0) }
    return !ofPersons.contains(category) && category.isMediable
  }

  /// The time limit to apply for judicial confirmation, from the agreement of the present life on.
  public func confirmation(by book: Rulebook) -> Countdown? {
    guard let agreement, mayBeConfirmed else { return nil }
    return Countdown(
      .confirmation, from: agreement.at.day, grade: grade, in: area, by: book)
  }
}
