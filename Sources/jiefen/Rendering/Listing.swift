import Casework
import Machine

/// One value of a listing: what it is as data, and what people read.
struct Field {
  /// The value as data.
  enum Datum {
    case text(String)
    case integer(Int)
    /// A number with decimals, as its exact text.
    case decimal(String)
    case truth(Bool)
    case nothing
  }

  let datum: Datum
  let shown: String
  /// What people read in a narrow terminal.
  let short: String
  let colour: Colour?

  init(_ datum: Datum, shown: String, short: String? = nil, colour: Colour? = nil) {
    self.short = short ?? shown
    self.datum = datum
    self.shown = shown
    self.colour = colour
  }

  /// A text that people read as it is, or nothing.
  init(_ text: String?) {
    self.init(text.map { .text($0) } ?? .nothing, shown: text ?? "")
  }

  /// A code with the label that people read.
  init(_ code: String, _ label: Text) { self.init(.text(code), shown: label.description) }

  /// A whole number.
  init(_ number: Int) { self.init(.integer(number), shown: String(number)) }

  /// The field of a table of text: empty where there is nothing.
  var plain: String {
    switch datum {
    case .text(let text), .decimal(let text): text
    case .integer(let number): String(number)
    case .truth(let value): value ? "true" : "false"
    case .nothing: ""
    }
  }
}

/// Rows with named columns, the same for every format.
struct Listing {
  /// A column: its stable name, and its title where people see it.
  struct Column {
    let name: String
    /// The title in a table; none for a column that stands in data only.
    let title: Text?
    let alignment: TextTable.Alignment
    let isFlexible: Bool
    /// The columns of a terminal below which a table does without it.
    let leastScreen: Int
    /// The columns that it keeps as long as others have more than theirs.
    let usefulWidth: Int

    init(
      _ name: String, _ title: Text? = nil, _ alignment: TextTable.Alignment = .left,
      isFlexible: Bool = false, leastScreen: Int = 0, usefulWidth: Int = 0
    ) {
      self.leastScreen = leastScreen
      self.usefulWidth = usefulWidth
      self.name = name
      self.title = title
      self.alignment = alignment
      self.isFlexible = isFlexible
    }
  }

  let columns: [Column]
  var rows: [[Field]] = []
  /// The last line of a table and the member `total` of JSON; absent elsewhere.
  var total: [Field]?
  /// Whether a table has the line of the total; JSON has it always, so that its form is one.
  var showsTotal = true

  init(_ columns: [Column]) { self.columns = columns }
}

/// The forms in which data leaves the program.
enum OutputFormat: String, CaseIterable {
  case table
  case csv
  case tsv
  case json
  case ndjson
}

extension Listing {
  /// Writes the rows in a format.
  func write(_ format: OutputFormat, forExcel: Bool = false, to console: Console) throws {
    switch format {
    case .table: try console.write(table(on: console))
    case .csv: try write(CSVWriter(.csv, forExcel: forExcel), to: console)
    case .tsv: try write(CSVWriter(.tsv), to: console)
    case .json: try writeJSON(to: console)
    case .ndjson:
      for row in rows {
        var writer = JSONWriter()
        writer.object { write(row, to: &$0) }
        writer.newline()
        try console.write(writer.take())
      }
    }
  }

  /// From so many columns on a terminal shows everything.
  static let wideScreen = 110

  private func table(on console: Console) -> String {
    let isNarrow = console.width.map { $0 < Listing.wideScreen } ?? false
    let shown = columns.indices.filter { index in
      columns[index].title != nil && columns[index].leastScreen <= console.width ?? .max
    }
    func cell(_ field: Field) -> TextTable.Cell {
      TextTable.Cell(isNarrow ? field.short : field.shown, field.colour)
    }
    var table = TextTable(
      shown.map { index in
        let column = columns[index]
        return TextTable.Column(
          column.title?.description ?? column.name, column.alignment,
          isFlexible: column.isFlexible, usefulWidth: column.usefulWidth)
      })
    for row in rows { table.append(shown.map { cell(row[$0]) }) }
    if let total, showsTotal { table.setTotal(shown.map { TextTable.Cell(total[$0].shown) }) }
    return table.text(fitting: console.width, colour: console.hasColours)
  }

  private func write(_ writer: CSVWriter, to console: Console) throws {
    try console.write(writer.prefix + writer.line(columns.map(\.name)))
    for row in rows { try console.write(writer.line(row.map(\.plain))) }
  }

  private func writeJSON(to console: Console) throws {
    var writer = JSONWriter(.pretty)
    if let total {
      writer.beginObject()
      writer.key("rows")
      writer.array { writer in
        for row in rows { writer.object { write(row, to: &$0) } }
      }
      writer.key("total")
      writer.object { write(total, to: &$0) }
      writer.endObject()
    } else {
      writer.array { writer in
        for row in rows { writer.object { write(row, to: &$0) } }
      }
    }
    writer.newline()
    try console.write(writer.take())
  }

  private func write(_ row: [Field], to writer: inout JSONWriter) {
    for (column, field) in zip(columns, row) {
      switch field.datum {
      case .text(let text): writer.member(column.name, text)
      case .integer(let number): writer.member(column.name, number)
      case .decimal(let number): writer.member(column.name, number: number)
      case .truth(let value): writer.member(column.name, value)
      case .nothing:
        writer.key(column.name)
        writer.null()
      }
    }
  }
}
