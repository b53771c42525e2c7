/// Finds columns by the names in the first row.
public struct CSVColumns: Equatable, Sendable {
  /// The names in the order of the file.
  public let names: [String]
  private let places: [String: Int]

  /// Reads the names from the first row, exactly as they stand there.
  /// - Throws: `CSVError.duplicateColumn` where a name stands twice.
  public init(_ header: CSVRow) throws(CSVError) {
    var places: [String: Int] = [:]
    for (index, name) in header.fields.enumerated() {
      guard places.updateValue(index, forKey: name) == nil else {
        throw .duplicateColumn(line: header.line, name: CSVColumns.shown(name, of: header))
      }
    }
    self.names = header.fields
    self.places = places
  }

  /// A name as an error repeats it: where the first row has days or numbers of people in it, it is one of
  /// data, of which only the beginning is told.
  static func shown(_ name: String, of header: CSVRow) -> String {
    let isData = header.fields.contains {
      Masking.isLikeMoment($0) || Masking.narrative($0) != $0
    }
    return isData && LedgerColumn(name: name) == nil ? Masking.name(name) : name
  }

  /// Returns the index of a column, to be looked up once and not for each row.
  public subscript(_ name: String) -> Int? { places[name] }
}
