public import Disputes

/// What a record of the log is about.
public enum LogSubject: Hashable, Sendable {
  /// A case, whose events form a hash chain of their own.
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

  /// The name of the subject in the hashed text.
  var name: String {
    switch self {
    case .dispute(let number): number.description
    case .register(let register): register.rawValue
    }
  }
}

/// One record of the log; its payload is hashed as text and never encoded again.
public struct LogRecord: Hashable, Sendable {
  /// The version of the hashed text.
  public static let format = 1

  /// What it is about.
  public let subject: LogSubject
  /// Its sequence number within the case, from 1; 0 for a register.
  public let sequence: Int
  /// The kind of event or change.
  public let kind: String
  /// When it happened.
  public let occurredAt: Instant
  /// When it was recorded.
  public let recordedAt: Instant
  /// The unit that acted.
  public let unit: UnitCode
  /// The officer who acted.
  public let officer: OfficerCode
  /// The payload, as canonical JSON.
  public let payload: String
  /// The hash of the previous record of the case; `nil` for the first one and for a register.
  public let previous: Digest?
  /// The hash of all other fields.
  public let hash: Digest

  /// Makes a record as stored, with its stored hash.
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

  /// The hash computed from the other fields.
  public var expectedHash: Digest {
    LogRecord.hash(
      subject: subject, sequence: sequence, kind: kind, occurredAt: occurredAt,
      recordedAt: recordedAt, unit: unit, officer: officer, payload: payload, previous: previous)
  }

  /// Computes SHA-256 over a JSON array of the fields, with the payload as stored.
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
  /// Encodes an event of a case; `previous` is the hash of the case's last record.
  public init(
    _ event: Event<Commitment>, of number: CaseNumber, sequence: Int, after previous: Digest?
  ) {
    self.init(
      subject: .dispute(number), sequence: sequence, kind: event.deed.kind.rawValue,
      occurredAt: event.occurredAt, recordedAt: event.recordedAt, unit: event.unit,
      officer: event.officer, payload: event.deed.payload.json, previous: previous)
  }

  /// Makes a record of any subject and computes its hash.
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

  /// Decodes the event of a case.
  ///
  /// - Throws: `LogFault` if the kind is unknown or the payload does not match it.
  public func event() throws(LogFault) -> Event<Commitment> {
    guard let kind = DeedKind(rawValue: kind) else { throw .unknownKind(self.kind) }
    do {
      let json = try JSON(reading: payload)
      guard let payload = Payload(json: json) else { throw Payload.Fault(key: "") }
      let deed = try Deed<Commitment>(kind, payload)
      // Refuses unknown members: they could hold free text, which would stay in the log for ever.
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
public enum LogFault: IntegrityError, Hashable, Sendable {
  /// The kind of event is unknown.
  case unknownKind(String)
  /// The key is missing in the payload or has an invalid value; empty if it is no object.
  case payload(key: String)
  /// The events of a case do not begin with its registration.
  case noRegistration(CaseNumber)
  /// An event has another sequence number than expected.
  case sequence(CaseNumber, expected: Int, found: Int)
}
