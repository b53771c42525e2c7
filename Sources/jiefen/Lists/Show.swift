import Casework
import Disputes
import Presentation
import Storage
import Wording

enum Show: Command {
  private static let history = Field.flag(.history)
  static var subject: [FieldForm] { [CaseFields.number.form] }
  static var fields: [FieldForm] { [history.form] + RevealFields.forms }
  static var conditions: [Condition] { [.needs(.revealReason, .reveal, of: [""])] }
  static var options: [ShellOption] { [.format] }

  static func run(in context: Context) throws {
    let answers = context.answers
    let (history, reveal) = try (answers[history], answers[RevealFields.reveal])
    // Checked before the access is recorded: a refused command shows nothing.
    let format = try context.format()
    let book = try context.open(reveal ? .writing : .reading)
    let viewer = try reveal ? context.requiredUnit(in: book) : context.viewer(in: book)
    let typed = try answers[CaseFields.number]
    let view: CaseView
    if reveal {
      let number = try book.number(typed, seenBy: viewer?.code)
      let revealed = try context.reveal([number], for: answers[RevealFields.reason], in: book)
      view = try revealed.view(of: number, in: book)
    } else {
      view = try book.view(of: typed, seenBy: viewer?.code)
    }
    let sheet = try CaseSheet(view, of: viewer?.code, on: context.now.day, in: book)
    switch format {
    case .table: try sheet.write(withHistory: history, to: context.output)
    case .html: try sheet.page(withHistory: history).write(.html, to: context.output)
    case .csv, .tsv, .json, .ndjson:
      let listing = try history ? sheet.history : sheet.asListing
      try listing.write(format, to: context.output)
    }
    if view.visibility == .withheld { try context.output.say(Message.withheld) }
    if view.visibility.isRevealed, history, view.hasRestrictedTexts {
      try context.output.say(Message.sessionsWithheld)
    }
  }
}

/// The fields of unmasked viewing: `--reveal` and `--reason`.
enum RevealFields {
  static let reveal = Field.flag(.reveal)
  static let reason = Field<Access.Reason>.code(.revealReason).optional
  static var forms: [FieldForm] { [reveal.form, reason.form] }
}

extension Context {
  /// Records that the acting officer reads these cases as typed; if that fails, nothing may be shown.
  func reveal(
    _ numbers: [CaseNumber], for reason: Access.Reason?, toCopy: Bool = false,
    in book: SQLiteCasebook
  ) throws -> Revealed {
    do {
      return try desk(book).reveal(numbers, for: reason, toCopy: toCopy)
    } catch StorageError.readOnly {
      throw Verdict(.failed, Message.cannotRecord)
    }
  }
}
