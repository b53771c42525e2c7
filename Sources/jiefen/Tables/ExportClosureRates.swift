import Casework
import Presentation
import Storage
import Wording

enum ExportClosureRates: Command {
  static var fields: [FieldForm] { [RateFields.definition.form] + ReportFields.forms }
  static var options: [ShellOption] { [.output] + ShellOption.printing }

  static func run(in context: Context) throws {
    try context.refuseDatabaseAsOutput()
    let book = try context.open(.reading)
    let report = try context.report(try RateFields.chosen(context.answers), from: book)
    try context.writingOutput { try context.write(report, usually: .csv, to: $0) }
    try context.output.say(Message.footer(of: report))
  }
}
