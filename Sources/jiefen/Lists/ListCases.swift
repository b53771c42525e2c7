import Casework
import Disputes
import Presentation
import Storage
import Wording

/// Lists cases.
extension CaseQuestion: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let limit = try limit(context.answers)
    let order = try order(context.answers) ?? .newestFirst
    let format = try context.format()
    let book = try context.open(.reading)
    let (viewer, today) = (try context.viewer(in: book)?.code, context.now.day)
    let filter = try filter(context.answers, askedBy: viewer, on: today, in: book)
    var rows = CaseListing(on: today, in: book, warnings: try warnings(context, book))
    var marks = DueMarks()
    var (count, hasMore) = (0, false)
    try context.write(
      rows.empty, titled: Title.cases, footer: marks.remarks.map(\.description)
    ) { body in
      // One more than asked for: shows whether there are more, without counting.
      try book.each(filter, sort: order, limit: limit.map { $0 + 1 }) { line in
        guard limit.map({ count < $0 }) ?? true else { return hasMore = true }
        count += 1
        marks.add(line, on: today)
        try body(rows.row(line))
      }
    }
    try context.output.say(
      hasMore ? Message.cut(count, of: try total(filter, in: book)) : Message.total(count))
    // Only a table has marks to be explained.
    guard format == .table else { return }
    for remark in marks.remarks { try context.output.say(remark) }
  }

  /// The warnings that colour cases due soon; nil if colours cannot be shown.
  private static func warnings(_ context: Context, _ book: SQLiteCasebook) throws -> Warnings? {
    let format = try context.format()
    guard format == .html || (format == .table && context.output.hasColours) else { return nil }
    return Warnings(on: context.now.day, try book.ruleHistory().latest, in: book)
  }

  /// The number of matching cases, counted up to a limit, so that a page appears quickly in a large
  /// file.
  private static func total(_ filter: CaseFilter, in book: SQLiteCasebook) throws -> CaseTotal {
    // Search hits must be read to be counted.
    let most = filter.isSearch ? 1_000 : 10_000
    let counted = try book.count(filter, upTo: most + 1)
    return counted > most ? .moreThan(most) : .exactly(counted)
  }
}

/// The marks in a list that have to be explained: below a table, or in the footer of a page.
private struct DueMarks {
  private var hasOverdue = false
  private var hasProvisional = false

  mutating func add(_ line: CaseLine, on day: Day) {
    hasOverdue = hasOverdue || line.isOverdue(on: day)
    hasProvisional = hasProvisional || line.isMarkedProvisional(on: day)
  }

  var remarks: [Text] {
    (hasOverdue ? [Message.overdueMark] : []) + (hasProvisional ? [Message.provisional] : [])
  }
}
