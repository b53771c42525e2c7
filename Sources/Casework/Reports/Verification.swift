public import Disputes

/// What came out when a saved report was computed again.
public struct Verification: Sendable {
  /// What is wrong in one place.
  public struct Finding: Hashable, Sendable {
    /// In what way it is wrong.
    public enum Kind: String, CaseIterable, Sendable {
      /// The figure is another one.
      case differs
      /// The row is not in the file.
      case missing
      /// No such row follows from the log.
      case added
      /// What the file says of itself is not so.
      case stated
    }

    /// In what way it is wrong.
    public let kind: Kind
    /// Where; none for what the file says of itself.
    public let address: CellAddress?
    /// The name of the column; none for a whole row.
    public let name: String?
    /// What the file has.
    public let printed: String?
    /// What follows from the log.
    public let computed: String?
  }

  /// What the file says it is.
  public let statement: ReportStatement
  /// How many rows were compared, a total among them.
  public let rows: Int
  /// How many figures were compared.
  public let figures: Int
  /// How many were left out in the file, so that they cannot be compared.
  public let suppressed: Int
  /// What is wrong.
  public let findings: [Finding]
  /// What the log says since then about the same question.
  public let since: ReportChanges
}

/// Why a saved report does not belong to this log.
public enum AnchorFault: Error, Hashable, Sendable {
  /// The log ends before the position that the report states: it was cut, or is another's.
  case notReached(Int, last: Int)
  /// The log is whole, but has another hash there: it is another's.
  case otherLog(Int)
  /// An entry of this log is not what was received: it was changed.
  case changed(at: Int)
}

extension Inquiry {
  /// Computes a saved report again, from what its log knew then, and compares every figure.
  ///
  /// - Throws: `AnchorFault` where it was made from another log, or its figures differ and an entry
  ///   was changed; and what the store throws.
  public func verify(_ saved: SavedReport) throws -> Verification {
    let statement = saved.statement
    let head = try head(knownAt: .position(statement.position))
    try require(statement, at: head)
    let then = try report(statement, knownAt: .position(statement.position))
    var comparison = FigureComparison(saved, then, try unitsChanged(since: then))
    comparison.compareStatement()
    comparison.compareRows()
    // Figures that differ may come from an entry that was changed where it stands, hashes and all
    // left as they were.
    if !comparison.findings.isEmpty { try requireUnchanged(through: head) }
    return Verification(
      statement: statement, rows: comparison.rows, figures: comparison.figures,
      suppressed: comparison.suppressed, findings: comparison.findings,
      since: try changes(since: then, now: try report(statement, knownAt: nil)))
  }

  /// The units that were entered or changed between the moment of a report and its position.
  ///
  /// Programs before listed them as they were known; without a case that makes no figure other.
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
    // Another log, or this one changed: its own chain tells.
    try requireUnchanged(through: head)
    throw AnchorFault.otherLog(statement.position)
  }

  /// Hashes every entry again.
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

  init(_ saved: SavedReport, _ report: Report, _ changed: Set<String>) {
    self.saved = saved
    self.report = report
    self.changed = changed
  }

  /// Compares what follows from the log of that which the file says of itself.
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

  /// Whether a place without a case stands there, or not, only because a unit changed since.
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
  /// The places of its records, in their order: a row's total where there are no columns.
  public var addresses: [CellAddress] {
    rows.flatMap { row -> [CellAddress] in
      guard question.columns != nil else { return [CellAddress(row: row.key)] }
      return columns.map { CellAddress(row: row.key, column: $0.key) }
    }
  }

  /// The figures of a place with the names of their columns, in their order.
  public func values(at address: CellAddress) -> [(name: String, value: FigureValue)] {
    let place = place(row: address.row, column: address.column)
    return definition.columns.flatMap { column in
      periods.map { period in
        (column.name + period.rawValue, value(of: column.figure, period, at: place))
      }
    }
  }
}

extension AnchorFault: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory { .integrity }
}
