import Casework
import Disputes
import Presentation
import Storage
import Wording

enum ExportCases: Command {
  static var fields: [FieldForm] { CaseQuestion.fields + RevealFields.forms }
  static var options: [ShellOption] { [.output] + ShellOption.printing }

  static func run(in context: Context) throws {
    try context.refuseDatabaseAsOutput()
    let (reveal, reason) = try (
      context.answers[RevealFields.reveal], context.answers[RevealFields.reason]
    )
    if reveal, reason == nil { throw UsageFault(Message.exportNeedsReason) }
    let book = try context.open(reveal ? .writing : .reading)
    let numbers = try numbers(in: book, context)
    let viewer =
      try reveal ? context.requiredUnit(in: book).code : context.viewer(in: book)?.code
    let export = LedgerExport(
      book, seenBy: viewer, reveal ? try context.reveal(numbers, for: reason, in: book) : nil)
    let listing = Listing(LedgerExport.header.map { Listing.Column($0, Text(verbatim: $0)) })
    var partial: [CaseNumber] = []
    var (count, withheld) = (0, 0)
    try context.writingOutput { console in
      try context.write(listing, titled: Title.casesOut, usually: .csv, to: console) { body in
        try book.snapshot {
          try export.rows(of: numbers) { row in
            count += 1
            if !row.isWhole { partial.append(row.number) }
            if row.isWithheld { withheld += 1 }
            try body(row.fields.map { Cell($0) })
          }
        }
      }
    }
    try context.output.say(Message.total(count))
    if withheld > 0 { try context.output.say(Message.rowsWithheld(withheld)) }
    if !partial.isEmpty { try context.output.say(Message.notWhole(partial)) }
  }

  /// The matching cases; in the order of registration unless `--sort` is given.
  private static func numbers(
    in inquiry: any Inquiry, _ context: Context
  ) throws -> [CaseNumber] {
    let answers = context.answers
    let filter = try CaseQuestion.filter(
      answers, askedBy: context.viewer(in: inquiry)?.code, on: context.now.day, in: inquiry)
    let (order, limit) = try (CaseQuestion.order(answers), CaseQuestion.limit(answers))
    guard order != nil || limit != nil else { return try inquiry.numbers(filter) }
    return try inquiry.lines(filter, sort: order ?? .newestFirst, limit: limit).map(\.number)
  }
}
