import Casework
import Wording

/// Reads a table to be imported: a file or the standard input.
enum TableFile {
  /// Reads the whole file and validates its encoding; `.tsv` is tab-separated.
  ///
  /// - Throws: `FileError`, or `CSVError` with the place of the first invalid byte.
  static func reader(_ path: String, encoding: TextEncoding?) throws -> CSVReader {
    try CSVReader(
      InputFile.table.read(path), separator: path.hasSuffix(".tsv") ? .tab : .comma,
      encoding: encoding ?? .utf8)
  }

  /// Reads a list of units that has at least one.
  static func units(_ path: String, encoding: TextEncoding?) throws -> [UnitRecord] {
    let reader = try reader(path, encoding: encoding)
    var first = reader
    guard try first.next() != nil else { throw UsageFault(Message.noUnits(path)) }
    let records = try UnitTable.read(reader)
    guard !records.isEmpty else { throw UsageFault(Message.noUnits(path)) }
    return records
  }
}

/// The fields for a table's file and its encoding.
enum TableFields {
  static let file = Field.file(.table)
  static let encoding = Field<TextEncoding>.code(.encoding).optional
}
