public import Disputes

/// Exports the entries of the log as flat rows, in order.
public struct EventExport {
  private let inquiry: any Inquiry

  /// One entry of the log.
  public struct Row: Hashable, Sendable {
    /// Its position in the log.
    public let position: Int
    /// When this file received it.
    public let receivedAt: Instant
    /// The number of the case; `nil` for a change of a register.
    public let number: CaseNumber?
    /// Its sequence number within the case; 0 for a change of a register.
    public let sequence: Int
    /// What happened.
    public let kind: String
    /// When it happened.
    public let occurredAt: Instant
    /// When it was recorded.
    public let recordedAt: Instant
    /// The unit that acted.
    public let unit: UnitCode
    /// The officer who acted.
    public let officer: OfficerCode
    /// Its payload: the canonical JSON that is hashed.
    public let payload: String
    /// The hash of the event.
    public let hash: Digest

    /// The values as text, in the order of `header`.
    public var fields: [String] {
      [
        String(position), receivedAt.description, number?.description ?? "", String(sequence), kind,
        occurredAt.description, recordedAt.description, unit.description, officer.description,
        payload, hash.description,
      ]
    }
  }

  /// The names of the columns.
  public static let header = [
    "position", "received_at", "number", "sequence", "kind", "occurred_at", "recorded_at", "unit",
    "officer", "payload", "hash",
  ]

  /// Prepares an export.
  public init(_ inquiry: any Inquiry) { self.inquiry = inquiry }

  /// Passes the entries after a position to `body`, except those about cases that the viewer may
  /// not know of, or that mention such a case.
  ///
  /// Memory does not grow with the log.
  ///
  /// - Throws: what `body` throws.
  public func rows(
    after position: Int = 0, seenBy viewer: Viewer, _ body: (Row) throws -> Void
  ) throws {
    let hidden: Set<CaseNumber> =
      try inquiry.hidden(from: viewer)
    let limit = 1_000
    var position = position
    while true {
      let entries = try inquiry.entries(after: position, limit: limit)
      for entry in entries {
        let row = Row(entry)
        if entry.record.tells(of: hidden) { continue }
        try body(row)
      }
      guard let last = entries.last, entries.count == limit else { return }
      position = last.position
    }
  }
}

extension EventExport.Row {
  /// Makes the row of an entry.
  public init(_ entry: LogEntry) {
    let record = entry.record
    position = entry.position
    receivedAt = entry.receivedAt
    number = if case .dispute(let number) = record.subject { number } else { nil }
    sequence = record.sequence
    kind = record.kind
    occurredAt = record.occurredAt
    recordedAt = record.recordedAt
    unit = record.unit
    officer = record.officer
    payload = record.payload
    hash = record.hash
  }
}

extension LogRecord {
  /// Tells whether it is about one of these cases or mentions one; assumed of an unreadable record.
  fileprivate func tells(of cases: Set<CaseNumber>) -> Bool {
    guard !cases.isEmpty else { return false }
    guard let named = try? namedCases() else { return true }
    return !cases.isDisjoint(with: named)
  }

  /// The case it is about, the target of a merger, and the cases that a restore mentions.
  private func namedCases() throws -> [CaseNumber] {
    switch subject {
    case .dispute(let number):
      guard kind == DeedKind.merged.rawValue, case .merged(let other, _) = try event().deed
      else { return [number] }
      return [number, other]
    case .register(.number):
      guard case .numbers(let given) = try RegisterChange(self) else { return [] }
      return given.last + (given.erased ?? []).map(\.number)
    case .register: return []
    }
  }
}
