import Casework
import Presentation
import Storage
import Wording

/// A command that prints a report of counts, of which each can list its cases.
enum Counting<Asked: ReportForm>: Command {
  static var fields: [FieldForm] { Asked.fields + [ReportFields.cell.form] }
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    try context.requireListableCell()
    let book = try context.open(.reading)
    try context.writeReportOrCell(context.report(Asked.self, from: book), from: book)
  }
}

extension Context {
  /// Makes the report that is asked for.
  func report(_ asked: (some ReportForm).Type, from book: SQLiteCasebook) throws -> Report {
    _ = try unitIfKnown(in: book)
    return try asked.report(answers, at: now, from: book)
  }

  /// Writes a report, and explains it below.
  func write(_ report: Report) throws {
    try write(report, usually: .table, to: output)
    try output.say(Message.footer(of: report))
  }

  /// Writes a report: for people as a table, for programs as one record per cell.
  func write(_ report: Report, usually: OutputFormat, to console: Console) throws {
    let isCrossed = try report.question.columns != nil && format(usually: usually) == .table
    let listing = isCrossed ? CrossTable.listing(report) : ReportListing.heading(report)
    // A page explains its figures in a footer, as messages do not stay with it.
    try write(
      listing, titled: Title.of(report.definition.name),
      footer: TerminalText.lines(Message.footer(of: report).description), usually: usually,
      to: console, rows: isCrossed ? nil : { try ReportListing.rows(of: report, $0) })
  }
}
