public import Disputes

/// The result of computing a saved report again.
public struct Verification: Sendable {
  /// A discrepancy in one place.
  public struct Finding: Hashable, Sendable {
    /// The kind of discrepancy.
    public enum Kind: String, CaseIterable, Sendable {
      /// The figure differs.
      case differs
      /// The row is missing in the file.
      case missing
      /// The row does not follow from the log.
      case added
      /// The metadata of the file is wrong.
      case stated
    }

    /// The kind of discrepancy.
    public let kind: Kind
    /// Its address; `nil` for metadata.
    public let address: CellAddress?
    /// The name of the column; `nil` for a whole row.
    public let name: String?
    /// The value in the file.
    public let printed: String?
    /// The value computed from the log.
    public let computed: String?
  }

  /// The metadata of the file.
  public let statement: ReportStatement
  /// How many rows were compared, including a total.
  public let rows: Int
  /// How many figures were compared.
  public let figures: Int
  /// How many figures are suppressed in the file and so were not compared.
  public let suppressed: Int
  /// The discrepancies.
  public let findings: [Finding]
  /// The changes since the report was made.
  public let since: ReportChanges
}

/// Why a saved report does not belong to this log.
public enum AnchorFault: IntegrityError, Hashable, Sendable {
  /// The log ends before the position of the report: it was truncated, or is another log.
  case notReached(Int, last: Int)
  /// The log is intact but has another hash at the position: it is another log.
  case otherLog(Int)
  /// An entry of the log was altered.
  case changed(at: Int)
}

extension Inquiry {
  /// Computes a saved report again with its own known-at bound, and compares every figure.
  ///
  /// - Throws: `AnchorFault` if it was made from another log, or if figures differ and an entry was
  ///   altered; and what the store throws.
  public func verify(_ saved: SavedReport) throws -> Verification {
    let statement = saved.statement
    let head = try head(knownAt: .position(statement.position))
    try require(statement, at: head)
    let then = try report(statement, knownAt: .position(statement.position))
    var comparison = FigureComparison(
      saved: saved, report: then, changed: try unitsChanged(since: then))
    comparison.compareStatement()
    comparison.compareRows()
    // Different figures may be due to an entry altered in place, with all hashes left as they were.
    if !comparison.findings.isEmpty { try requireUnchanged(through: head) }
    return Verification(
      statement: statement, rows: comparison.rows, figures: comparison.figures,
      suppressed: comparison.suppressed, findings: comparison.findings,
      since: try changes(since: then, now: try report(statement, knownAt: nil)))
  }

  /// Returns the units added or changed between the as-of time of a report and its position.
  ///
  /// Earlier versions listed them as known at the position; without a case this affects no figure.
  private func unitsChanged(since report: Report) throws -> Set<String> {
    let then = try head(knownAt: .instant(report.question.asOf)).position
    guard try hasRecords(of: .unit, after: then) else { return [] }
    var changed: Set<String> = []
    for record in try records(of: .unit, upTo: report.question.position)
    where record.recordedAt > report.question.asOf {
      if case .unit(let unit) = try RegisterChange(record) { changed.insert(unit.code.description) }
    }
    return changed
  }

  private func require(_ statement: ReportStatement, at head: LogHead) throws {
    guard head.position == statement.position else {
      throw AnchorFault.notReached(statement.position, last: head.position)
    }
    guard head.runningHash != statement.logHash else { return }
    // If its own hash chain is intact, it is another log.
    try requireUnchanged(through: head)
    throw AnchorFault.otherLog(statement.position)
  }

  /// Recomputes the hash chain.
  private func requireUnchanged(through head: LogHead) throws {
    var last = LogHead.empty
    while last.position < head.position {
      let entries = try entries(after: last.position, limit: 1_000)
      guard !entries.isEmpty else { break }
      for entry in entries where entry.position <= head.position {
        let expected = LogHead.runningHash(
          after: last.runningHash, record: entry.record.expectedHash, position: entry.position,
          receivedAt: entry.receivedAt)
        guard expected == entry.runningHash else {
          throw AnchorFault.changed(at: entry.position)
        }
        last = entry.head
      }
    }
  }

  private func report(_ statement: ReportStatement, knownAt known: Known?) throws -> Report {
    guard let definition = statement.figures else { throw SavedReportFault.notAReport }
    let within = try statement.within.map { code in
      let then = try units(asOf: statement.asOf, knownAt: statement.position).first {
        $0.code == code
      }
      guard let unit = try then ?? self.unit(code) else {
        throw WorkError.unknownUnit(code.description, similar: [])
      }
      return unit
    }
    let question = TableQuestion(
      [], by: statement.rows, and: statement.columns, from: statement.from, to: statement.to,
      asOf: statement.asOf, within: within, returnedWithin: statement.days ?? 30)
    return try report(
      definition, question, knownAt: known, comparedWith: statement.comparison)
  }
}

/// Compares a saved report with the same one computed again.
private struct FigureComparison {
  let saved: SavedReport
  let report: Report
  let changed: Set<String>
  private(set) var rows = 0
  private(set) var figures = 0
  private(set) var suppressed = 0
  private(set) var findings: [Verification.Finding] = []

  /// Compares the metadata of the file with that computed from the log.
  mutating func compareStatement() {
    let computed = ReportStatement(of: report)
    for (index, name) in ReportStatement.names.enumerated() {
      let (printed, found) = (saved.statement.texts[index], computed.texts[index])
      guard printed != found else { continue }
      findings.append(
        .init(
          kind: .stated, address: nil, name: name, printed: printed ?? "", computed: found ?? ""))
    }
  }

  mutating func compareRows() {
    var rest = saved.rows
    for address in report.addresses {
      let key = CellKey(address.row ?? "", address.column ?? "")
      guard let row = rest.removeValue(forKey: key) else {
        if isEmptyByChange(key) { continue }
        findings.append(
          .init(kind: .missing, address: address, name: nil, printed: nil, computed: nil))
        continue
      }
      compare(row, at: address)
    }
    for key in rest.keys.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      let address = CellAddress(
        row: key.row, column: saved.statement.columns == nil ? nil : key.column)
      if let row = rest[key], isEmptyByChange(key) {
        compare(row, at: address)
        continue
      }
      findings.append(
        .init(kind: .added, address: address, name: nil, printed: nil, computed: nil))
    }
    if let total = saved.total { compare(total, at: CellAddress()) }
  }

  /// Tells whether an empty row or column is listed, or not, only because a unit changed since.
  private func isEmptyByChange(_ key: CellKey) -> Bool {
    guard changed.contains(key.row) || changed.contains(key.column) else { return false }
    let column = saved.statement.columns == nil ? nil : key.column
    let all = [report.figures, report.earlier?.figures].compactMap(\.self)
    return all.allSatisfy { $0.counts(row: key.row, column: column).isEmpty }
  }

  private mutating func compare(_ row: [String: SavedReport.Figure], at address: CellAddress) {
    rows += 1
    for (name, value) in report.values(at: address) {
      guard let printed = row[name] else { continue }
      guard printed != .suppressed else {
        suppressed += 1
        continue
      }
      figures += 1
      let computed = SavedReport.Figure(value)
      guard printed != computed else { continue }
      findings.append(
        .init(
          kind: .differs, address: address, name: name, printed: printed.text,
          computed: value.text))
    }
  }
}

extension Report {
  /// The addresses of its records in order: cells, or whole rows if there are no columns.
  public var addresses: [CellAddress] {
    rows.flatMap { row -> [CellAddress] in
      guard question.columns != nil else { return [CellAddress(row: row.key)] }
      return columns.map { CellAddress(row: row.key, column: $0.key) }
    }
  }

  /// Returns the figures at an address with the names of their columns, in order.
  public func values(at address: CellAddress) -> [(name: String, value: FigureValue)] {
    let place = place(row: address.row, column: address.column)
    return definition.columns.flatMap { column in
      periods.map { period in
        (column.name + period.rawValue, value(of: column.figure, period, at: place))
      }
    }
  }
}
