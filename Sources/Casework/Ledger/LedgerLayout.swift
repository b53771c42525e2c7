import Disputes

/// The positions of the ledger columns in a file.
struct LedgerLayout {
  /// The index of each column in a row, by the raw value of the column.
  private let places: [Int?]
  /// The name of each column in the file, for error messages.
  private let names: [String]

  /// Parses the header row; `mapping` translates names in the file to column names.
  ///
  /// - Throws: `LedgerError` for a column that is unknown, missing or duplicate, `CSVError` for a
  ///   duplicate name.
  init(_ header: CSVRow?, mapping: [String: String], ignored: Set<String>) throws {
    let header = header ?? CSVRow(line: 1, fields: [])
    let columns = try CSVColumns(header)
    var places = [Int?](repeating: nil, count: LedgerColumn.allCases.count)
    var names = LedgerColumn.names
    for theirs in mapping.keys.sorted() where columns[theirs] == nil {
      throw LedgerError(line: header.line, column: theirs, fault: .mappedColumnMissing(theirs))
    }
    for (index, theirs) in columns.names.enumerated() where !ignored.contains(theirs) {
      let ours = mapping[theirs] ?? theirs
      let shown = CSVColumns.shown(theirs, of: header)
      guard let column = LedgerColumn(name: ours) else {
        throw LedgerError(
          line: header.line, column: shown,
          fault: .unknownColumn(mapping[theirs] ?? shown, allowed: LedgerColumn.names))
      }
      guard places[column.rawValue] == nil else {
        throw LedgerError(line: header.line, column: shown, fault: .columnTwice(ours))
      }
      places[column.rawValue] = index
      names[column.rawValue] = theirs
    }
    for column in LedgerColumn.allCases where column.isRequired {
      guard places[column.rawValue] != nil else {
        throw LedgerError(.missingColumn(column.name), column, line: header.line)
      }
    }
    self.places = places
    self.names = names
  }

  /// The text of a column in a row; empty if the file lacks the column.
  func field(_ column: LedgerColumn, of row: CSVRow) -> String {
    guard let place = places[column.rawValue] else { return "" }
    return row.fields[place]
  }

  /// Makes an error at a column of a row, with the column's name in the file.
  func error(_ fault: LedgerFault, _ column: LedgerColumn?, line: Int) -> LedgerError {
    LedgerError(line: line, column: column.map { names[$0.rawValue] }, fault: fault)
  }
}
