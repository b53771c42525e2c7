import Casework
import Disputes
import Storage
import Wording

/// Lists cases.
enum ListCases: Command {
  static var fields: [FieldForm] { CaseQuestion.fields }
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let limit = try CaseQuestion.limit(context.answers)
    let order = try CaseQuestion.order(context.answers) ?? .newestFirst
    let format = try context.format()
    let book = try context.open(.reading)
    let (viewer, today) = (try context.viewer(in: book)?.code, context.now.day)
    let filter = try CaseQuestion.filter(context.answers, askedBy: viewer, on: today, in: book)
    // One more than asked for: shows whether there are more, without counting.
    let lines = try book.lines(filter, sort: order, limit: limit.map { $0 + 1 })
    let shown = limit.map { lines.prefix($0) } ?? lines[...]
    let listing = try CaseListing.listing(
      shown, on: today, in: book, warnings: try warnings(context, book))
    try context.write(
      listing, titled: Title.cases, footer: remarks(on: shown, today).map(\.description))
    if shown.count < lines.count {
      try context.output.say(Message.cut(shown.count, of: try total(filter, in: book)))
    } else {
      try context.output.say(Message.total(shown.count))
    }
    // Only a table has marks to be explained.
    guard format == .table else { return }
    for remark in remarks(on: shown, today) { try context.output.say(remark) }
  }

  /// The warnings that colour cases due soon; nil if colours cannot be shown.
  private static func warnings(_ context: Context, _ book: SQLiteCasebook) throws -> Warnings? {
    let format = try context.format()
    guard format == .html || (format == .table && context.output.hasColours) else { return nil }
    return Warnings(on: context.now.day, try book.ruleHistory().latest, in: book)
  }

  /// Explains the marks in the list; on a page in its footer, as messages do not stay with a page.
  private static func remarks(on lines: ArraySlice<CaseLine>, _ day: Day) -> [Text] {
    var remarks: [Text] = []
    if lines.contains(where: { $0.isOverdue(on: day) }) { remarks.append(Message.overdueMark) }
    if lines.contains(where: { $0.isMarkedProvisional(on: day) }) {
      remarks.append(Message.provisional)
    }
    return remarks
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
