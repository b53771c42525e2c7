import ArgumentParser

/// What every command that changes a register understands.
struct RegisterOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: ArgumentHelp(Help.dryRun))
  var isDryRun = false

  @Flag(name: .customLong("trust-clock"), help: ArgumentHelp(Help.trustClock))
  var trustsClock = false
}
