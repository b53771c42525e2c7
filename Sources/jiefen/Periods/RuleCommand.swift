import Casework
import Disputes
import Presentation
import Storage
import Wording

extension RuleListQuestion: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    guard try !context.answers[reference] else {
      return try context.write(RuleListing.reference(), titled: Title.referenceTerms)
    }
    let book = try context.open(.reading)
    let rules = try book.ruleHistory().latest
    try context.write(try RuleListing.listing(rules.rules, in: book), titled: Title.rules)
  }
}

extension RuleQuestion: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let book = try context.open(.reading)
    let used = try rules(context.answers, on: context.now.day, in: book) {
      try context.unitIfKnown(in: book)
    }
    try context.write(try RuleListing.listing(used, in: book), titled: Title.rules)
  }
}

/// A command that sets rules; asks first if the deadlines of more than three cases would move.
protocol RuleCommand: Command, RegisterAction where Done == RulesSet {}

extension RuleCommand {
  static var options: [ShellOption] { ShellOption.printing + ShellOption.changing }

  static func run(in context: Context) throws {
    let book = try context.open(.writing)
    var office = try context.office(book, of: context.actingUnit(in: book))
    office.isDryRun = true
    var done = try perform(context.answers, at: office, in: book)
    if !context.isDryRun {
      let question = Message.movesDeadlines(done.changes.moved.count)
      guard try done.changes.moved.count <= 3 || context.confirms(question) else {
        throw Verdict(.cancelled, Message.sayYes(question))
      }
      office.isDryRun = false
      done = try perform(context.answers, at: office, in: book)
    }
    try context.report(done.changes, in: book)
    try context.output.say(Message.set(done.rules, done.changes))
    if context.isDryRun { try context.output.say(Message.nothingKept) }
  }
}

extension SettingRule: RuleCommand {}
extension AdoptingRules: RuleCommand {}

extension Context {
  /// Prints the deadlines that a change moved, before and after.
  func report(_ changes: DeadlineChanges, in book: SQLiteCasebook) throws {
    guard !changes.moved.isEmpty || asksForData else { return }
    try write(
      try MovedListing.listing(changes.moved, in: book), titled: Title.movedDeadlines)
  }
}
