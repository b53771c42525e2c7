import ArgumentParser
import Casework
import Disputes
import Storage

struct ImportUnits: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.importUnits.configuration("units", below: "import")
  }

  @Argument(help: ArgumentHelp(Help.inputFile))
  var file: String

  @Flag(name: .customLong("close-vanished"), help: ArgumentHelp(Help.closeVanished))
  var closesVanished = false

  @Option(
    help: .codes(Help.encoding, TextEncoding.self), completion: .codes(TextEncoding.self))
  var encoding: String?

  @OptionGroup var printing: OutputOptions
  @OptionGroup var changing: RegisterOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let records = try TableFile.units(file, encoding: encoding)
    let book = try context.open(.writing)
    let register = try context.register(book, changing)
    let changes = try register.enter(records, closingVanished: closesVanished)
    // Each change only where a form is asked for: a first list has thousands.
    if printing.format != nil || printing.forExcel {
      try printing.write(
        try listing(changes, records, in: book), titled: Title.changesOfUnits, usually: .csv,
        to: context.output)
    }
    try context.output.say(Message.imported(changes, closesVanished: closesVanished))
    if changing.isDryRun { try context.output.say(Message.nothingKept) }
  }

  private func listing(
    _ changes: UnitRegister.Changes, _ records: [UnitRecord], in directory: any UnitDirectory
  ) throws -> Listing {
    var listing = Listing([
      .init("change", Text("change", "变动")), .init("code", Text("code", "代码")),
      .init("name", Text("name", "名称")),
    ])
    let names = Dictionary(
      records.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    for (change, codes) in changes.named {
      for code in codes {
        listing.rows.append([
          Field(change), Field(code.description),
          Field(try names[code] ?? directory.unit(code)?.name),
        ])
      }
    }
    return listing
  }
}

extension UnitRegister.Changes {
  /// Each kind of change with its units, none left out.
  fileprivate var named: [(change: String, codes: [UnitCode])] {
    [
      ("added", added), ("renamed", renamed), ("moved", moved), ("closed", closed),
      ("held", held),
    ]
  }
}
