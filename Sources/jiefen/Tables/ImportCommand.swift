import ArgumentParser

struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.importing.configuration(
      "import", subcommands: [ImportCases.self, ImportUnits.self, ImportCalendar.self])
  }
}
