import Casework

/// A table that comes in: a file or the standard input, in one of the encodings of the trade.
enum TableFile {
  /// Reads the file whole and checks that it is text; `.tsv` is separated by tabs.
  ///
  /// - Throws: `FileError`, or `CSVError` with the place of the first byte that is no text.
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

/// Where a table is, and how its text is written.
enum TableFields {
  static let file = Field.file(.table)
  static let encoding = Field<TextEncoding>.code(.encoding).optional
}
