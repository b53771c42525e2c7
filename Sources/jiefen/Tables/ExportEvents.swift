import Casework
import Disputes
import Presentation
import Storage
import Wording

enum ExportEvents: Command {
  private static let after = Field.count(.after, in: 0...1_000_000_000_000).optional
  static var fields: [FieldForm] { [after.form] }
  static var options: [ShellOption] { [.output] + ShellOption.printing }

  static func run(in context: Context) throws {
    let after = try context.answers[after] ?? 0
    try context.refuseDatabaseAsOutput()
    let book = try context.open(.reading)
    let unit = try context.viewer(in: book)?.code
    let listing = Listing(EventExport.header.map { Listing.Column($0, Text(verbatim: $0)) })
    var count = 0
    try context.writingOutput { console in
      try context.write(listing, titled: Title.events, usually: .csv, to: console) { body in
        try book.snapshot {
          try EventExport(book).rows(after: after, seenBy: .unit(unit)) { row in
            count += 1
            try body(cells(row))
          }
        }
      }
    }
    try context.output.say(Message.totalEntries(count))
  }

  private static func cells(_ row: EventExport.Row) -> [Cell] {
    zip(EventExport.header, row.fields).map { name, text in
      name == "position" || name == "sequence"
        ? Cell(.integer(Int(text) ?? 0), shown: text) : Cell(text)
    }
  }
}
