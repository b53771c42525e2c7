/// Writes the rows of a table as CSV or TSV.
public struct CSVWriter: Equatable, Sendable {
  /// The format of the text.
  public enum Format: String, CaseIterable, Equatable, Sendable {
    /// Commas, and quotes where a field needs them.
    case csv
    /// Tabs, with tab, line ends and backslash in a field written as `\t`, `\n`, `\r`, `\\`.
    case tsv
  }

  private let format: Format
  private let forExcel: Bool

  /// Creates a writer.
  ///
  /// For Excel, the text begins with a byte order mark, lines end in CR LF, and a field that a
  /// spreadsheet would take for a formula is prefixed with an apostrophe.
  public init(_ format: Format = .csv, forExcel: Bool = false) {
    self.format = format
    self.forExcel = forExcel
  }

  /// The text before the first row: a byte order mark for Excel.
  public var prefix: String { forExcel ? "\u{FEFF}" : "" }

  /// Returns a row with its line end.
  public func line(_ fields: [String]) -> String {
    var bytes: [UInt8] = []
    append(fields, ending: lineEnd, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a row to UTF-8 text; it ends in fields prepared by `ending`.
  public func append(_ fields: [String], ending: String, to text: inout [UInt8]) {
    append(fields, to: &text)
    text.append(contentsOf: ending.utf8)
  }

  /// Returns the common last fields of many rows with the line end, so that they are formatted only
  /// once.
  public func ending(_ fields: [String]) -> String {
    guard !fields.isEmpty else { return lineEnd }
    var bytes = [separator]
    append(fields, to: &bytes)
    return String(decoding: bytes, as: UTF8.self) + lineEnd
  }

  private var separator: UInt8 { UInt8(ascii: format == .csv ? "," : "\t") }
  private var lineEnd: String { forExcel ? "\r\n" : "\n" }

  private func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator) }
      // A lone empty field would be an empty line, which readers skip at the end.
      append(field, isQuoted: format == .csv && field.isEmpty && fields.count == 1, to: &bytes)
    }
  }

  private func append(_ field: String, isQuoted: Bool, to bytes: inout [UInt8]) {
    let isQuoted = isQuoted || format == .csv && Self.needsQuotes(field)
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if forExcel, Self.isFormula(field) { bytes.append(UInt8(ascii: "'")) }
    switch format {
    case .csv where isQuoted: Self.appendDoublingQuotes(field, to: &bytes)
    case .csv: bytes.append(contentsOf: field.utf8)
    case .tsv: Self.appendEscaped(field, to: &bytes)
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }

  private static func needsQuotes(_ field: String) -> Bool {
    let bytes = field.utf8.span
    guard let last = bytes.indices.last else { return false }
    if bytes[0] == 0x20 || bytes[last] == 0x20 { return true }
    for index in bytes.indices {
      switch bytes[index] {
      case 0x2C, 0x22, 0x0A, 0x0D: return true
      default: break
      }
    }
    return false
  }

  private static func appendDoublingQuotes(_ field: String, to bytes: inout [UInt8]) {
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
  }

  private static func appendEscaped(_ field: String, to bytes: inout [UInt8]) {
    for byte in field.utf8 {
      switch byte {
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      default: bytes.append(byte)
      }
    }
  }

  /// Tells whether a spreadsheet would take a field for a formula; a plain number is none.
  ///
  /// Full-width signs count too, as Chinese spreadsheets accept them.
  static func isFormula(_ field: String) -> Bool {
    switch field.unicodeScalars.first {
    case "=", "+", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    case "-": !isNumber(field.utf8.dropFirst())
    default: false
    }
  }

  /// Tells whether the bytes are digits with at most one decimal point between them.
  private static func isNumber(_ bytes: Substring.UTF8View) -> Bool {
    let parts = bytes.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }
  }
}
