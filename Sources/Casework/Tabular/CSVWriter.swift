/// Writes the rows of a table as CSV or TSV.
public struct CSVWriter: Equatable, Sendable {
  /// Names the two ways to keep fields and lines apart.
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
  /// For Excel the text begins with a byte order mark, lines end in CR LF, and a field that a
  /// spreadsheet would take for a formula gets an apostrophe in front.
  public init(_ format: Format = .csv, forExcel: Bool = false) {
    self.format = format
    self.forExcel = forExcel
  }

  /// What stands before the first row.
  public var prefix: String { forExcel ? "\u{FEFF}" : "" }

  /// Returns a row with its line end.
  public func line(_ fields: [String]) -> String {
    var text = ""
    append(fields, to: &text)
    return text
  }

  /// Returns a row that ends in fields prepared by `ending`.
  public func line(_ fields: [String], ending: String) -> String {
    var text = ""
    // Most rows are as long as this; growing by steps would cost more than the writing.
    text.reserveCapacity(128 + ending.utf8.count)
    appendFields(fields, to: &text)
    text += ending
    return text
  }

  /// Returns the last fields of many rows, to be formatted once, with the line end.
  public func ending(_ fields: [String]) -> String {
    var text = ""
    if !fields.isEmpty {
      text += separator
      appendFields(fields, to: &text)
    }
    return text + lineEnd
  }

  /// Appends a row with its line end.
  public func append(_ fields: [String], to text: inout String) {
    appendFields(fields, to: &text)
    text += lineEnd
  }

  private var separator: String { format == .csv ? "," : "\t" }
  private var lineEnd: String { forExcel ? "\r\n" : "\n" }

  private func appendFields(_ fields: [String], to text: inout String) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text += separator }
      let isDefused = forExcel && Self.isFormula(field)
      switch format {
      case .csv:
        if Self.needsQuotes(field) || (field.isEmpty && fields.count == 1) {
          // A lone empty field would be an empty line, which no reader can tell from the end.
          Self.appendQuoted(field, isDefused: isDefused, to: &text)
        } else {
          if isDefused { text += "'" }
          text += field
        }
      case .tsv:
        if isDefused { text += "'" }
        Self.appendEscaped(field, to: &text)
      }
    }
  }

  private static func needsQuotes(_ field: String) -> Bool {
    let bytes = field.utf8
    if bytes.first == 0x20 || bytes.last == 0x20 { return true }
    return bytes.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
  }

  private static func appendQuoted(_ field: String, isDefused: Bool, to text: inout String) {
    text += isDefused ? "\"'" : "\""
    if field.utf8.contains(0x22) {
      for scalar in field.unicodeScalars {
        if scalar == "\"" { text += "\"" }
        text.unicodeScalars.append(scalar)
      }
    } else {
      text += field
    }
    text += "\""
  }

  private static func appendEscaped(_ field: String, to text: inout String) {
    guard field.utf8.contains(where: { $0 <= 0x0D || $0 == 0x5C }) else {
      text += field
      return
    }
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Tells whether a spreadsheet would compute a field; a plain number is let through.
  ///
  /// The wide forms count too: a spreadsheet with a Chinese keyboard takes them for the narrow.
  static func isFormula(_ field: String) -> Bool {
    switch field.unicodeScalars.first {
    case "=", "+", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    case "-": !isNumber(field.utf8.dropFirst())
    default: false
    }
  }

  /// Tells whether the bytes are digits, with at most one point between them.
  private static func isNumber(_ bytes: Substring.UTF8View) -> Bool {
    let parts = bytes.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { 0x30...0x39 ~= $0 } }
  }
}
