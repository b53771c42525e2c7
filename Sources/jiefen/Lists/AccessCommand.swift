import Casework
import Disputes
import Storage
import Wording

enum AccessList: Command {
  static var arguments: [FieldForm] { [CaseFields.number.form] }
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let book = try context.open(.reading)
    let unit = try context.viewer(in: book)
    let number = try book.number(context.answers[CaseFields.number], seenBy: unit?.code)
    let accesses = try book.accesses(to: number)
    try context.write(AccessListing.listing(accesses, in: book), titled: Title.accesses)
    try context.output.say(Message.totalAccesses(accesses.count))
  }
}

/// Lists accesses to unmasked data of a case.
enum AccessListing {
  static func listing(_ accesses: [Access], in directory: any UnitDirectory) throws -> Listing {
    var listing = Listing([
      .init("at", Text("when", "时间")), .init("unit"), .init("unit_name", Text("unit", "单位")),
      .init("officer", Text("officer", "经办人")), .init("reason", Text("why", "原因")),
    ])
    var names = UnitNames(directory)
    listing.rows = try accesses.map { access in
      [
        Cell(access.at.description), Cell(access.unit.description),
        Cell(try names.fullName(of: access.unit, access.unit.description)),
        Cell(access.officer.description),
        Cell(access.reason.rawValue, Label.of(access.reason)),
      ]
    }
    return listing
  }
}
