import Casework
import Disputes
import Presentation
import Storage
import Wording

/// A command that prints a periodic report of several parts.
protocol PeriodicReport: Command {
  /// How often it is made.
  static var rhythm: Period.Rhythm { get }
}

enum ReportDaily: PeriodicReport {
  static var rhythm: Period.Rhythm { .daily }
}

enum ReportWeekly: PeriodicReport {
  static var rhythm: Period.Rhythm { .weekly }
}

enum ReportMonthly: PeriodicReport {
  static var rhythm: Period.Rhythm { .monthly }
}

enum ReportQuarterly: PeriodicReport {
  static var rhythm: Period.Rhythm { .quarterly }
}

extension PeriodicReport {
  static var fields: [FieldForm] { PeriodicForm.fields }
  static var options: [ShellOption] { [.format, .output] }

  static func run(in context: Context) throws {
    let format = try context.format()
    guard [.table, .json, .html].contains(format) else {
      throw SeveralParts(format)
    }
    try context.refuseDatabaseAsOutput()
    let book = try context.open(.reading)
    let issue = try PeriodicForm.issue(
      rhythm, context.answers, by: context.viewer(in: book), at: context.now, in: book)
    let page = try PeriodicPage.page(issue, from: book)
    try context.writingOutput { try page.write(format, to: $0) }
  }
}
