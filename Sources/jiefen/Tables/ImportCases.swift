import ArgumentParser
import Casework
import Disputes
import Machine
import Storage

struct ImportCases: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.importCases.configuration("cases", below: "import")
  }

  @Argument(help: ArgumentHelp(Help.inputFile))
  var file: String

  @Option(
    help: .codes(Help.encoding, TextEncoding.self), completion: .codes(TextEncoding.self))
  var encoding: String?

  @Option(name: .customLong("map"), help: ArgumentHelp(Help.mapping, valueName: Help.mappingForm))
  var mappings: [String] = []

  @Option(
    name: .customLong("ignore"), help: ArgumentHelp(Help.ignoredColumn, valueName: Help.name))
  var ignored: [String] = []

  @Flag(name: .customLong("keep-going"), help: ArgumentHelp(Help.keepGoing))
  var keepsGoing = false

  @Flag(name: .customLong("dry-run"), help: ArgumentHelp(Help.dryRun))
  var isDryRun = false

  @Flag(name: .customLong("trust-clock"), help: ArgumentHelp(Help.trustClock))
  var trustsClock = false

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let mapping = try mapping()
    let format = try printing.chosen(usually: .csv)
    let reader = try TableFile.reader(file, encoding: encoding)
    let book = try context.open(.writing)
    var ledger = LedgerImport(
      book, unit: try context.actingUnit(in: book)?.code, officer: try context.officer(),
      clock: context.clock, salt: context.salt)
    ledger.mapping = mapping
    ledger.ignored = Set(ignored)
    ledger.isDryRun = isDryRun
    ledger.keepsGoing = keepsGoing
    ledger.trustsClock = trustsClock
    let showsProgress = Terminal.isTerminal(.error)
    let start = ContinuousClock.now
    let report = try ledger.run(reader, clock: { start.millisecondsAgo }) { progress in
      // Progress is a courtesy: where it cannot be shown the work goes on.
      if showsProgress { try? context.output.say(Message.progress(progress)) }
    }
    // Row by row where some may have failed; else the totals say it all.
    if keepsGoing || printing.format != nil {
      try LedgerListing.listing(report).write(
        format, forExcel: printing.forExcel, titled: Title.rowsOfImport, to: context.output)
    }
    try context.output.say(Message.imported(report))
    if isDryRun { try context.output.say(Message.nothingKept) }
    if try !hasReferences(reader, mapping), report.count(.registered) > 0 {
      try context.output.say(Message.noReferences)
    }
    if report.count(.failed) > 0 {
      try context.output.flush()
      throw Verdict(.partial)
    }
  }

  /// Tells whether the rows have names of their own, by which a second import knows them.
  private func hasReferences(_ reader: CSVReader, _ mapping: [String: String]) throws -> Bool {
    var header = reader
    let names = try header.next()?.fields ?? []
    return names.contains { (mapping[$0] ?? $0) == LedgerColumn.externalReference.name }
  }

  private func mapping() throws -> [String: String] {
    var mapping: [String: String] = [:]
    for text in mappings {
      guard let equals = text.lastIndex(of: "=") else {
        throw UsageFault(
          Message.badValue(text, field: "--map", allowed: ["THEIRS=OURS"]))
      }
      mapping[String(text[..<equals])] = String(text[text.index(after: equals)...])
    }
    return mapping
  }
}

extension ContinuousClock.Instant {
  /// How long ago it was, whatever becomes of the machine's clock meanwhile.
  fileprivate var millisecondsAgo: Int64 {
    let (seconds, attoseconds) = duration(to: .now).components
    return seconds * 1_000 + attoseconds / 1_000_000_000_000_000
  }
}

/// What became of each row of an import, with its stable columns.
enum LedgerListing {
  static func listing(_ report: LedgerReport) -> Listing {
    var listing = Listing([
      .init("line", Text("line", "行"), .right),
      .init("status", Text("status", "结果")),
      .init("number", Text("number", "编号")),
      .init("error", Text("error", "问题")),
    ])
    listing.rows = report.rows.map { row in
      [
        Field(row.line),
        Field(row.status.rawValue, Label.of(row.status)),
        Field(row.number?.description),
        Field(row.error.map { Text(for: $0).description }),
      ]
    }
    return listing
  }
}
