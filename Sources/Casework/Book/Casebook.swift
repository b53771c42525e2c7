public import Disputes

/// A store of cases that is written in transactions.
public protocol Casebook {
  /// Runs a body in one transaction and commits it; rolls back if the body throws.
  ///
  /// The body may run again if the commit fails, so it must have no other effects and take time and
  /// random bytes from outside. A dry run is always rolled back.
  func write<Value>(
    dryRun: Bool, _ body: (any CasebookTransaction) throws -> Value
  ) throws -> Value
}

/// What can be read and written inside one transaction.
public protocol CasebookTransaction: CaseFinder {
  /// The end of the log.
  func head() throws -> LogHead

  /// When the file received its first entry; `nil` for an empty log.
  func began() throws -> Instant?

  /// The series digit of this file, 0 to 9.
  func series() throws -> Int

  /// The highest ordinal that a unit has given so far in a year and series, or 0.
  func lastOrdinal(unit: UnitCode, year: Int, series: Int) throws -> Int

  /// Tells whether another case is merged into this one and has not been reopened.
  func hasMerged(into number: CaseNumber) throws -> Bool

  /// Appends events to a case and updates its projection to `dispute`, the case after the last of
  /// them.
  ///
  /// - Throws: an error if the case already has an event with that sequence number.
  func append(_ events: [CaseEntry], to dispute: Case, waitingFor: UnitCode?) throws

  /// Appends a change of a register.
  func append(_ entry: LogEntry, _ change: RegisterChange) throws

  /// The numbers of all open cases, in the order in which the file received them.
  func openCases() throws -> [CaseNumber]

  /// Updates the deadlines of an open case after a change of calendars or rules at a position.
  func recount(_ dispute: Case, at position: Int) throws

  /// Counts the open cases that a unit holds, is offered or must act on next, as far as the viewer
  /// may see them.
  func openCases(of unit: UnitCode, seenBy viewer: Viewer) throws -> Int

  /// The unit that made the last change of a unit in the register; `nil` if there is no such unit.
  func signer(ofLastChangeOf unit: UnitCode) throws -> UnitCode?

  /// Tells whether an officer of a unit is registered.
  func knows(officer: OfficerCode, of unit: UnitCode) throws -> Bool

  /// The request with a hash of its idempotency key, if there was one.
  func request(key: Digest) throws -> RequestRecord?

  /// Stores a request.
  func remember(_ request: RequestRecord) throws

  /// The import reference of a unit's ledger, also if only the hash of it is stored.
  func reference(_ reference: String, of unit: UnitCode) throws -> ImportReference?

  /// Stores or replaces a reference.
  func remember(_ reference: ImportReference) throws

  /// Replaces the reference under which a case was imported by its hash.
  func forgetReference(of number: CaseNumber) throws

  /// Records an access to the unmasked data of a case.
  func remember(_ access: Access) throws
}

/// Reads single cases.
public protocol CaseFinder: UnitDirectory {
  /// The cases that match a number or short form, ordered by number, at most `limit` of them.
  ///
  /// A short form searches the cases that the unit registered, holds or is offered, itself or as a
  /// stand-in; without a unit, all cases. Cases that the unit may not see are left out.
  func candidates(
    _ query: NumberQuery, seenBy unit: UnitCode?, limit: Int
  ) throws -> [CaseNumber]

  /// The records of a case in order; empty if there is no such case.
  func records(of number: CaseNumber) throws -> [LogRecord]

  /// The positions of the records of a case in the log, in order.
  func positions(of number: CaseNumber) throws -> [Int]

  /// The calendars and rules this file knew, and since which position.
  func ruleHistory() throws -> RuleHistory

  /// The texts of a case not erased, from the event with a sequence number on.
  func texts(of number: CaseNumber, from sequence: Int) throws -> [SequencedText]

  /// The reference under which the case was imported; `nil` for a case entered at a desk.
  func reference(of number: CaseNumber) throws -> ImportReference?

  /// The cases that were ever merged with this one, in either direction and by way of others; for
  /// most there are none.
  func casesMerged(with number: CaseNumber) throws -> [CaseNumber]

  /// The team with a code, if there is one.
  func team(_ code: TeamCode) throws -> Team?
}

extension CaseFinder {
  /// All texts of a case that have not been erased.
  public func texts(of number: CaseNumber) throws -> [SequencedText] {
    try texts(of: number, from: 1)
  }

  /// The texts of the cases merged with one; these name the parties of each other.
  func mergedTexts(with number: CaseNumber) throws -> [CaseNumber: CaseTexts] {
    var found: [CaseNumber: CaseTexts] = [:]
    for other in try casesMerged(with: number) {
      guard let dispute = try file(of: other)?.dispute else { continue }
      found[other] = CaseTexts(try texts(of: other), parties: dispute.parties)
    }
    return found
  }
}

/// A private text and the event to which it belongs.
public struct SequencedText: Hashable, Sendable {
  /// The sequence of the event.
  public let sequence: Int
  /// The text.
  public let text: PrivateText

  /// Makes a text of an event.
  public init(sequence: Int, text: PrivateText) {
    self.sequence = sequence
    self.text = text
  }
}

/// An event with everything that is written for it.
public struct CaseEntry: Hashable, Sendable {
  /// Its entry in the log.
  public let entry: LogEntry
  /// The event in the entry's record.
  public let event: Event<Commitment>
  /// The case after it.
  public let after: Case
  /// The private texts that its commitments stand for.
  public let texts: [PrivateText]

  /// Makes an event for the log.
  public init(entry: LogEntry, event: Event<Commitment>, after: Case, texts: [PrivateText]) {
    self.entry = entry
    self.event = event
    self.after = after
    self.texts = texts
  }
}

/// A request with an idempotency key, stored so that a retry is not executed again.
public struct RequestRecord: Hashable, Sendable {
  /// The hash of the caller's idempotency key.
  public let key: Digest
  /// The hash of the request's content.
  public let request: Digest
  /// The case it was about.
  public let number: CaseNumber
  /// The first and last position it wrote; `nil` if it was a duplicate and wrote nothing.
  public let positions: ClosedRange<Int>?

  /// Makes a request.
  public init(key: Digest, request: Digest, number: CaseNumber, positions: ClosedRange<Int>?) {
    self.key = key
    self.request = request
    self.number = number
    self.positions = positions
  }
}

/// An imported row of a unit's ledger and the case it became.
public struct ImportReference: Hashable, Sendable {
  /// The unit whose ledger it is.
  public let unit: UnitCode
  /// The reference in that ledger, or the hash of one that is forgotten.
  public let reference: String
  /// The case it became.
  public let number: CaseNumber
  /// Random bytes, so that the row cannot be guessed from `content`.
  public let salt: [UInt8]
  /// The hash of the salt and the row as last imported.
  public let content: Digest

  /// Makes a reference.
  public init(
    unit: UnitCode, reference: String, number: CaseNumber, salt: [UInt8], content: Digest
  ) {
    self.unit = unit
    self.reference = reference
    self.number = number
    self.salt = salt
    self.content = content
  }

  /// The prefix of a forgotten reference's hash.
  private static let sumSign = "sha256:"

  /// Returns what replaces a reference that names a person erased or corrected.
  ///
  /// It reveals nothing, but still matches the same row when imported again. `key` is a secret of
  /// the file.
  public static func sum(of reference: String, in unit: UnitCode, key: Digest) -> String {
    sumSign + Digest(of: key.bytes + Array("\(unit)\u{0}\(reference)".utf8)).description
  }

  /// Whether only the hash of the reference is left.
  public var isForgotten: Bool { reference.hasPrefix(Self.sumSign) }

  /// The reference for display: the case number if the reference itself is forgotten.
  public var shown: String { isForgotten ? number.description : reference }
}

/// A recorded look at the unmasked data of a case.
public struct Access: Hashable, Sendable {
  /// The reason given for an access.
  public enum Reason: String, CaseIterable, Sendable {
    case handling
    case callBack = "call_back"
    case audit
    case personAsked = "person_asked"
    case other
  }

  /// The case.
  public let number: CaseNumber
  /// The unit that looked.
  public let unit: UnitCode
  /// The officer who looked.
  public let officer: OfficerCode
  /// The reason given.
  public let reason: Reason
  /// When it happened.
  public let at: Instant

  /// Makes a record of an access.
  public init(
    to number: CaseNumber, by unit: UnitCode, officer: OfficerCode, reason: Reason, at: Instant
  ) {
    self.number = number
    self.unit = unit
    self.officer = officer
    self.reason = reason
    self.at = at
  }
}
