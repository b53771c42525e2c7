import ArgumentParser
import Casework
import Disputes
import Storage

struct ExportEvents: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.exportEvents.configuration("events", below: "export")
  }

  @Option(help: ArgumentHelp(Help.after, valueName: Help.count))
  var after: String?

  @OptionGroup var file: FileOptions
  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    try file.refuseDatabase(context)
    let after = try Reading.integer(after, "--after") ?? 0
    let book = try context.open(.reading)
    let unit = try context.viewer(in: book)?.code
    var listing = Listing(EventExport.header.map { Listing.Column($0, Text($0, $0)) })
    try book.snapshot {
      try EventExport(book).rows(after: after, seenBy: .unit(unit)) { row in
        listing.rows.append(
          zip(EventExport.header, row.fields).map { name, text in
            name == "position" || name == "sequence"
              ? Field(.integer(Int(text) ?? 0), shown: text) : Field(text)
          })
      }
    }
    try file.writing(context) { console in
      try printing.write(listing, titled: Title.events, usually: .csv, to: console)
    }
    try context.output.say(Message.totalEntries(listing.rows.count))
  }
}
