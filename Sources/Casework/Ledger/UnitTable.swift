import Disputes

/// Parses a list of units, `code,name,level,parent`, as statistical offices publish it, optionally
/// with `valid_from` and `successor`.
public enum UnitTable {
  /// A column of the list.
  public enum Column: String, CaseIterable, Sendable {
    case code
    case name
    case level
    case parent
    case validFrom = "valid_from"
    case successor

    /// Whether a list must have the column.
    var isRequired: Bool { self != .validFrom && self != .successor }

    /// The values allowed in the column.
    public var allowed: LedgerValue {
      switch self {
      case .code, .parent, .successor: .unitCode
      case .validFrom: .moment
      case .name: .text(limit: 200)
      case .level:
        .oneOf(Level.allCases.map { "\($0.rawValue)" } + Level.allCases.map(\.code))
      }
    }
  }

  /// Parses all rows of a list.
  ///
  /// The parent of a city is ignored, as no unit above cities is stored. Whether the units fit
  /// together is checked by the register.
  ///
  /// - Throws: `LedgerError` with the line and column, `CSVError` if the file is no table.
  public static func read(_ reader: CSVReader) throws -> [UnitRecord] {
    var reader = reader
    let places = try places(in: try reader.next() ?? CSVRow(line: 1, fields: []))
    var records: [UnitRecord] = []
    var first: [UnitCode: (line: Int, record: UnitRecord)] = [:]
    while let row = try reader.next() {
      let record = try record(row, places)
      if let earlier = first[record.code] {
        guard earlier.record == record else {
          throw LedgerError(
            line: row.line, column: Column.code.rawValue,
            fault: .repeatedUnit(record.code, firstLine: earlier.line))
        }
        continue
      }
      first[record.code] = (row.line, record)
      records.append(record)
    }
    return records
  }

  private static func places(in header: CSVRow) throws -> [Column: Int] {
    let columns = try CSVColumns(header)
    let names = Column.allCases.map(\.rawValue)
    for name in columns.names where !names.contains(name) {
      let shown = CSVColumns.shown(name, of: header)
      throw LedgerError(
        line: header.line, column: shown, fault: .unknownColumn(shown, allowed: names))
    }
    var places: [Column: Int] = [:]
    for column in Column.allCases {
      guard let place = columns[column.rawValue] else {
        guard column.isRequired else { continue }
        throw LedgerError(
          line: header.line, column: column.rawValue, fault: .missingColumn(column.rawValue))
      }
      places[column] = place
    }
    return places
  }

  private static func record(_ row: CSVRow, _ places: [Column: Int]) throws -> UnitRecord {
    func text(_ column: Column) -> String { places[column].map { row.fields[$0].trimmed } ?? "" }
    func value<Value>(_ column: Column, _ read: (String) -> Value?) throws -> Value {
      let text = text(column)
      guard let value = read(text) else {
        throw LedgerError(
          line: row.line, column: column.rawValue,
          fault: text.isEmpty
            ? .missing(column.allowed) : .malformed(text, allowed: column.allowed))
      }
      return value
    }
    func optional<Value>(_ column: Column, _ read: (String) -> Value?) throws -> Value? {
      try text(column).isEmpty ? nil : value(column, read)
    }
    let level = try value(.level) { Level(code: $0) }
    return UnitRecord(
      code: try value(.code) { UnitCode($0) },
      name: try value(.name) { $0.isEmpty || $0.utf8.count > 200 ? nil : $0 }, level: level,
      parent: level == .city ? nil : try value(.parent) { UnitCode($0) },
      validFrom: try optional(.validFrom) { Moment($0)?.start.day },
      successor: try optional(.successor) { UnitCode($0) })
  }
}
