public import Disputes

/// Where cases are written: the facts of a case come out, new events go in, in one transaction.
public protocol Casebook {
  /// Runs a body in one transaction; whatever it throws undoes everything it did.
  ///
  /// The body may run again when the transaction could not be committed, so it prints nothing and
  /// takes time and random bytes from outside. A dry run ends without a trace.
  func write<Value>(
    dryRun: Bool, _ body: (any CasebookTransaction) throws -> Value
  ) throws -> Value
}

/// What a use case may ask and do inside one transaction.
public protocol CasebookTransaction: CaseFinder {
  /// The end of the log.
  func head() throws -> LogHead

  /// When the file received its first entry; nothing where it has none.
  func began() throws -> Instant?

  /// The series digit of this file, 0 to 9.
  func series() throws -> Int

  /// The highest sequence number given so far to that unit in that year and series, or 0.
  func lastOrdinal(unit: UnitCode, year: Int, series: Int) throws -> Int

  /// Tells whether another case was merged into that one and has not been reopened since.
  func hasMerged(into number: CaseNumber) throws -> Bool

  /// Appends events to a case and sets its current state; the last event leads to `case`.
  ///
  /// - Throws: where the case already has an event of that sequence.
  func append(_ events: [CaseEntry], to dispute: Case, waitingFor: UnitCode?) throws

  /// Appends a change of a register.
  func append(_ entry: LogEntry, _ change: RegisterChange) throws

  /// The numbers of all open cases, in the order in which the file received them.
  func openCases() throws -> [CaseNumber]

  /// Sets the deadlines of an open case, which a change of calendars or rules at that position moved.
  func recount(_ dispute: Case, at position: Int) throws

  /// How many open cases a unit holds, is offered, or must act on next; of those of which the one who
  /// asks may know.
  func openCases(of unit: UnitCode, seenBy viewer: Viewer) throws -> Int

  /// The unit in whose name a unit was changed last; nothing where there is no such unit.
  func signer(ofLastChangeOf unit: UnitCode) throws -> UnitCode?

  /// Tells whether that officer of that unit is registered.
  func knows(officer: OfficerCode, of unit: UnitCode) throws -> Bool

  /// The request that was made with that hash of its key.
  func request(key: Digest) throws -> RequestRecord?

  /// Keeps a request.
  func remember(_ request: RequestRecord) throws

  /// The case that a unit imported under that reference of its own, which may have been forgotten.
  func reference(_ reference: String, of unit: UnitCode) throws -> ImportReference?

  /// Keeps a reference, or what it says now.
  func remember(_ reference: ImportReference) throws

  /// Puts its sum in the place of the reference under which a case was imported.
  func forgetReference(of number: CaseNumber) throws

  /// Keeps who looked at what is private about a case.
  func remember(_ access: Access) throws
}

/// Where one case is found.
public protocol CaseFinder: UnitDirectory {
  /// The cases that a number or short form may mean, ordered by number, at most `limit` of them.
  ///
  /// A short form searches the cases that the unit registered, holds or is offered, itself or in the
  /// place of a closed one; without a unit it searches all. A case of which the unit must not know is
  /// none of them.
  func candidates(
    _ query: NumberQuery, seenBy unit: UnitCode?, limit: Int
  ) throws -> [CaseNumber]

  /// The records of a case in order; empty where there is no such case.
  func records(of number: CaseNumber) throws -> [LogRecord]

  /// Where the log has each record of a case, in order.
  func positions(of number: CaseNumber) throws -> [Int]

  /// What this file knew of calendars and rules, and since when.
  func ruleHistory() throws -> RuleHistory

  /// The texts of a case that have not been erased, each with the sequence of its event; only those
  /// of that event and later ones.
  func texts(of number: CaseNumber, from sequence: Int) throws -> [SequencedText]

  /// The reference under which the case was imported; none for a case that was taken in here.
  func reference(of number: CaseNumber) throws -> ImportReference?

  /// The team of that code.
  func team(_ code: TeamCode) throws -> Team?
}

extension CaseFinder {
  /// All texts of a case that have not been erased, each with the sequence of its event.
  public func texts(of number: CaseNumber) throws -> [SequencedText] {
    try texts(of: number, from: 1)
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

/// An event on its way into the log.
public struct CaseEntry: Hashable, Sendable {
  /// Its entry.
  public let entry: LogEntry
  /// What the entry's record says.
  public let event: Event<Commitment>
  /// The case after it.
  public let after: Case
  /// The texts to which it is committed.
  public let texts: [PrivateText]

  /// Makes an event for the log.
  public init(entry: LogEntry, event: Event<Commitment>, after: Case, texts: [PrivateText]) {
    self.entry = entry
    self.event = event
    self.after = after
    self.texts = texts
  }
}

/// A request that is answered only once.
public struct RequestRecord: Hashable, Sendable {
  /// The hash of the key that the caller chose.
  public let key: Digest
  /// The hash of everything that was asked.
  public let request: Digest
  /// The case about which it was.
  public let number: CaseNumber
  /// The first and last position it wrote; none where everything had been done before.
  public let positions: ClosedRange<Int>?

  /// Makes a request.
  public init(key: Digest, request: Digest, number: CaseNumber, positions: ClosedRange<Int>?) {
    self.key = key
    self.request = request
    self.number = number
    self.positions = positions
  }
}

/// A row of a unit's own ledger that was imported.
public struct ImportReference: Hashable, Sendable {
  /// The unit whose ledger it is.
  public let unit: UnitCode
  /// The reference in that ledger, or the sum of one that is forgotten.
  public let reference: String
  /// The case it became.
  public let number: CaseNumber
  /// Random bytes, so that `content` says nothing about the row.
  public let salt: [UInt8]
  /// The hash of the salt and the row as it was imported last.
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

  /// What stands before the sum of a reference that is forgotten.
  private static let sumSign = "sha256:"

  /// What stands in the place of a reference that names somebody who was erased or renamed.
  ///
  /// It says nothing, but the same row is known again by it. The key is the file's own.
  public static func sum(of reference: String, in unit: UnitCode, key: Digest) -> String {
    sumSign + Digest(of: key.bytes + Array("\(unit)\u{0}\(reference)".utf8)).description
  }

  /// Whether the reference is forgotten.
  public var isForgotten: Bool { reference.hasPrefix(Self.sumSign) }

  /// What the case is called where references are told: by its number where its own is forgotten.
  public var shown: String { isForgotten ? number.description : reference }
}

/// A look at what is private about a case.
public struct Access: Hashable, Sendable {
  /// Why somebody who does not hold the case may look.
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
  /// Why.
  public let reason: Reason
  /// When.
  public let at: Instant

  /// Makes an access.
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
