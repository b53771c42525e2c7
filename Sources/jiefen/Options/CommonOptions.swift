import ArgumentParser
import Disputes

/// What every command understands: which file, who acts, which language, whether to ask.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Help.database, valueName: Help.file))
  var db: String?

  @Option(name: .customLong("as"), help: ArgumentHelp(Help.officer, valueName: Help.code))
  var officer: String?

  @Option(help: ArgumentHelp(Help.actingUnit, valueName: Help.unit))
  var unit: String?

  @Option(help: ArgumentHelp(Help.language, valueName: Help.languageCodes))
  var lang: String?

  @Flag(name: .customLong("no-input"), help: ArgumentHelp(Help.noInput))
  var neverAsks = false

  @Flag(name: [.customShort("y"), .long], help: ArgumentHelp(Help.yes))
  var yes = false

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError(Message.unknownLanguage(lang).description)
    }
  }
}

/// What every command that writes understands.
struct WriteOptions: ParsableArguments {
  @Option(
    name: [.customLong("at"), .customLong("date")],
    help: ArgumentHelp(Help.at, valueName: Help.time))
  var at: String?

  @Flag(name: .customLong("dry-run"), help: ArgumentHelp(Help.dryRun))
  var isDryRun = false

  @Option(
    name: .customLong("idempotency-key"),
    help: ArgumentHelp(Help.idempotencyKey, valueName: Help.key))
  var key: String?

  @Flag(name: .customLong("trust-clock"), help: ArgumentHelp(Help.trustClock))
  var trustsClock = false

  /// When it happened, if not now.
  func moment() throws -> Moment? { try Reading.moment(at, "--at") }
}
