public import Disputes

/// One case behind a figure, as of the time of the query, without personal data.
public struct CellCase: Hashable, Sendable {
  /// An offer that is counted, as far as it was known.
  public struct Offer: Hashable, Sendable {
    /// The unit that made it.
    public let sender: UnitCode
    /// The unit to which the case was offered.
    public let target: UnitCode
    /// Whether it went up, down or sideways.
    public let direction: Direction
    /// When it was made.
    public let offeredAt: Instant
    /// When and how it ended; `nil` while it waits.
    public let end: End?

    /// The end of an offer.
    public struct End: Hashable, Sendable {
      /// When it ended.
      public let at: Instant
      /// How it ended.
      public let ending: Case.Offer.Ending

      /// Makes an end.
      public init(at: Instant, ending: Case.Offer.Ending) {
        self.at = at
        self.ending = ending
      }
    }

    /// Makes an offer.
    public init(
      sender: UnitCode, target: UnitCode, direction: Direction, offeredAt: Instant, end: End?
    ) {
      self.sender = sender
      self.target = target
      self.direction = direction
      self.offeredAt = offeredAt
      self.end = end
    }
  }

  /// The cell in which it is counted.
  public var key: CellKey
  /// How much it adds to the figure: one, or the days of an offer in transit.
  public var amount: Int
  /// Its number.
  public let number: CaseNumber
  /// Its state.
  public let state: State
  /// The kind of dispute, as it was known.
  public let category: Disputes.Category
  /// How hard it was, as it was known.
  public let grade: Grade
  /// When it was registered.
  public let registeredAt: Instant
  /// The last day of handling, as it was known.
  public let dueOn: Day
  /// The day on which it was concluded.
  public let concludedOn: Day?
  /// When the conclusion took effect.
  public let effectAt: Instant?
  /// Why it ended.
  public let outcome: Outcome?
  /// The unit to which the count is attributed.
  public let unit: UnitCode
  /// The unit where the dispute is.
  public let area: UnitCode
  /// The number of the life of the case, from 1.
  public let life: Int
  /// When it came to the unit, if arrivals are counted.
  public let arrivedAt: Instant?
  /// The offer, if offers are counted.
  public let offer: Offer?

  /// Makes a case behind a figure.
  public init(
    key: CellKey, amount: Int = 1, number: CaseNumber, state: State,
    category: Disputes.Category, grade: Grade, registeredAt: Instant, dueOn: Day,
    concludedOn: Day?, effectAt: Instant?, outcome: Outcome?, unit: UnitCode, area: UnitCode,
    life: Int, arrivedAt: Instant? = nil, offer: Offer? = nil
  ) {
    self.key = key
    self.amount = amount
    self.number = number
    self.state = state
    self.category = category
    self.grade = grade
    self.registeredAt = registeredAt
    self.dueOn = dueOn
    self.concludedOn = concludedOn
    self.effectAt = effectAt
    self.outcome = outcome
    self.unit = unit
    self.area = area
    self.life = life
    self.arrivedAt = arrivedAt
    self.offer = offer
  }
}
