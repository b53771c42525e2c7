import Disputes

/// Where the columns of a ledger stand in a file.
struct LedgerLayout {
  /// The place of each column in a row, by the column's own number.
  private let places: [Int?]
  /// The name of each column in the file, for messages.
  private let names: [String]

  /// Reads the first row of a file; `mapping` gives their names ours.
  ///
  /// - Throws: `LedgerError` for a column that is unknown, missing or there twice, `CSVError` for a
  ///   name that stands twice.
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

  /// What a row has in a column; empty where the file has no such column.
  func field(_ column: LedgerColumn, of row: CSVRow) -> String {
    guard let place = places[column.rawValue] else { return "" }
    return row.fields[place]
  }

  /// Makes an error at a column of a row, by the name that the file gives it.
  func error(_ fault: LedgerFault, _ column: LedgerColumn?, line: Int) -> LedgerError {
    LedgerError(line: line, column: column.map { names[$0.rawValue] }, fault: fault)
  }
}
