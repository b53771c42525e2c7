public import Disputes

/// What a record of the log is about.
public enum LogSubject: Hashable, Sendable {
  /// A case; its events form a chain of their own and travel with it.
  case dispute(CaseNumber)
  /// A register of the file: units, officers, teams, calendars, rules, numbers, anchors.
  case register(Register)

  /// The registers whose changes are entries of the log.
  public enum Register: String, CaseIterable, Sendable {
    case unit
    case officer
    case team
    case calendar
    case rule
    case number
    case anchor
  }

  /// The subject's name in the hashed text.
  var name: String {
    switch self {
    case .dispute(let number): number.description
    case .register(let register): register.rawValue
    }
  }
}

/// One record of the log, as text that is hashed and never encoded again.
public struct LogRecord: Hashable, Sendable {
  /// The format of the hashed text.
  public static let format = 1

  /// What it is about.
  public let subject: LogSubject
  /// Its place among the events of its case from 1; 0 for a register's.
  public let sequence: Int
  /// The name of what happened.
  public let kind: String
  /// When it happened.
  public let occurredAt: Instant
  /// When it was written down.
  public let recordedAt: Instant
  /// The unit that acted.
  public let unit: UnitCode
  /// The officer who acted.
  public let officer: OfficerCode
  /// What it carries, as canonical JSON.
  public let payload: String
  /// The hash of the record before it in its case; none for the first and for a register's.
  public let previous: Digest?
  /// The hash of all of this.
  public let hash: Digest

  /// Takes a record as it was read, with the hash that stood beside it.
  public init(
    subject: LogSubject, sequence: Int, kind: String, occurredAt: Instant, recordedAt: Instant,
    unit: UnitCode, officer: OfficerCode, payload: String, previous: Digest?, hash: Digest
  ) {
    self.subject = subject
    self.sequence = sequence
    self.kind = kind
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.unit = unit
    self.officer = officer
    self.payload = payload
    self.previous = previous
    self.hash = hash
  }

  /// Computes the hash that fits the other fields.
  public var expectedHash: Digest {
    LogRecord.hash(
      subject: subject, sequence: sequence, kind: kind, occurredAt: occurredAt,
      recordedAt: recordedAt, unit: unit, officer: officer, payload: payload, previous: previous)
  }

  /// SHA-256 over a JSON array of the fields; the payload stands in it as it is kept.
  static func hash(
    subject: LogSubject, sequence: Int, kind: String, occurredAt: Instant, recordedAt: Instant,
    unit: UnitCode, officer: OfficerCode, payload: String, previous: Digest?
  ) -> Digest {
    let text = """
      [\(format),"\(subject.name)",\(sequence),"\(kind)",\(occurredAt.milliseconds),\
      \(recordedAt.milliseconds),"\(unit)","\(officer)",\(payload),"\(previous?.description ?? "")"]
      """
    return Digest(of: Array(text.utf8))
  }
}

extension LogRecord {
  /// Writes an event of a case for the log; `previous` is the record before it in the case.
  public init(
    _ event: Event<Commitment>, of number: CaseNumber, sequence: Int, after previous: Digest?
  ) {
    self.init(
      subject: .dispute(number), sequence: sequence, kind: event.deed.kind.rawValue,
      occurredAt: event.occurredAt, recordedAt: event.recordedAt, unit: event.unit,
      officer: event.officer, payload: event.deed.payload.json, previous: previous)
  }

  /// Writes a record of any subject and computes its hash.
  init(
    subject: LogSubject, sequence: Int, kind: String, occurredAt: Instant, recordedAt: Instant,
    unit: UnitCode, officer: OfficerCode, payload: JSON, previous: Digest?
  ) {
    let text = payload.canonical
    self.init(
      subject: subject, sequence: sequence, kind: kind, occurredAt: occurredAt,
      recordedAt: recordedAt, unit: unit, officer: officer, payload: text, previous: previous,
      hash: LogRecord.hash(
        subject: subject, sequence: sequence, kind: kind, occurredAt: occurredAt,
        recordedAt: recordedAt, unit: unit, officer: officer, payload: text, previous: previous))
  }

  /// Reads the event of a case back.
  ///
  /// - Throws: `LogFault` where the kind is unknown or the payload is not what the kind carries.
  public func event() throws(LogFault) -> Event<Commitment> {
    guard let kind = DeedKind(rawValue: kind) else { throw .unknownKind(self.kind) }
    do {
      let json = try JSON(reading: payload)
      let deed = try Deed<Commitment>(kind, Payload(json))
      // A member that no deed has could hold free text, which would stand in the log for ever.
      guard deed.payload.json == json else { throw Payload.Fault(key: "") }
      return Event(
        deed, by: unit, officer: officer, occurredAt: occurredAt, recordedAt: recordedAt)
    } catch let fault as Payload.Fault {
      throw .payload(key: fault.key)
    } catch {
      throw .payload(key: "")
    }
  }
}

/// Why a record of the log cannot be read.
public enum LogFault: Error, Hashable, Sendable {
  /// No event of that name is known.
  case unknownKind(String)
  /// The payload lacks that key, or has another kind of value there; empty for no object at all.
  case payload(key: String)
  /// The events of a case do not begin with its registration.
  case noRegistration(CaseNumber)
  /// An event stands at another place of its case than it says.
  case sequence(CaseNumber, expected: Int, found: Int)
}

extension LogFault: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory { .integrity }
}
