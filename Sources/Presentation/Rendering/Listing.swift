import Casework
package import Wording

/// One cell: its value as data and the text shown to people.
public struct Cell {
  /// The value as data.
  package enum Datum {
    case text(String)
    case integer(Int)
    /// A decimal number, as exact text.
    case decimal(String)
    case truth(Bool)
    /// A list of codes.
    case list([String])
    /// A figure hidden for publication.
    case suppressed
    case nothing
  }

  let datum: Datum
  package let shown: String
  /// The text shown in a narrow terminal.
  let short: String
  let colour: Colour?

  package init(_ datum: Datum, shown: String, short: String? = nil, colour: Colour? = nil) {
    self.short = short ?? shown
    self.datum = datum
    self.shown = shown
    self.colour = colour
  }

  /// A text shown as it is; nil is an empty cell.
  package init(_ text: String?) {
    self.init(text.map { .text($0) } ?? .nothing, shown: text ?? "")
  }

  /// A code with its label.
  package init(_ code: String, _ label: Text) { self.init(.text(code), shown: label.description) }

  /// A whole number.
  package init(_ number: Int) { self.init(.integer(number), shown: String(number)) }

  /// The value for CSV or TSV; empty for a missing one.
  package var plain: String {
    switch datum {
    case .text(let text), .decimal(let text): text
    case .integer(let number): String(number)
    case .truth(let value): value ? "true" : "false"
    case .list(let codes): codes.joined(separator: " ")
    case .suppressed: FigureValue.mark
    case .nothing: ""
    }
  }
}

/// Rows with named columns, for all output formats.
public struct Listing {
  /// A column: its stable name, and its title if people see it.
  package struct Column {
    package let name: String
    /// The title in a table; nil if the column is in data only.
    package let title: Text?
    let alignment: TextTable.Alignment
    let isFlexible: Bool
    /// The terminal width below which a table omits the column.
    let leastScreen: Int
    /// The width down to which it is cut only after other columns have been cut.
    let usefulWidth: Int
    /// A title above this column and its neighbours of the same group.
    package var group: Text?

    package init(
      _ name: String, _ title: Text? = nil, _ alignment: TextTable.Alignment = .left,
      isFlexible: Bool = false, leastScreen: Int = 0, usefulWidth: Int = 0, group: Text? = nil
    ) {
      self.group = group
      self.leastScreen = leastScreen
      self.usefulWidth = usefulWidth
      self.name = name
      self.title = title
      self.alignment = alignment
      self.isFlexible = isFlexible
    }
  }

  package let columns: [Column]
  /// The rows; each has a cell for every column.
  public var rows: [[Cell]] = []
  /// The last fields of every row, stored once; in data only.
  package var common: [Cell] = []
  /// The last line of a table and the member `total` of JSON; absent elsewhere.
  package var total: [Cell]?
  /// Whether a table shows the total; JSON always has it.
  var showsTotal = true

  package init(_ columns: [Column]) { self.columns = columns }
}

/// The output formats.
package enum OutputFormat: String, CaseIterable {
  case table
  case csv
  case tsv
  case json
  case ndjson
  case html
}

extension Listing {
  /// Passes rows to a body one after another.
  package typealias Rows = (_ body: ([Cell]) throws -> Void) throws -> Void

  /// Writes the rows in a format; a page has the title above them and the footer below.
  ///
  /// Rows that are given as they are made are written at once, in constant memory; only a table and a
  /// page need all of them first. They take the place of `rows`.
  package func write(
    _ format: OutputFormat, forExcel: Bool = false, titled title: Text = Listing.usualTitle,
    footer: @autoclosure () -> [String] = [], to console: Console, rows given: Rows? = nil
  ) throws {
    let each: Rows = given ?? { body in for row in rows { try body(row) } }
    switch format {
    case .table:
      try console.write(
        with(given).text(fitting: console.width, hasColours: console.hasColours))
    case .html:
      try console.writeRaw(
        with(given).page(titled: title.description, footer: footer()).html())
    case .csv: try write(CSVWriter(.csv, forExcel: forExcel), each, to: console)
    case .tsv: try write(CSVWriter(.tsv), each, to: console)
    case .json: try writeJSON(each, to: console)
    case .ndjson:
      try each { row in
        var writer = JSONWriter()
        writer.object { write(row + common, to: &$0) }
        writer.newline()
        try console.writeRaw(writer.take())
      }
    }
  }

  /// The listing with all rows that are given.
  private func with(_ given: Rows?) throws -> Listing {
    guard let given else { return self }
    var whole = self
    try given { whole.rows.append($0) }
    return whole
  }

  /// The terminal width from which all columns are shown.
  static let wideScreen = 110

  /// The default page title.
  package static let usualTitle = Text(verbatim: "jiefen")

  private func write(_ writer: CSVWriter, _ rows: Rows, to console: Console) throws {
    let ending = writer.ending(common.map(\.plain))
    var text = Array((writer.prefix + writer.line(columns.map(\.name))).utf8)
    func write() throws {
      try console.writeRaw(String(decoding: text, as: UTF8.self))
      text.removeAll(keepingCapacity: true)
    }
    try rows { row in
      writer.append(row.map(\.plain), ending: ending, to: &text)
      // Strings of some length cost less than one for each row.
      if text.count > Listing.pieceSize { try write() }
    }
    try write()
  }

  private static let pieceSize = 16 * 1024

  private func writeJSON(_ rows: Rows, to console: Console) throws {
    var writer = JSONWriter(.pretty)
    if total != nil {
      writer.beginObject()
      writer.key("rows")
    }
    writer.beginArray()
    try rows { row in
      writer.object { write(row + common, to: &$0) }
      try console.writeRaw(writer.take())
    }
    writer.endArray()
    if total != nil {
      writeTotal(into: &writer)
      writer.endObject()
    }
    writer.newline()
    try console.writeRaw(writer.take())
  }

  /// Writes rows and total, if any, as members of a JSON object.
  func writeMembers(into writer: inout JSONWriter) {
    writer.key("rows")
    writer.array { writer in
      for row in rows { writer.object { write(row + common, to: &$0) } }
    }
    writeTotal(into: &writer)
  }

  private func writeTotal(into writer: inout JSONWriter) {
    guard let total else { return }
    writer.key("total")
    writer.object { write(total + common, to: &$0) }
  }

  private func write(_ row: [Cell], to writer: inout JSONWriter) {
    for (column, field) in zip(columns, row) {
      switch field.datum {
      case .text(let text): writer.member(column.name, text)
      case .integer(let number): writer.member(column.name, number)
      case .decimal(let number): writer.member(column.name, number: number)
      case .truth(let value): writer.member(column.name, value)
      case .list(let codes):
        writer.key(column.name)
        writer.array { writer in for code in codes { writer.value(code) } }
      case .nothing, .suppressed:
        writer.key(column.name)
        writer.null()
      }
    }
  }
}
