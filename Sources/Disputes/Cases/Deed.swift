/// What can happen to a case: the content of one entry in its log.
///
/// `Text` is `String` for what a person typed and `Commitment` for what the log holds, so the
/// compiler makes sure that no freely typed text gets into the log.
public enum Deed<Text: Hashable & Sendable>: Hashable, Sendable {
  case registered(Registration<Text>)
  case partyAdded(Party<Text>)
  case accepted
  case declined(reason: Text, door: Door)
  case assigned(Assignee<Text>)
  case offered(Offering<Text>)
  case received
  case refused(reason: Text)
  case recalled
  case designated(target: UnitCode, reason: Text)
  /// An import records where a case was in the past; this is no move.
  case placed(at: UnitCode)
  case assistAsked(helper: UnitCode)
  /// A helper answers; `for` names the helper if the answering unit stands in for it.
  case assistAnswered(Text, for: UnitCode? = nil)
  case sessionRecorded(Session<Text>)
  case noted(Text)
  case extended(Extending<Text>)
  case suspended(SuspensionReason, until: Day)
  case resumed
  case urged(Urgency)
  case agreed(Agreement<Text>)
  case concluded(Conclusion<Text>)
  case verified
  case sentBack(reason: Text)
  /// A term of the agreement, counted from 1, was performed.
  case performed(term: Int)
  case followedUp(Satisfaction, Performance?)
  /// The case begins a new life with its last holder, or the unit that stands in for it.
  case reopened(holder: UnitCode, reason: Text)
  case merged(into: CaseNumber, reason: Text)
  case voided(reason: Text)
  case corrected(Correction<Text>, reason: Text)
  /// Data of a party was corrected (个人信息保护法 article 46).
  case partyCorrected(PartyCorrection<Text>, reason: Text)
  /// The data of a party was erased (个人信息保护法 article 47).
  case partyErased(Erasure<Text>)
}

/// What is entered when a case is registered.
public struct Registration<Text: Hashable & Sendable>: Hashable, Sendable {
  /// The unit where the dispute is and those above it, nearest first, frozen at registration.
  public var area: [UnitCode]
  /// The kind of dispute.
  public var category: Category
  /// What it is about.
  public var summary: Text
  /// Who is in dispute; at least one.
  public var parties: [Party<Text>]
  /// How hard it is.
  public var grade: Grade
  /// Where it came from.
  public var source: Source
  /// The number it has elsewhere, at a court or on the hotline.
  public var foreignNumber: Text?
  /// How many people it concerns.
  public var people: Int?
  /// The sum in dispute, in whole yuan.
  public var amount: Int?
  /// Where exactly it happened.
  public var place: Text?
  /// The special groups it belongs to for reports.
  public var tags: Set<Tag>

  /// Makes a registration.
  public init(
    area: [UnitCode], category: Category, summary: Text, parties: [Party<Text>],
    grade: Grade = .ordinary, source: Source = .visit, foreignNumber: Text? = nil,
    people: Int? = nil, amount: Int? = nil, place: Text? = nil, tags: Set<Tag> = []
  ) {
    self.area = area
    self.category = category
    self.summary = summary
    self.parties = parties
    self.grade = grade
    self.source = source
    self.foreignNumber = foreignNumber
    self.people = people
    self.amount = amount
    self.place = place
    self.tags = tags
  }
}

/// Who mediates: a person, or a named team.
public enum Assignee<Text: Hashable & Sendable>: Hashable, Sendable {
  case mediator(Text)
  case team(TeamCode)
}

/// An offer of a case to another unit (流转).
public struct Offering<Text: Hashable & Sendable>: Hashable, Sendable {
  /// Up, down or sideways.
  public var direction: Direction
  /// The unit that is asked to take the case.
  public var target: UnitCode
  /// Why the case is passed on.
  public var reason: Text
  /// What was tried before.
  public var tried: Text?
  /// The danger that allows it to skip levels.
  public var emergency: Emergency?

  /// Makes an offer.
  public init(
    _ direction: Direction, to target: UnitCode, reason: Text, tried: Text? = nil,
    emergency: Emergency? = nil
  ) {
    self.direction = direction
    self.target = target
    self.reason = reason
    self.tried = tried
    self.emergency = emergency
  }
}

/// A mediation session; who came and what was said is restricted (在线调解规则 article 18).
public struct Session<Text: Hashable & Sendable>: Hashable, Sendable {
  /// Who mediated.
  public var mediator: Text?
  /// Who came.
  public var present: Text?
  /// What was said.
  public var text: Text?

  /// Makes a session.
  public init(mediator: Text? = nil, present: Text? = nil, text: Text? = nil) {
    self.mediator = mediator
    self.present = present
    self.text = text
  }
}

/// An extension of the handling deadline.
public struct Extending<Text: Hashable & Sendable>: Hashable, Sendable {
  /// How many days are added.
  public var days: Int
  /// Why.
  public var reason: Text
  /// Whether both parties agree; if they do the holder extends, otherwise a superior.
  public var partiesAgree: Bool

  /// Makes an extension.
  public init(days: Int, reason: Text, partiesAgree: Bool) {
    self.days = days
    self.reason = reason
    self.partiesAgree = partiesAgree
  }
}

/// A mediation agreement (人民调解法 articles 28 and 29).
public struct Agreement<Text: Hashable & Sendable>: Hashable, Sendable {
  /// One thing that a party promised.
  public struct Term: Hashable, Sendable {
    /// What was promised.
    public var text: Text
    /// The day by which it is due.
    public var due: Day?

    /// Makes a term.
    public init(_ text: Text, due: Day? = nil) {
      self.text = text
      self.due = due
    }
  }

  /// Written or oral.
  public var form: AgreementForm
  /// What was promised; at least one term.
  public var terms: [Term]

  /// Makes an agreement.
  public init(_ form: AgreementForm, terms: [Term]) {
    self.form = form
    self.terms = terms
  }
}

/// The end of a case's handling.
public struct Conclusion<Text: Hashable & Sendable>: Hashable, Sendable {
  /// Why it ended.
  public var outcome: Outcome
  /// Why the mediation failed, where it did.
  public var failure: Failure?
  /// Where the parties were sent, when it was referred.
  public var door: Door?
  /// The number of the case there.
  public var foreignNumber: Text?
  /// A remark.
  public var reason: Text?
  /// Whether it takes effect only once verified; must equal `Grade.needsVerification`.
  public var needsVerification: Bool

  /// Makes a conclusion.
  public init(
    _ outcome: Outcome, failure: Failure? = nil, door: Door? = nil, foreignNumber: Text? = nil,
    reason: Text? = nil, needsVerification: Bool = false
  ) {
    self.outcome = outcome
    self.failure = failure
    self.door = door
    self.foreignNumber = foreignNumber
    self.reason = reason
    self.needsVerification = needsVerification
  }
}

/// The fields of a registration that can be corrected.
public enum CorrectionField: String, CaseIterable, Sendable {
  case category
  case grade
  case source
  case people
  case amount
  case tags
  case summary
  case place
  case foreignNumber = "foreign_number"
}

/// A field of the registration with its corrected value.
public enum Correction<Text: Hashable & Sendable>: Hashable, Sendable {
  case category(Category)
  case grade(Grade)
  case source(Source)
  case people(Int)
  case amount(Int)
  case tags(Set<Tag>)
  case summary(Text)
  case place(Text)
  case foreignNumber(Text)

  /// The field that is corrected.
  public var field: CorrectionField {
    switch self {
    case .category: .category
    case .grade: .grade
    case .source: .source
    case .people: .people
    case .amount: .amount
    case .tags: .tags
    case .summary: .summary
    case .place: .place
    case .foreignNumber: .foreignNumber
    }
  }
}
