/// One dispute as its events have made it: the fold of its log.
public struct Case: Hashable, Sendable {
  /// Its number, from the first second.
  public let number: CaseNumber
  /// The unit that registered it.
  public let registrar: UnitCode
  /// When it was registered.
  public let registeredAt: Instant
  /// The unit where the dispute is and those above it, nearest first, frozen at registration.
  public let area: [UnitCode]

  /// How many events it has.
  public internal(set) var sequence = 1
  /// When the last event happened that changed state, holder, team, agreement or deadline.
  public internal(set) var lastTurnAt: Instant

  /// The kind of dispute.
  public internal(set) var category: Category
  /// How hard it is.
  public internal(set) var grade: Grade
  /// The door through which it came.
  public internal(set) var source: Source
  /// How many people it concerns.
  public internal(set) var people: Int?
  /// The sum in dispute, in whole yuan.
  public internal(set) var amount: Int?
  /// The groups that are reported on separately.
  public internal(set) var tags: Set<Tag>
  /// Who is in dispute, in the order of their numbers from 1.
  public internal(set) var parties: [Participant]

  /// Where it stands.
  public internal(set) var state = State.registered
  /// The unit responsible now.
  public internal(set) var holder: UnitCode
  /// Which life this is: 1, and one more with each reopening.
  public internal(set) var life = 1
  /// When it was first accepted; a new life does not begin by accepting again.
  public internal(set) var acceptedAt: Instant?
  /// Who mediates, if that was said.
  public internal(set) var team: TeamCode?
  /// Each unit's hold on the case, the present one last.
  public internal(set) var steps: [Step]
  /// Each offer, an open one last.
  public internal(set) var offers: [Offer] = []
  /// The helpers who were asked and have not answered.
  public internal(set) var helpers: [UnitCode] = []
  /// The deadlines.
  public internal(set) var clocks: Clocks
  /// The rest of handling, while it lasts.
  public internal(set) var suspension: Suspension?
  /// The reminders in force, one of each giver, the latest last.
  public internal(set) var reminders: [Reminder] = []
  /// How many of the offers were made before the present hold began.
  var offersBefore = 0

  /// How many sessions were held in this life.
  public internal(set) var sessions = 0
  /// The agreement reached in this life.
  public internal(set) var agreement: AgreementStanding?
  /// How this life ended, if it did.
  public internal(set) var ending: Ending?
  /// The last call back.
  public internal(set) var followUp: FollowUp?

  /// One side of the dispute, without what is private about it.
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

    /// The unit that asks.
    public let sender: UnitCode
    /// The unit that is asked.
    public let target: UnitCode
    /// Up, down or sideways.
    public let direction: Direction
    /// When it was made.
    public let at: Instant
    /// Runs until it is signed for or refused.
    public internal(set) var clock: Countdown
    /// When it ended.
    public internal(set) var endedAt: Instant?
    /// How it ended.
    public internal(set) var ending: Ending?

    /// The last day to sign for it or refuse it.
    public var due: Day { clock.due.day }
  }

  /// A rest of handling (中止).
  public struct Suspension: Hashable, Sendable {
    /// The day on which the clock stopped.
    public let since: Day
    /// The day on which it runs again, at the latest.
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

    /// Notes that a term was performed; a damaged log may name one that does not exist.
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
    /// When that took effect: at once, or once it was verified.
    public internal(set) var effectAt: Instant?
    /// Why it ended; none for a case declined, voided or merged.
    public let outcome: Outcome?
    /// Why the mediation failed.
    public let failure: Failure?
    /// Where the parties were sent.
    public let door: Door?
    /// The case into which it was merged.
    public let mergedInto: CaseNumber?
  }

  /// What a party said when called back (回访).
  public struct FollowUp: Hashable, Sendable {
    /// Whether it is satisfied.
    public let satisfaction: Satisfaction
    /// How far the agreement was performed.
    public let performance: Performance?
    /// When it was called.
    public let at: Instant
  }

  /// The offer that waits for an answer, if one does.
  public var openOffer: Offer? { offers.last.flatMap { $0.ending == nil ? $0 : nil } }

  /// The strongest reminder in force, the latest of equal ones, and who gave it.
  public var reminder: Reminder? { reminders.reversed().max { $0.urgency < $1.urgency } }

  /// How many of the present holder's offers were refused since it took the case.
  public var refusalsInARow: Int {
    offers.dropFirst(offersBefore).count { $0.ending == .refused }
  }

  /// The party of that number, from 1; nothing where there is none.
  public func party(_ number: Int) -> Participant? {
    number >= 1 && number <= parties.count ? parties[number - 1] : nil
  }

  /// The units that held the case before the present holder.
  public var formerHolders: [UnitCode] { steps.dropLast().map(\.unit) }

  /// Tells whether another unit took the case over in this life; an offer that came to nothing and
  /// a historical placement are no moves.
  public var hasMoved: Bool {
    let ofThisLife = steps.reversed().prefix { $0.arrival != .reopened }
    return ofThisLife.contains { $0.arrival == .offered || $0.arrival == .designated }
  }

  /// Finds who must act next: the target of an open offer, the verifying unit, else the holder.
  public func nextActor(in units: Units) -> UnitCode? {
    guard state.isOpen else { return nil }
    if let openOffer { return openOffer.target }
    return state == .concluded ? units[holder]?.parent ?? holder : holder
  }

  /// Finds who must act next on a day: who stands in for a closed unit, where it would have been.
  public func nextActor(in units: Units, on day: Day) -> UnitCode? {
    nextActor(in: units).map { units.standIn(for: $0, on: day) }
  }
}
