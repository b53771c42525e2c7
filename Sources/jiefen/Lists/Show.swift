import Casework
import Disputes
import Storage

enum Show: Command {
  private static let history = Field.flag(.history)
  static var arguments: [FieldForm] { [CaseFields.number.form] }
  static var fields: [FieldForm] { [history.form] + RevealFields.forms }
  static var conditions: [Condition] { [.needs(.revealReason, .reveal, of: [""])] }
  static var options: [ShellOption] { [.format] }

  static func run(in context: Context) throws {
    let answers = context.answers
    let (history, reveal) = try (answers[history], answers[RevealFields.reveal])
    // Checked before the access is recorded: a refused command shows nothing.
    let format = try context.format()
    let book = try context.open(reveal ? .writing : .reading)
    let unit = try reveal ? context.actingUnit(in: book) : context.viewer(in: book)
    let dossier = try book.dossier(answers[CaseFields.number], seenBy: unit?.code)
    let visibility = try book.visibility(of: unit?.code, into: dossier.dispute, reveals: reveal)
    if reveal { try recordAccess(to: dossier, by: unit, in: book, context) }
    let sheet = try CaseSheet(
      dossier, visibility: visibility, of: unit?.code, on: context.now.day, in: book)
    switch format {
    case .table: try sheet.write(withHistory: history, to: context.output)
    case .html: try sheet.page(withHistory: history).write(.html, to: context.output)
    case .csv, .tsv, .json, .ndjson:
      let listing = history ? sheet.history : sheet.asListing
      try listing.write(format, to: context.output)
    }
    if visibility == .withheld { try context.output.say(Message.withheld) }
    if visibility == .revealed(withSessions: false), history, dossier.hasRestrictedTexts {
      try context.output.say(Message.sessionsWithheld)
    }
  }

  /// Records the access before anything is shown; everybody but the holder must state a reason.
  private static func recordAccess(
    to dossier: Dossier, by unit: Unit?, in book: SQLiteCasebook, _ context: Context
  ) throws {
    guard let unit else { throw UsageFault(Message.noUnit) }
    let reason = try context.answers[RevealFields.reason]
    let isHolder =
      try reason == nil
      && book.thoseActedFor(by: unit, on: context.now.day).contains(dossier.dispute.holder)
    guard reason != nil || isHolder else {
      throw UsageFault(Message.revealNeedsReason)
    }
    try context.record([dossier.dispute], by: unit.code, reason ?? .handling, in: book)
  }
}

/// The fields of unmasked viewing: `--reveal` and `--reason`.
enum RevealFields {
  static let reveal = Field.flag(.reveal)
  static let reason = Field<Access.Reason>.code(.revealReason).optional
  static var forms: [FieldForm] { [reveal.form, reason.form] }
}

extension Context {
  /// Records an access to these cases; if that fails, nothing may be shown.
  func record(
    _ cases: [Case], by unit: UnitCode, _ reason: Access.Reason, in book: SQLiteCasebook
  ) throws {
    for dispute in cases
    where try book.visibility(of: unit, into: dispute, reveals: true) == .withheld {
      throw Verdict(.notMine, Message.withheld)
    }
    try record(cases.map(\.number), by: unit, reason, in: book)
  }

  /// Records an access to cases by their numbers.
  func record(
    _ numbers: [CaseNumber], by unit: UnitCode, _ reason: Access.Reason, in book: SQLiteCasebook
  ) throws {
    try book.unit(unit)?.requireStanding(on: now.day)
    let officer = try officer()
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
