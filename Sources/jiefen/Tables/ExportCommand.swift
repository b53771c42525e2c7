import ArgumentParser

struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.export.configuration(
      "export", subcommands: [ExportCases.self, ExportEvents.self, ExportClosureRates.self])
  }
}
