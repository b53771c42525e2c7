import ArgumentParser
import Casework
import Storage

struct Check: JiefenCommand {
  static var configuration: CommandConfiguration { Help.check.configuration("check") }

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let book = try context.open(.reading)
    var found = 0
    try book.check { finding in
      found += 1
      if found <= 20 { try context.output.line(Text(for: finding).description) }
    }
    let head = try book.head(knownAt: nil)
    guard found == 0 else { throw Verdict(.integrity, Message.damaged(found)) }
    try context.output.line("\(head.position) \(head.runningHash)")
    try context.output.say(Message.sound(entries: head.position))
  }
}
