/// The current state of one dispute: the fold of its events.
public struct Case: Hashable, Sendable {
  /// Its number, assigned at registration.
  public let number: CaseNumber
  /// The unit that registered it.
  public let registrar: UnitCode
  /// When it was registered.
  public let registeredAt: Instant
  /// The unit where the dispute is and those above it, nearest first, frozen at registration.
  public let area: [UnitCode]

  /// The number of its events, which is also the sequence of the last one.
  public internal(set) var sequence = 1
  /// When the last turn happened: an event that changed state, holder, team, agreement or deadline.
  public internal(set) var lastTurnAt: Instant

  /// The kind of dispute.
  public internal(set) var category: Category
  /// How hard it is.
  public internal(set) var grade: Grade
  /// Where it came from.
  public internal(set) var source: Source
  /// How many people it concerns.
  public internal(set) var people: Int?
  /// The sum in dispute, in whole yuan.
  public internal(set) var amount: Int?
  /// The special groups it belongs to for reports.
  public internal(set) var tags: Set<Tag>
  /// Who is in dispute, in the order of their numbers from 1.
  public internal(set) var parties: [Participant]

  /// Its state.
  public internal(set) var state = State.registered
  /// The unit responsible now.
  public internal(set) var holder: UnitCode
  /// The number of the present life: 1, and one more after each reopening.
  public internal(set) var life = 1
  /// When it was first accepted; a reopened case that was accepted once is not accepted again.
  public internal(set) var acceptedAt: Instant?
  /// The mediation team, if one is assigned; `nil` where a mediator is named instead.
  public internal(set) var team: TeamCode?
  /// Each unit's hold on the case, the present one last.
  public internal(set) var steps: [Step]
  /// Each offer, an open one last.
  public internal(set) var offers: [Offer] = []
  /// The helpers who were asked and have not answered.
  public internal(set) var helpers: [UnitCode] = []
  /// The deadlines.
  public internal(set) var clocks: Clocks
  /// The present suspension, if there is one.
  public internal(set) var suspension: Suspension?
  /// The reminders in force, one of each giver, the latest last.
  public internal(set) var reminders: [Reminder] = []
  /// How many of `offers` were made before the present holder took the case.
  var offersBefore = 0

  /// How many sessions were held in this life.
  public internal(set) var sessions = 0
  /// The agreement reached in this life.
  public internal(set) var agreement: AgreementStanding?
  /// How this life ended, if it did.
  public internal(set) var ending: Ending?
  /// The last follow-up call.
  public internal(set) var followUp: FollowUp?

  /// A party without its private data.
  public struct Participant: Hashable, Sendable {
    /// Its side.
    public let role: PartyRole
    /// What it is.
    public let kind: PartyKind
  }

  /// One unit's hold on a case (环节).
  public struct Step: Hashable, Sendable {
    /// How a case comes to a unit.
    public enum Arrival: String, Sendable {
      case registered
      case offered
      case designated
      case placed
      case reopened
    }

    /// The unit that held the case.
    public let unit: UnitCode
    /// How the case came to it.
    public let arrival: Arrival
    /// When its hold began.
    public let since: Instant
    /// When its hold ended.
    public internal(set) var until: Instant?
  }

  /// A case offered to another unit (流转).
  public struct Offer: Hashable, Sendable {
    /// How an offer ends.
    public enum Ending: String, Sendable {
      case received
      case refused
      case recalled
      /// A superior designated a unit over the offer.
      case designated
    }

    /// The unit that offers the case.
    public let sender: UnitCode
    /// The unit to which the case is offered.
    public let target: UnitCode
    /// Up, down or sideways.
    public let direction: Direction
    /// When it was made.
    public let at: Instant
    /// The clock that runs until the target signs for the case or refuses it.
    public internal(set) var clock: Countdown
    /// When it ended.
    public internal(set) var endedAt: Instant?
    /// How it ended.
    public internal(set) var ending: Ending?

    /// The last day to sign for it or refuse it.
    public var due: Day { clock.due.day }
  }

  /// A suspension of handling (中止).
  public struct Suspension: Hashable, Sendable {
    /// The day on which the clock stopped.
    public let since: Day
    /// The day on which the clock runs again unless handling is resumed earlier.
    public let until: Day
  }

  /// A superior's reminder in force (督办).
  public struct Reminder: Hashable, Sendable {
    /// How strong it is.
    public let urgency: Urgency
    /// Who gave it.
    public let giver: UnitCode
  }

  /// An agreement and what has been performed of it.
  public struct AgreementStanding: Hashable, Sendable {
    /// Written or oral.
    public let form: AgreementForm
    /// When it was reached.
    public let at: Instant
    /// The day by which each term is due, in order.
    public let dues: [Day?]
    /// When each term was performed, in order.
    public internal(set) var performedAt: [Instant?]

    /// Records that a term was performed; ignores a term that does not exist, as in a damaged log.
    mutating func perform(_ term: Int, at instant: Instant) {
      guard term >= 1, term <= performedAt.count else { return }
      performedAt[term - 1] = instant
    }
  }

  /// How a life of the case ended.
  public struct Ending: Hashable, Sendable {
    /// The unit that ended it.
    public let unit: UnitCode
    /// The officer who ended it.
    public let officer: OfficerCode
    /// When handling ended.
    public let at: Instant
    /// When the ending took effect: at once, or when it was verified; `nil` while it waits for
    /// that.
    public internal(set) var effectAt: Instant?
    /// Why it ended; `nil` for a case declined, voided or merged.
    public let outcome: Outcome?
    /// Why the mediation failed.
    public let failure: Failure?
    /// Where the parties were sent.
    public let door: Door?
    /// The case into which it was merged.
    public let mergedInto: CaseNumber?
  }

  /// What a party said in a follow-up call (回访).
  public struct FollowUp: Hashable, Sendable {
    /// Whether it is satisfied.
    public let satisfaction: Satisfaction
    /// How far the agreement was performed.
    public let performance: Performance?
    /// When the call was made.
    public let at: Instant
  }

  /// The offer that waits for an answer, if there is one.
  public var openOffer: Offer? { offers.last.flatMap { $0.ending == nil ? $0 : nil } }

  /// The strongest reminder in force, and of equally strong ones the latest.
  public var reminder: Reminder? { reminders.reversed().max { $0.urgency < $1.urgency } }

  /// How many offers of the present holder were refused since it took the case.
  public var refusalsInARow: Int {
    offers.dropFirst(offersBefore).count { $0.ending == .refused }
  }

  /// The party with this number, counted from 1, or `nil`.
  public func party(_ number: Int) -> Participant? {
    number >= 1 && number <= parties.count ? parties[number - 1] : nil
  }

  /// The units that held the case before the present holder.
  public var formerHolders: [UnitCode] { steps.dropLast().map(\.unit) }

  /// Tells whether another unit took over the case in its present life; offers not taken up and
  /// placements by an import do not count.
  public var hasMoved: Bool {
    let ofThisLife = steps.reversed().prefix { $0.arrival != .reopened }
    return ofThisLife.contains { $0.arrival == .offered || $0.arrival == .designated }
  }

  /// Finds the unit that must act next: the target of an open offer, the unit that verifies, else
  /// the holder.
  public func nextActor(in units: Units) -> UnitCode? {
    guard state.isOpen else { return nil }
    if let openOffer { return openOffer.target }
    return state == .concluded ? units[holder]?.parent ?? holder : holder
  }

  /// Finds the unit that must act next on a day; a closed unit is replaced by its stand-in.
  public func nextActor(in units: Units, on day: Day) -> UnitCode? {
    nextActor(in: units).map { units.standIn(for: $0, on: day) }
  }
}
