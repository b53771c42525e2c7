import Casework
import Disputes
import Presentation
import Storage
import Wording

/// Lists overdue deadlines in the acting unit and below, or everywhere.
extension LateQuestion: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let book = try context.open(.reading)
    let day = context.now.day
    let unit = try context.viewer(in: book)
    let late = try book.late(LateQuestion(context.answers, askedBy: unit, on: day, in: book))
    let warnings = Warnings(on: day, try book.ruleHistory().latest, in: book)
    let head = try book.head(knownAt: nil)
    let whose = try unit.map { try book.fullName(of: $0) }
    let today = Message.today(day, in: warnings.rules.calendar)
    var marks = late.contains(where: \.isAgainstFirstOnly) ? [Message.extendedMark] : []
    if late.contains(where: \.dispute.line.isProvisional) { marks.append(Message.provisional) }
    try context.write(
      try OverdueListing.listing(late, warnings, in: book).stating(head), titled: Title.overdue,
      footer: [
        [whose, today.description].compactMap(\.self).joined(separator: "  "),
        Message.late(late).description,
        Message.anchor(head).description,
      ] + marks.map(\.description))
    try context.output.say(Message.late(late))
    try context.output.say(Message.anchor(head))
    // Only a table has marks to be explained.
    guard try context.format() == .table else { return }
    for mark in marks { try context.output.say(mark) }
  }
}
