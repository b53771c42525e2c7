/// Finds columns by the names in the header row.
public struct CSVColumns: Equatable, Sendable {
  /// The names in the order of the file.
  public let names: [String]
  private let places: [String: Int]

  /// Takes the names of the header row exactly as written.
  /// - Throws: `CSVError.duplicateColumn` if a name occurs twice.
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

  /// Returns a name for an error message, masked if the first row seems to be data: it contains
  /// dates or personal numbers.
  static func shown(_ name: String, of header: CSVRow) -> String {
    let isData = header.fields.contains {
      Masking.isLikeMoment($0) || Masking.narrative($0) != $0
    }
    return isData && LedgerColumn(name: name) == nil ? Masking.name(name) : name
  }

  /// Returns the index of a column, or `nil`; look it up once, not for each row.
  public subscript(_ name: String) -> Int? { places[name] }
}
