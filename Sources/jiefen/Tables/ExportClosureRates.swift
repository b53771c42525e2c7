import Casework
import Presentation
import Storage
import Wording

enum ExportClosureRates: Command {
  static var fields: [FieldForm] { ClosureRateForm.fields }
  static var options: [ShellOption] { [.output] + ShellOption.printing }

  static func run(in context: Context) throws {
    try context.refuseDatabaseAsOutput()
    let book = try context.open(.reading)
    let report = try context.report(ClosureRateForm.self, from: book)
    try context.writingOutput { try context.write(report, usually: .csv, to: $0) }
    try context.output.say(Message.footer(of: report))
  }
}
