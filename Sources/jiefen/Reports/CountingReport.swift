import Casework
import Presentation
import Storage
import Wording

/// The field for the definition of a rate.
enum RateFields {
  static let definition = Field<RateDefinition>.code(.definition).optional

  /// The definition asked for, or the default.
  static func chosen(_ answers: Answers) throws -> ReportDefinition {
    .closureRate(try answers[definition] ?? .cohort)
  }
}

/// A command that prints a report of counts, of which each can list its cases.
protocol CountingReport: Command {
  /// Its fields besides those common to all such reports.
  static var ownFields: [FieldForm] { get }

  /// Computes the report.
  static func report(from book: SQLiteCasebook, _ context: Context) throws -> Report
}

extension CountingReport {
  static var ownFields: [FieldForm] { [] }
  static var fields: [FieldForm] { ownFields + ReportFields.forms + [ReportFields.cell.form] }
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    try context.requireListableCell()
    let book = try context.open(.reading)
    try context.writeReportOrCell(report(from: book, context), from: book)
  }
}

enum ReportClosureRate: CountingReport {
  static var ownFields: [FieldForm] { [RateFields.definition.form] }

  static func report(from book: SQLiteCasebook, _ context: Context) throws -> Report {
    try context.report(try RateFields.chosen(context.answers), from: book)
  }
}

enum ReportLevels: CountingReport {
  static func report(from book: SQLiteCasebook, _ context: Context) throws -> Report {
    try context.report(.levels, from: book)
  }
}

enum ReportMovement: CountingReport {
  static func report(from book: SQLiteCasebook, _ context: Context) throws -> Report {
    try context.report(.movement, from: book)
  }
}

enum ReportFollowup: CountingReport {
  private static let days = Field.count(.returnedWithin, in: 0...3_660).optional
  static var ownFields: [FieldForm] { [days.form] }

  static func report(from book: SQLiteCasebook, _ context: Context) throws -> Report {
    let days = try context.answers[days] ?? 30
    return try context.report(returnedWithin: days, from: book) { _ in .followup }
  }
}

enum ReportWorkload: CountingReport {
  static func report(from book: SQLiteCasebook, _ context: Context) throws -> Report {
    try context.report(usuallyBy: .handler, from: book) { .workload(by: $0 ?? .handler) }
  }
}

extension Context {
  /// Writes a report, and explains it below.
  func write(_ report: Report) throws {
    try write(report, usually: .table, to: output)
    try output.say(Message.footer(of: report))
  }

  /// Writes a report: for people as a table, for programs as one record per cell.
  func write(_ report: Report, usually: OutputFormat, to console: Console) throws {
    let isCrossed = try report.question.columns != nil && format(usually: usually) == .table
    let listing = isCrossed ? CrossTable.listing(report) : ReportListing.listing(report)
    // A page explains its figures in a footer, as messages do not stay with it.
    try write(
      listing, titled: Title.of(report.definition.name),
      footer: TerminalText.lines(Message.footer(of: report).description), usually: usually,
      to: console)
  }
}
