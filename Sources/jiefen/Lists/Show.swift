import ArgumentParser
import Casework
import Disputes
import Storage

struct Show: JiefenCommand, PlainReading {
  static var configuration: CommandConfiguration { Help.show.configuration("show") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Flag(help: ArgumentHelp(Help.history))
  var history = false

  @Flag(help: ArgumentHelp(Help.reveal))
  var reveal = false

  @Option(
    help: .codes(Help.revealReason, Access.Reason.self), completion: .codes(Access.Reason.self))
  var reason: String?

  @Option(help: .codes(Help.format, OutputFormat.self), completion: .codes(OutputFormat.self))
  var format: String?

  @OptionGroup var common: CommonOptions

  mutating func read(_ words: inout PlainWords) {
    history = words.flag("--history")
    reveal = words.flag("--reveal")
    reason = words.value("--reason")
    format = words.value("--format")
    common = CommonOptions(reading: &words)
    number = words.argument()
  }

  func validate() throws {
    if reason != nil, !reveal { throw ValidationError(Message.reasonNeedsReveal.description) }
  }

  func run(in context: Context) throws {
    // Before the access is recorded: what is refused was not seen.
    let format: OutputFormat = try Reading.code(format, "--format") ?? .table
    let book = try context.open(reveal ? .writing : .reading)
    let unit = try reveal ? context.actingUnit(in: book) : context.viewer(in: book)
    let dossier = try book.dossier(number, seenBy: unit?.code)
    let sight = try book.sight(of: unit?.code, into: dossier.dispute, reveals: reveal)
    if reveal { try recordAccess(to: dossier, by: unit, in: book, context) }
    let sheet = try CaseSheet(
      dossier, sight: sight, of: unit?.code, on: context.now.day, in: book)
    switch format {
    case .table: try sheet.write(withHistory: history, to: context.output)
    case .html: try sheet.page(withHistory: history).write(.html, to: context.output)
    case .csv, .tsv, .json, .ndjson:
      let listing = history ? sheet.history : sheet.asListing
      try listing.write(format, to: context.output)
    }
    if sight == .withheld { try context.output.say(Message.withheld) }
    if sight == .revealed(withSessions: false), history, dossier.hasRestrictedTexts {
      try context.output.say(Message.sessionsWithheld)
    }
  }

  /// The holder needs no reason; everybody else says one, and each look is kept before it is given.
  private func recordAccess(
    to dossier: Dossier, by unit: Unit?, in book: SQLiteCasebook, _ context: Context
  ) throws {
    guard let unit else { throw UsageFault(Message.noUnit) }
    let reason: Access.Reason? = try Reading.code(reason, "--reason")
    let isHolder =
      try reason == nil
      && book.thoseActedFor(by: unit, on: context.now.day).contains(dossier.dispute.holder)
    guard reason != nil || isHolder else {
      throw UsageFault(Message.revealNeedsReason)
    }
    try context.record([dossier.dispute], by: unit.code, reason ?? .handling, in: book)
  }
}

extension Context {
  /// Keeps that these cases are looked at; what cannot be kept is not shown.
  func record(
    _ cases: [Case], by unit: UnitCode, _ reason: Access.Reason, in book: SQLiteCasebook
  ) throws {
    for dispute in cases
    where try book.sight(of: unit, into: dispute, reveals: true) == .withheld {
      throw Verdict(.notMine, Message.withheld)
    }
    try record(cases.map(\.number), by: unit, reason, in: book)
  }

  /// Keeps that cases of these numbers are looked at.
  func record(
    _ numbers: [CaseNumber], by unit: UnitCode, _ reason: Access.Reason, in book: SQLiteCasebook
  ) throws {
    let officer = try officer()
    try book.unit(unit)?.requireStanding(on: now.day)
    do {
      try book.write(dryRun: false) { transaction in
        let now = clock()
        for number in numbers {
          try transaction.remember(
            Access(to: number, by: unit, officer: officer, reason: reason, at: now))
        }
      }
    } catch StorageError.readOnly {
      throw Verdict(.failed, Message.cannotRecord)
    }
  }
}
