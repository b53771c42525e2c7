import ArgumentParser
import Casework
import Disputes

struct CalendarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.calendarCommand.configuration("calendar", subcommands: [CalendarShow.self])
  }
}

struct CalendarShow: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.calendarShow.configuration("show", below: "calendar")
  }

  @Argument(help: ArgumentHelp(Help.calendarYear, valueName: Help.year))
  var year: String

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    guard let number = Int(year), (1900...2999).contains(number) else {
      throw UsageFault(Message.badYear(year))
    }
    let calendar = try context.calendar()
    if try printing.chosen() == .table {
      try CalendarSheet(number, calendar).write(to: context.output)
    } else {
      try printing.write(CalendarListing.listing(calendar.rows(of: number)), to: context.output)
    }
    if !calendar.knows(number) { try context.output.say(Message.unpublished(number)) }
  }
}
