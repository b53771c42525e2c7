import Casework
import Disputes
import Machine
import Presentation
import Storage
import Wording

enum ImportCases: Command {
  private static let mappings = Field(.mapping, .word) { text in
    guard let equals = text.lastIndex(of: "=") else {
      throw ActionFault.badValue(text, .mapping, allowed: ["THEIRS=OURS"])
    }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }.repeated
  private static let ignored = Field.word(.ignored).repeated
  private static let keepGoing = Field.flag(.keepGoing)
  static var subject: [FieldForm] { [TableFields.file.form] }
  static var fields: [FieldForm] {
    [TableFields.encoding.form, mappings.form, ignored.form, keepGoing.form]
  }
  static var options: [ShellOption] { ShellOption.changing + ShellOption.printing }

  static func run(in context: Context) throws {
    let path = try context.answers[TableFields.file]
    try FileFault.reading(path) { try enter(path, context) }
  }

  private static func enter(_ path: String, _ context: Context) throws {
    let answers = context.answers
    let keepsGoing = try answers[keepGoing]
    // If a column is mapped twice, the last mapping wins.
    let mapping = Dictionary(try answers[mappings], uniquingKeysWith: { $1 })
    let format = try context.format(usually: .csv)
    let reader = try TableFile.reader(path, encoding: answers[TableFields.encoding])
    let book = try context.open(.writing)
    var ledger = LedgerImport(try context.office(book, of: context.actingUnit(in: book)))
    ledger.mapping = mapping
    ledger.ignored = Set(try answers[ignored])
    ledger.keepsGoing = keepsGoing
    let showsProgress = Terminal.isTerminal(.error)
    let start = ContinuousClock.now
    let report = try ledger.run(reader, clock: { start.millisecondsAgo }) { progress in
      // Progress is optional: an error in showing it is ignored.
      if showsProgress { try? context.output.say(Message.progress(progress)) }
    }
    // Reported row by row if some may have failed; otherwise totals suffice.
    if keepsGoing || context.shell.has(.format) {
      try LedgerListing.listing(report).write(
        format, forExcel: context.shell.has(.forExcel), titled: Title.rowsOfImport,
        to: context.output)
    }
    try context.output.say(Message.imported(report))
    if context.isDryRun { try context.output.say(Message.nothingKept) }
    if try !hasReferences(reader, mapping), report.count(.registered) > 0 {
      try context.output.say(Message.noReferences)
    }
    if report.count(.failed) > 0 {
      try context.output.flush()
      throw Verdict(.partial)
    }
  }

  /// Tells whether the table has a column `external_ref`, by which a second import recognises rows.
  private static func hasReferences(_ reader: CSVReader, _ mapping: [String: String]) throws -> Bool
  {
    var header = reader
    let names = try header.next()?.fields ?? []
    return names.contains { (mapping[$0] ?? $0) == LedgerColumn.externalReference.name }
  }
}

extension ContinuousClock.Instant {
  /// The time elapsed, by a monotonic clock.
  fileprivate var millisecondsAgo: Int64 {
    let (seconds, attoseconds) = duration(to: .now).components
    return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
  }
}
