import Casework
import Presentation
import Storage
import Wording

/// Corrects the data of a party and removes the wrong value from the file.
enum PartyCorrect: Command {
  static var subject: [FieldForm] { [CaseFields.number.form, CaseFields.party.form] }
  static var fields: [FieldForm] {
    CorrectingParty.fields.filter { $0.key != .party } + [CaseFields.at.form]
  }
  static var options: [ShellOption] { ShellOption.writing }

  static func run(in context: Context) throws {
    let (receipt, book) = try context.act(CorrectingParty.self)
    // Also on a repeated run: the first may have been stopped before the value was gone.
    if try !receipt.isDryRun && !book.scrub() { try context.output.say(Message.tracesMayStay) }
  }
}
