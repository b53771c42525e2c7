import Casework
import Storage

/// Corrects what is kept of a party, and sees that the wrong value is gone.
enum PartyCorrect: Command {
  static var arguments: [FieldForm] { [CaseFields.number.form, CaseFields.party.form] }
  static var fields: [FieldForm] { CorrectingParty.fields + [CaseFields.at.form] }
  static var options: [ShellOption] { ShellOption.writing }

  static func run(in context: Context) throws {
    let (receipt, book) = try context.act(CorrectingParty.self)
    // Whoever corrected it before may have been stopped before the wrong value was gone.
    if try !receipt.isDryRun && !book.scrub() { try context.output.say(Message.tracesMayStay) }
  }
}
