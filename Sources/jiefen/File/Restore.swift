import ArgumentParser
import Casework
import Disputes
import Machine
import Storage

struct Restore: JiefenCommand {
  static var configuration: CommandConfiguration { Help.restore.configuration("restore") }

  @Argument(help: ArgumentHelp(Help.restoreFile, valueName: Help.file))
  var file: String

  @Option(help: ArgumentHelp(Help.restoreSeries, valueName: Help.count))
  var series: String?

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let series = try Reading.integer(series, "--series")
    guard series.map((0...9).contains) ?? true else { throw UsageFault(Message.badSeries) }
    let path = try context.databasePath()
    guard try !FileOptions.isDatabase(file, context) else {
      throw UsageFault(Message.restoreOfItself(file))
    }
    let file = try context.path(file)
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

  /// Writes down which numbers were given out; the acting unit may be younger than the copy, or closed.
  private func keep(
    _ given: GivenNumbers, in book: SQLiteCasebook, _ context: Context
  ) throws {
    let unit = try? context.viewer(in: book)
    try NumberRegister(
      book, unit: unit?.code, officer: try context.officer(), clock: context.clock
    ).keep(given)
  }
}
