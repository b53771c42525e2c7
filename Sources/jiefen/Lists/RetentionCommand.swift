import Casework
import Disputes
import Presentation
import Storage
import Wording

extension RetentionQuestion: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let day = try context.answers[day]?.day ?? context.now.day
    let book = try context.open(.reading)
    let cases = try book.casesKeptLongEnough(
      on: day, seenBy: .unit(context.viewer(in: book)?.code))
    try context.write(
      try RetentionListing.listing(cases, in: book), titled: Title.keptLongEnough)
    try context.output.say(Message.total(cases.count))
    if !cases.isEmpty { try context.output.say(Message.nothingErasedByItself) }
  }
}
