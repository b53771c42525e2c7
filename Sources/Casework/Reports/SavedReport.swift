public import Disputes

/// A report saved as data: its metadata and its figures.
public struct SavedReport: Hashable, Sendable {
  /// A saved figure.
  public enum Figure: Hashable, Sendable {
    case nothing
    /// A number in hundredths, as spreadsheets drop trailing zeros.
    case number(hundredths: Int)
    case suppressed
  }

  /// The metadata in every record.
  public let statement: ReportStatement
  /// The figures of each row or cell, by column name.
  public let rows: [CellKey: [String: Figure]]
  /// The figures of the total, if the format has one.
  public let total: [String: Figure]?
  /// The names of the figures in the order of the report.
  public let names: [String]

  /// The name of the column that lists the suppressed figures of a record.
  public static let suppressedColumn = "suppressed"

  /// Parses a report written with `--format csv`, `tsv`, `json` or `ndjson`, or with `--for-excel`.
  ///
  /// Labels may be in any language and are ignored.
  ///
  /// - Throws: `SavedReportFault` with the first fault and its place.
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

/// Why a file is not a saved report.
public enum SavedReportFault: UsageError, Equatable, Sendable {
  /// A place in the file.
  public enum Place: Hashable, Sendable {
    case line(Int)
    /// A row in JSON, from 1.
    case row(Int)
    /// The total in JSON.
    case total
  }

  /// It does not look like a report.
  case notAReport
  /// It has no record, and so no metadata.
  case empty
  /// It is not valid text.
  case text(TextError)
  /// It is not a valid table.
  case table(CSVError)
  /// It is not valid JSON at this line.
  case json(line: Int)
  /// A column does not belong to this kind of report.
  case unknownColumn(String, Place)
  /// A column is missing.
  case missingColumn(String, Place)
  /// A column has an invalid value.
  case badColumn(String, String, Place)
  /// The metadata of a record differs from the first one's.
  case otherStatement(column: String, String, expected: String, Place)
  /// A figure is not a number.
  case badFigure(column: String, String, Place)
  /// A row occurs twice.
  case repeatedRow(CellKey, Place)
}

extension SavedTable.Record {
  /// Returns the key in a column, without the apostrophe that protects it from spreadsheets.
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
  /// Parses a number with at most two decimals, or an empty text.
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

  /// Makes the figure that would be read back from a value.
  init(_ value: FigureValue) {
    switch value {
    case .nothing: self = .nothing
    case .suppressed: self = .suppressed
    case .count(let count): self = .number(hundredths: count * 100)
    case .decimal(let number):
      self = .number(hundredths: number.units * (number.decimals == 1 ? 10 : 1))
    }
  }

  /// The text for display.
  public var text: String {
    switch self {
    case .nothing: ""
    case .suppressed: FigureValue.mark
    case .number(let hundredths) where hundredths % 100 == 0: String(hundredths / 100)
    case .number(let hundredths): FixedPoint(units: hundredths, decimals: 2).description
    }
  }
}
