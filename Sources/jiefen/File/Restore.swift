import Casework
import Disputes
import Machine
import Presentation
import Storage
import Wording

enum Restore: Command {
  private static let file = Field.file(.restoreFile)
  private static let series = Field.count(.restoreSeries, in: 0...9).optional
  static var subject: [FieldForm] { [file.form] }
  static var fields: [FieldForm] { [series.form] }

  static func run(in context: Context) throws {
    let (said, series) = try (context.answers[file], context.answers[series])
    let path = try context.databasePath()
    guard try !context.isDatabase(said) else { throw UsageFault(Message.restoreOfItself(said)) }
    let file = try context.path(said)
    guard Files.exists(file) else { throw Verdict(.failed, Message.noBackup(file)) }
    try context.removeLeftovers(beside: path)
    let restoration = try Restoration(from: file, over: path)
    if restoration.mayMissJournal { try context.output.say(Message.mayMissJournal(file)) }
    guard series != nil || restoration.loss?.isKnown == true else {
      throw UsageFault(Message.seriesNeeded(path, isThere: restoration.loss != nil))
    }
    if let loss = restoration.loss, !loss.isKnown || loss.entries > 0 {
      let question = Message.restoreLoses(loss)
      guard try context.confirms(Message.isToBeReplaced(question)) else {
        throw Verdict(.cancelled, Message.notRestored(question))
      }
    }
    let given = try restoration.given(series: series)
    if let given {
      try restoration.prepare { book in try keep(given, in: book, context) }
    }
    let replaced: ReplacedFile?
    do {
      replaced = try restoration.finish(now: context.now)
    } catch StorageError.busy {
      throw Verdict(.busy, Message.inUse(path))
    }
    try context.output.writeRaw(path + "\n")
    try context.output.say(Message.restored(restoration.copied, over: replaced))
    if let left = given?.erased, !left.isEmpty {
      try context.output.say(Message.notBroughtBack(left.count))
    }
  }

  /// Records the numbers already given out; without an acting unit if the copy does not know it or
  /// it is closed.
  private static func keep(
    _ given: GivenNumbers, in book: SQLiteCasebook, _ context: Context
  ) throws {
    try context.office(book, of: try? context.viewer(in: book)).keep(given)
  }
}
