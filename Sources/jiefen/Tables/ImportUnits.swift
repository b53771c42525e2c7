import Casework
import Disputes
import Storage
import Wording

enum ImportUnits: Command {
  private static let closeVanished = Field.flag(.closeVanished)
  static var arguments: [FieldForm] { [TableFields.file.form] }
  static var fields: [FieldForm] { [closeVanished.form, TableFields.encoding.form] }
  static var options: [ShellOption] { ShellOption.printing + ShellOption.changing }

  static func run(in context: Context) throws {
    let answers = context.answers
    let closesVanished = try answers[closeVanished]
    let records = try TableFile.units(
      answers[TableFields.file], encoding: answers[TableFields.encoding])
    let book = try context.open(.writing)
    let changes = try context.register(book).enter(records, closingVanished: closesVanished)
    // Single changes are listed only if `--format` is given: a first import has thousands.
    if context.asksForData {
      try context.write(
        try listing(changes, records, in: book), titled: Title.changesOfUnits, usually: .csv)
    }
    try context.output.say(Message.imported(changes, closesVanished: closesVanished))
    if context.isDryRun { try context.output.say(Message.nothingKept) }
  }

  private static func listing(
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
          Cell(change), Cell(code.description),
          Cell(try names[code] ?? directory.unit(code)?.name),
        ])
      }
    }
    return listing
  }
}

extension UnitRegister.Changes {
  /// Every kind of change with its units.
  fileprivate var named: [(change: String, codes: [UnitCode])] {
    [
      ("added", added), ("renamed", renamed), ("moved", moved), ("closed", closed),
      ("held", held),
    ]
  }
}
