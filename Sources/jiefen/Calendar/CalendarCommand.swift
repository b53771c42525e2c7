import Casework
import Disputes
import Presentation
import Wording

extension CalendarQuestion: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let number = try context.answers[year]
    let calendar = try context.calendar()
    if try context.format() == .table {
      try CalendarSheet(number, calendar).write(to: context.output)
    } else {
      try context.write(CalendarListing.listing(calendar.rows(of: number)))
    }
    if !calendar.knows(number) { try context.output.say(Message.unpublished(number)) }
  }
}
