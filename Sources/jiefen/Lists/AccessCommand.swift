import Casework
import Disputes
import Presentation
import Storage
import Wording

enum AccessList: Command {
  static var subject: [FieldForm] { [CaseFields.number.form] }
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
