import Casework
import Disputes
import Machine
import Presentation
import Storage
import Wording

/// Registers a new dispute, after a search for duplicates among the open cases.
enum TakeIn: Command {
  static var fields: [FieldForm] { Intake.fields + [CaseFields.at.form] }
  static var options: [ShellOption] { ShellOption.writing }

  static func run(in context: Context) throws {
    let answers = context.answers
    try context.warnOfDocument()
    let book = try context.open(.writing)
    let desk = try context.desk(book)
    let registration = try Intake.registration(
      answers, by: desk.unit, on: context.now.day, in: book)
    let duplicates = try Duplicates(of: registration, in: book, for: desk.unit, context)
    try duplicates.ask()
    let receipt = try context.trustingClock(desk) {
      try $0.intake(
        registration, at: answers[CaseFields.at], accepting: answers[Intake.accept])
    }
    try context.report(receipt, in: book)
    if !receipt.isAlreadyDone { try duplicates.warn() }
  }
}

extension Context {
  /// Warns that a document number given in the command line can be read by other users.
  func warnOfDocument() throws {
    let documents = answers.all.filter { $0.key == .document || $0.key == .partyDocument }
    let isSeen = documents.contains { document in
      environment.arguments.contains { $0.hasSuffix(document.text) }
    }
    if isSeen { try output.say(Message.documentSeen) }
  }
}
