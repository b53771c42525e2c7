import ArgumentParser
import Casework
import Disputes
import Storage

struct ImportCalendar: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.importCalendar.configuration("calendar", below: "import")
  }

  @Argument(help: ArgumentHelp(Help.inputFile))
  var file: String

  @Option(
    help: .codes(Help.encoding, TextEncoding.self), completion: .codes(TextEncoding.self))
  var encoding: String?

  @OptionGroup var printing: OutputOptions
  @OptionGroup var changing: RegisterOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let year = try CalendarFile.read(
      InputFile.text.read(file), encoding: Reading.code(encoding, "--encoding") ?? .utf8)
    let book = try context.open(.writing)
    let changes = try context.periods(book, changing).enter(year)
    try context.report(changes, printing, in: book)
    try context.output.say(Message.entered(year, changes))
    if changing.isDryRun { try context.output.say(Message.nothingKept) }
  }
}
