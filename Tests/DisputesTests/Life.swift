import Disputes

/// A case that lives by real events, each a day after the one before unless said.
struct Life {
  private(set) var dispute: Case
  private(set) var day: Int
  var units = Units.all
  var rules = Rulebook.shipped

  init(
    by unit: UnitCode = .bihu, on day: Int = 0, rules: Rulebook = .shipped,
    _ change: (inout Registration<String>) -> Void = { _ in }
  ) throws {
    var registration = Registration<String>.usual
    change(&registration)
    let event = Event(
      Deed.registered(registration), by: unit, officer: .li, occurredAt: .on(day),
      recordedAt: .on(day))
    dispute = try Case.beginning(.known(1, of: unit), with: event, in: .all, rules: rules)
    self.day = day
    self.rules = rules
  }

  /// The same life one event later; by the holder unless said.
  func then(
    _ deed: Deed<String>, by unit: UnitCode? = nil, officer: OfficerCode = .li, on day: Int? = nil,
    recorded: Int? = nil, other: Case? = nil
  ) throws -> Life {
    let day = day ?? self.day + 1
    let event = Event(
      deed, by: unit ?? dispute.holder, officer: officer, occurredAt: .on(day),
      recordedAt: .on(recorded ?? day))
    var next = self
    next.dispute = try dispute.admitting(event, in: units, other: other, rules: rules)
    next.day = day
    return next
  }

  /// The same life with an event that no rule was asked about, as a damaged log may hold it.
  func forced(
    _ deed: Deed<String>, by unit: UnitCode? = nil, at instant: Instant = .on(9)
  ) -> Life {
    var next = self
    next.dispute.apply(
      Event(
        deed, by: unit ?? dispute.holder, officer: .li, occurredAt: instant, recordedAt: instant),
      rules: rules)
    return next
  }
}

extension Registration<String> {
  static let usual = Registration(
    area: [.baoding, .bihu, .liandu, .city], category: .water, summary: "a ditch",
    parties: [Party(role: .applicant, name: "Wu"), Party(role: .respondent, name: "Chen")])
}

/// The states of a case; an offer can be open in the first two only.
enum Situation: CaseIterable {
  case registered, handling, suspended, concluded, closed, declined, void
  case registeredOffered, handlingOffered

  var state: State {
    switch self {
    case .registered, .registeredOffered: .registered
    case .handling, .handlingOffered: .handling
    case .suspended: .suspended
    case .concluded: .concluded
    case .closed: .closed
    case .declined: .declined
    case .void: .void
    }
  }

  var isOffered: Bool { self == .registeredOffered || self == .handlingOffered }
}

extension Life {
  /// A case that Bihu registered and holds, in that situation and ready for that deed.
  static func still(in situation: Situation, readyFor kind: DeedKind = .noted) throws -> Life {
    let life = try Life { $0.grade = situation == .concluded ? .major : .ordinary }
    return try life.led(to: situation, readyFor: kind)
  }

  /// A case registered by Baoding village, sent up to Bihu, transferred to Dagangtou; Gaoxi helps.
  static func moved(to situation: Situation, readyFor kind: DeedKind = .noted) throws -> Life {
    try Life(by: .baoding) { $0.grade = situation == .concluded ? .major : .ordinary }
      .then(.up(to: .bihu)).then(.received, by: .bihu)
      .then(.sideways(to: .dagangtou)).then(.received, by: .dagangtou)
      .then(.assistAsked(helper: .gaoxi))
      .led(to: situation, readyFor: kind)
  }

  private func led(to situation: Situation, readyFor kind: DeedKind) throws -> Life {
    switch situation {
    case .registered: try refusedTwice(if: kind == .designated)
    case .registeredOffered: try then(.up(to: .liandu))
    case .declined: try then(.declined(reason: "no", door: .court))
    case .void: try then(.merged(into: .second, reason: "twice"), other: Life.secondClosed())
    case .handling: try handled(readyFor: kind).refusedTwice(if: kind == .designated)
    case .handlingOffered: try handled(readyFor: kind).then(.up(to: .liandu))
    case .suspended: try handled(readyFor: kind).then(.suspended(.papers, until: .on(day + 30)))
    case .concluded: try handled(readyFor: kind).then(.end(.settled, verify: true))
    case .closed: try handled(readyFor: kind).then(.end(.settled))
    }
  }

  private func handled(readyFor kind: DeedKind) throws -> Life {
    let life = dispute.state == .registered ? try then(.accepted) : self
    return switch kind {
    case .performed: try life.then(.agreement())
    case .assistAnswered where life.dispute.helpers.isEmpty:
      try life.then(.assistAsked(helper: .gaoxi))
    default: life
    }
  }

  private func refusedTwice(if needed: Bool) throws -> Life {
    guard needed else { return self }
    return try then(.up(to: .liandu)).then(.refused(reason: "no"), by: .liandu)
      .then(.up(to: .liandu)).then(.refused(reason: "no"), by: .liandu)
  }

  /// Another case that this one can be merged into.
  static func secondClosed() throws -> Case {
    let event = Event(
      Deed.registered(Registration.usual), by: .bihu, officer: .li, occurredAt: .on(0),
      recordedAt: .on(0))
    var second = try Case.beginning(.second, with: event, in: .all)
    for deed in [Deed<String>.accepted, .end(.settled)] {
      second = try second.admitting(
        Event(deed, by: .bihu, officer: .li, occurredAt: .on(1), recordedAt: .on(1)), in: .all)
    }
    return second
  }
}
