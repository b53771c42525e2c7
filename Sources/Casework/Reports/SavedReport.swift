public import Disputes

/// A report that was saved as data: what it says of itself, and its figures.
public struct SavedReport: Hashable, Sendable {
  /// A figure as it was saved.
  public enum Figure: Hashable, Sendable {
    case nothing
    /// A number, in hundredths: a spreadsheet that saves a file leaves zeros at the end out.
    case number(hundredths: Int)
    case suppressed
  }

  /// What every record says.
  public let statement: ReportStatement
  /// The figures of each row or cell, by the names of their columns.
  public let rows: [CellKey: [String: Figure]]
  /// The figures of the total, where the form has one.
  public let total: [String: Figure]?
  /// The names of the figures in the order of the report.
  public let names: [String]

  /// The name of the column that says which figures of a published record are left out.
  public static let suppressedColumn = "suppressed"

  /// Reads a report as `--format csv`, `tsv`, `json` or `ndjson` wrote it, or `--for-excel`.
  ///
  /// Labels may be in any language and are not read.
  ///
  /// - Throws: `SavedReportFault`.
  public init(reading bytes: [UInt8]) throws(SavedReportFault) {
    let table = try SavedTable(reading: bytes)
    guard let first = table.records.first ?? table.total else { throw .empty }
    let statement = try SavedReport.statement(of: first)
    for record in table.records + [table.total].compactMap(\.self) {
      try SavedReport.require(record, toSayThe: first)
    }
    guard let definition = statement.figures else {
      throw .badColumn("definition", "", first.place)
    }
    let periods = statement.comparison == nil ? [.asked] : Report.Period.allCases
    let names = definition.columns.flatMap { column in
      periods.map { column.name + $0.rawValue }
    }
    let keys = ["key"] + (statement.columns == nil ? [] : ["column_key"])
    let known = Set(
      names + ReportStatement.names + keys + keys.map(SavedReport.label)
        + [SavedReport.suppressedColumn])
    var rows: [CellKey: [String: Figure]] = [:]
    for record in table.records {
      let figures = try record.figures(names, keys: keys, known: known)
      let key = CellKey(
        record.key("key"), statement.columns == nil ? "" : record.key("column_key"))
      guard rows.updateValue(figures, forKey: key) == nil else {
        throw .repeatedRow(key, record.place)
      }
    }
    self.statement = statement
    self.rows = rows
    self.names = names
    total = try SavedReport.figures(of: table.total, names, keys, known)
  }

  private static func figures(
    of total: SavedTable.Record?, _ names: [String], _ keys: [String], _ known: Set<String>
  ) throws(SavedReportFault) -> [String: Figure]? {
    guard let total else { return nil }
    return try total.figures(names, keys: keys, known: known)
  }

  private static func label(_ key: String) -> String {
    key == "key" ? "label" : "column_label"
  }

  private static func statement(
    of record: SavedTable.Record
  ) throws(SavedReportFault) -> ReportStatement {
    for name in ReportStatement.names where record.fields[name] == nil {
      throw .missingColumn(name, record.place)
    }
    do throws(ReportStatement.BadColumn) {
      return try ReportStatement(reading: record.fields)
    } catch {
      throw .badColumn(error.name, record.fields[error.name] ?? "", record.place)
    }
  }

  private static func require(
    _ record: SavedTable.Record, toSayThe first: SavedTable.Record
  ) throws(SavedReportFault) {
    for name in ReportStatement.names {
      guard let text = record.fields[name] else { throw .missingColumn(name, record.place) }
      let expected = first.fields[name] ?? ""
      if text != expected {
        throw .otherStatement(column: name, text, expected: expected, record.place)
      }
    }
  }
}

/// Why a file is no saved report.
public enum SavedReportFault: Error, Equatable, Sendable {
  /// Where in the file.
  public enum Place: Hashable, Sendable {
    case line(Int)
    /// The row of that number in JSON, from 1.
    case row(Int)
    /// The total in JSON.
    case total
  }

  /// Nothing in it looks like a report.
  case notAReport
  /// It has no record, so that it does not say what it is.
  case empty
  /// It is no text.
  case text(TextError)
  /// It is no table from that line on.
  case table(CSVError)
  /// It is no JSON from that line on.
  case json(line: Int)
  /// No report of that kind has such a column.
  case unknownColumn(String, Place)
  /// A column is not there.
  case missingColumn(String, Place)
  /// A column says nothing that can be understood.
  case badColumn(String, String, Place)
  /// A record answers another question than the first one.
  case otherStatement(column: String, String, expected: String, Place)
  /// A figure is no number.
  case badFigure(column: String, String, Place)
  /// A row stands there twice.
  case repeatedRow(CellKey, Place)
}

extension SavedTable.Record {
  /// The key in a column; an apostrophe that keeps a spreadsheet from computing is no part of it.
  fileprivate func key(_ column: String) -> String {
    let text = fields[column] ?? ""
    guard text.hasPrefix("'"), CSVWriter.isFormula(String(text.dropFirst())) else { return text }
    return String(text.dropFirst())
  }

  fileprivate func figures(
    _ names: [String], keys: [String], known: Set<String>
  ) throws(SavedReportFault) -> [String: SavedReport.Figure] {
    if let unknown = fields.keys.sorted().first(where: { !known.contains($0) }) {
      throw .unknownColumn(unknown, place)
    }
    for key in keys where fields[key] == nil { throw .missingColumn(key, place) }
    let hidden = Set(
      (fields[SavedReport.suppressedColumn] ?? "").split(separator: " ").map(String.init))
    var figures: [String: SavedReport.Figure] = [:]
    for name in names {
      guard let text = fields[name] else { throw .missingColumn(name, place) }
      let isHidden = hidden.contains(name) && (text.isEmpty || text == FigureValue.mark)
      guard let figure = isHidden ? .suppressed : SavedReport.Figure(text) else {
        throw .badFigure(column: name, text, place)
      }
      figures[name] = figure
    }
    return figures
  }
}

extension SavedReport.Figure {
  /// Reads a number with at most two decimals, or nothing.
  init?(_ text: String) {
    guard !text.isEmpty else {
      self = .nothing
      return
    }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count <= 15,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
      parts.count == 1 || parts[1].utf8.count <= 2, let whole = Int(parts[0])
    else { return nil }
    let decimals = parts.count == 1 ? "" : parts[1]
    let rest = Int(decimals + String(repeating: "0", count: 2 - decimals.utf8.count)) ?? 0
    let number = whole * 100 + rest
    self = .number(hundredths: text.hasPrefix("-") ? -number : number)
  }

  /// The figure of a report as it would be read back.
  init(_ value: FigureValue) {
    switch value {
    case .nothing: self = .nothing
    case .suppressed: self = .suppressed
    case .count(let count): self = .number(hundredths: count * 100)
    case .decimal(let number):
      self = .number(hundredths: number.units * (number.decimals == 1 ? 10 : 1))
    }
  }

  /// The figure as it is shown beside another one.
  public var text: String {
    switch self {
    case .nothing: ""
    case .suppressed: FigureValue.mark
    case .number(let hundredths) where hundredths % 100 == 0: String(hundredths / 100)
    case .number(let hundredths): FixedPoint(units: hundredths, decimals: 2).description
    }
  }
}

extension SavedReportFault: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory { .usage }
}
