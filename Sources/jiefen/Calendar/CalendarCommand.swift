import Casework
import Disputes
import Presentation
import Wording

enum CalendarShow: Command {
  private static let year = Field(.year, .count) { text in
    guard let number = Int(text), (1900...2999).contains(number) else {
      throw UsageFault(Message.badYear(text))
    }
    return number
  }
  static var arguments: [FieldForm] { [year.form] }
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
