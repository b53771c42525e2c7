public import Disputes

/// The address of a figure in a report: its row and column, `nil` for a total.
public struct CellAddress: Hashable, Sendable {
  /// The key of the row; `nil` for the total of all rows.
  public let row: String?
  /// The key of the column; `nil` for the total of all columns, or if there are none.
  public let column: String?

  /// Makes an address.
  public init(row: String? = nil, column: String? = nil) {
    self.row = row
    self.column = column
  }

  /// The word for a total, typed instead of a key.
  public static let total = "total"
  /// The word for an empty key: no tag, no team, not stated.
  public static let none = "none"

  /// The typed forms of row and column.
  public var words: [String] {
    [row, column].map { key in
      guard let key else { return CellAddress.total }
      return key.isEmpty ? CellAddress.none : key
    }
  }
}

/// Why the cases behind a figure cannot be listed.
public enum CellFault: UsageError, Hashable, Sendable {
  /// It is neither `ROW/FIGURE` nor, in a report with columns, `ROW/COLUMN/FIGURE`.
  case malformed(String, hasColumns: Bool)
  /// There is no such row.
  case unknownRow(String, [String])
  /// There is no such column.
  case unknownColumn(String, [String])
  /// There is no such figure.
  case unknownFigure(String, [String])
  /// A rate has no cases of its own; its two counts have.
  case rate(String, of: [String])
}

extension Report {
  /// A count in a cell, with the query for its cases.
  public struct Cell: Sendable {
    /// Its address.
    public let address: CellAddress
    /// Its measure.
    public let measure: Measure
    /// The query that it is a cell of.
    public let question: TableQuestion
    /// Its key among the cells of that query.
    public let key: CellKey
  }

  /// Finds the count with the typed address `ROW/FIGURE` or `ROW/COLUMN/FIGURE`.
  ///
  /// A row or column is given by its key, `total` or an empty text for all of them, or `none` for
  /// the empty key; a figure by its column's name or its measure's.
  ///
  /// - Throws: `CellFault` if there is no such count.
  public func cell(named text: String) throws(CellFault) -> Cell {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let hasColumns = question.columns != nil
    guard parts.count == 2 || parts.count == 3 && hasColumns, let figure = parts.last else {
      throw .malformed(text, hasColumns: hasColumns)
    }
    let row = try key(parts[0], among: rows) { .unknownRow($0, $1) }
    let column =
      parts.count == 3 ? try key(parts[1], among: columns) { .unknownColumn($0, $1) } : nil
    return cell(try measure(named: figure), at: CellAddress(row: row, column: column))
  }

  /// Makes the cell of a count at an address of this report, or of the period it is compared with.
  public func cell(
    _ measure: Measure, at address: CellAddress, ofEarlier isEarlier: Bool = false
  ) -> Cell {
    let whole = isEarlier ? earlier?.question ?? question : question
    return Cell(
      address: address, measure: measure,
      question: whole.grouped(
        by: address.row == nil ? nil : question.rows,
        and: address.column == nil ? nil : question.columns),
      key: CellKey(address.row ?? "", address.column ?? ""))
  }

  private func key(
    _ text: String, among headings: [Heading], _ fault: (String, [String]) -> CellFault
  ) throws(CellFault) -> String? {
    if text.isEmpty { return nil }
    if headings.contains(where: { $0.key == text }) { return text }
    if text == CellAddress.total { return nil }
    if text == CellAddress.none, headings.contains(where: { $0.key.isEmpty }) { return "" }
    throw fault(text, [CellAddress.total] + headings.map { CellAddress(row: $0.key).words[0] })
  }

  private func measure(named name: String) throws(CellFault) -> Measure {
    let measures = Measure.allCases.filter(definition.measures.contains)
    let column = definition.columns.first { $0.name == name }
    switch column?.figure {
    case .count(let measure): return measure
    case .indicator(let indicator):
      throw .rate(name, of: [indicator.numerator, indicator.denominator].map(countName))
    case .nothing, nil:
      if let measure = measures.first(where: { $0.rawValue == name }) { return measure }
      let counts = definition.columns.compactMap { column in
        if case .count = column.figure { column.name } else { nil }
      }
      throw .unknownFigure(
        name, counts + measures.map(countName).filter { !counts.contains($0) })
    }
  }

  /// The typed name of a count: its column's, else its measure's.
  private func countName(_ measure: Measure) -> String {
    definition.columns.first { $0.figure == .count(measure) }?.name ?? measure.rawValue
  }
}
