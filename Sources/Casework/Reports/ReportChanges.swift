public import Disputes

/// The differences between a report as made and as it would be now, with their causes.
public struct ReportChanges: Sendable {
  /// A figure that has changed.
  public struct Change: Sendable {
    /// Its address.
    public let address: CellAddress
    /// The name of its column.
    public let name: String
    /// Its value in the report.
    public let then: FigureValue
    /// Its value now.
    public let now: FigureValue
    /// The causes of the change; empty for a rate, which follows from its counts.
    public fileprivate(set) var causes: [Cause]
  }

  /// A case that counts differently now.
  public struct Cause: Hashable, Sendable {
    /// The case.
    public let number: CaseNumber
    /// The difference in its count.
    public let amount: Int
    /// The entries received about it since; if there are none, the changes of calendars and rules
    /// that moved its deadline.
    public let entries: [LogEntry]
  }

  /// The number of entries received since.
  public let received: Int
  /// The changed figures.
  public private(set) var changes: [Change]

  /// Returns the changes without hidden cases.
  public func without(_ hidden: Set<CaseNumber>) -> ReportChanges {
    var known = self
    for index in known.changes.indices {
      known.changes[index].causes.removeAll { hidden.contains($0.number) }
    }
    return known
  }

  /// The entries behind the changes, without duplicates, in order.
  public var entries: [LogEntry] {
    var seen = Set<Int>()
    return changes.flatMap(\.causes).flatMap(\.entries)
      .filter { seen.insert($0.position).inserted }
      .sorted { $0.position < $1.position }
  }
}

extension Inquiry {
  /// Compares two reports with the same query and different known-at bounds.
  func changes(since then: Report, now: Report) throws -> ReportChanges {
    var search = CauseSearch(book: self, after: then.head.position, asOf: then.question.asOf)
    var changes: [ReportChanges.Change] = []
    guard now.head.position > then.head.position else {
      return ReportChanges(received: 0, changes: [])
    }
    var addresses = now.addresses
    let known = Set(addresses)
    addresses += then.addresses.filter { !known.contains($0) }
    if now.question.rows != nil { addresses.append(CellAddress()) }
    for address in addresses {
      for column in now.definition.columns {
        for period in now.periods where period != .change {
          let before = then.value(
            of: column.figure, period, row: address.row, column: address.column)
          let after = now.value(
            of: column.figure, period, row: address.row, column: address.column)
          guard before != after else { continue }
          changes.append(
            ReportChanges.Change(
              address: address, name: column.name + period.rawValue, then: before, now: after,
              causes: try search.causes(
                of: column.figure, at: address, period, then: then, now: now)))
        }
      }
    }
    return ReportChanges(
      received: now.head.position - then.head.position, changes: changes)
  }
}

/// Finds the cases and entries that changed a figure, with a cache by case.
private struct CauseSearch<Book: Inquiry> {
  let book: Book
  let position: Int
  let asOf: Instant
  private var known: [CaseNumber: [LogEntry]] = [:]
  private var ofRegisters: [LogEntry]?

  init(book: Book, after position: Int, asOf: Instant) {
    self.book = book
    self.position = position
    self.asOf = asOf
  }

  mutating func causes(
    of figure: ReportDefinition.Column.Figure, at address: CellAddress, _ period: Report.Period,
    then: Report, now: Report
  ) throws -> [ReportChanges.Cause] {
    guard case .count(let measure) = figure else { return [] }
    var amounts: [CaseNumber: Int] = [:]
    for (report, sign) in [(then, -1), (now, 1)] {
      let cell = report.cell(measure, at: address, ofEarlier: period == .before)
      for found in try book.cases(
        behind: measure, at: cell.key, in: cell.question, seenBy: .everything)
      {
        amounts[found.number, default: 0] += sign * found.amount
      }
    }
    let changed = amounts.filter { $0.value != 0 }
    return try changed.sorted { $0.key.description < $1.key.description }.map { number, amount in
      ReportChanges.Cause(number: number, amount: amount, entries: try entries(about: number))
    }
  }

  /// Returns the entries received about a case that happened by the as-of time, and corrections,
  /// which apply to the whole past.
  private mutating func entries(about number: CaseNumber) throws -> [LogEntry] {
    if let entries = known[number] { return entries }
    var entries: [LogEntry] = []
    for position in try book.positions(of: number) where position > self.position {
      guard let entry = try book.entries(after: position - 1, limit: 1).first else { continue }
      let isCorrection = entry.record.kind == DeedKind.corrected.rawValue
      if entry.record.occurredAt <= asOf || isCorrection { entries.append(entry) }
    }
    if entries.isEmpty { entries = try registerEntries() }
    known[number] = entries
    return entries
  }

  /// Returns the changes of calendars and rules, which move deadlines.
  private mutating func registerEntries() throws -> [LogEntry] {
    if let ofRegisters { return ofRegisters }
    var found: [LogEntry] = []
    var last = position
    while case let entries = try book.entries(after: last, limit: 1_000), !entries.isEmpty {
      found += entries.filter {
        $0.record.subject == .register(.calendar) || $0.record.subject == .register(.rule)
      }
      last = entries[entries.count - 1].position
    }
    ofRegisters = found
    return found
  }
}
