import Casework
import Disputes
import Presentation
import Storage
import Wording

/// Exports the data of a person for that person (个人信息保护法 article 45).
enum PartyExport: Command {
  private static let reason = Field<Access.Reason>.code(.revealReason)
  static var subject: [FieldForm] { [CaseFields.number.form, CaseFields.party.form] }
  static var fields: [FieldForm] { [reason.form] }
  static var options: [ShellOption] { [.format, .output] }

  static func run(in context: Context) throws {
    let party = try context.answers[CaseFields.party]
    let format = try context.format()
    guard [.table, .json, .html].contains(format) else {
      throw SeveralParts(format)
    }
    try context.refuseDatabaseAsOutput()
    let book = try context.open(.writing)
    let unit = try context.requiredUnit(in: book)
    let number = try book.number(context.answers[CaseFields.number], seenBy: unit.code)
    let revealed = try context.reveal(
      [number], for: context.answers[reason], toCopy: true, in: book)
    let sheet = try PartySheet(
      revealed.copy(ofParty: party, of: number, in: book), accesses: book.accesses(to: number),
      in: book)
    try context.writingOutput { try sheet.page.write(format, to: $0) }
  }
}
