public import Casework
public import Disputes

extension MemoryCasebook {
  /// The end of the log as it was at a time or position.
  public func head(knownAt known: Known?) throws -> LogHead {
    let entry = contents.entries.last { entry in
      switch known {
      case nil: true
      case .position(let position): entry.position <= position
      case .instant(let instant): entry.receivedAt <= instant
      }
    }
    return entry?.head ?? .empty
  }

  /// The records of a register up to that position.
  public func records(
    of register: LogSubject.Register, upTo position: Int
  ) throws -> [LogRecord] {
    contents.entries.filter { $0.position <= position }.map(\.record)
      .filter { $0.subject == .register(register) }
  }

  /// Tells whether a register was changed after a log position.
  public func hasRecords(
    of register: LogSubject.Register, after position: Int
  ) throws -> Bool {
    contents.entries.contains {
      $0.position > position && $0.record.subject == .register(register)
    }
  }

  /// Counts events that happened by `asOf` but were received later, up to log position `position`.
  public func lateEntries(asOf: Instant, position: Int) throws -> Int {
    contents.entries.count { entry in
      guard case .dispute = entry.record.subject else { return false }
      return entry.record.occurredAt <= asOf && entry.receivedAt > asOf
        && entry.position <= position
    }
  }

  /// Entries after a log position, in order.
  public func entries(after position: Int, limit: Int) throws -> [LogEntry] {
    Array(contents.entries.filter { $0.position > position }.prefix(limit))
  }

  /// The accesses (recorded looks at unmasked data) to a case, in order.
  public func accesses(to number: CaseNumber) throws -> [Access] {
    contents.accesses.filter { $0.number == number }
  }

  /// All teams, ordered by code.
  public func teams() throws -> [Team] { contents.teams.values.sorted { $0.code < $1.code } }

  /// All officers with their units, ordered by unit and code.
  public func officers() throws -> [(officer: OfficerCode, unit: UnitCode)] {
    contents.officers.map { ($0.code, $0.unit) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }
}
