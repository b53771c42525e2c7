import ArgumentParser
import Casework
import Disputes

struct Hold: TextDeed {
  static var configuration: CommandConfiguration { Help.session.configuration("session") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: ArgumentHelp(Help.mediator, valueName: Help.name))
  var mediator: String?

  @Option(help: ArgumentHelp(Help.present, valueName: Help.text))
  var present: String?

  @Option(help: ArgumentHelp(Help.sessionText, valueName: Help.text))
  var text: String?

  @Option(name: .customLong("text-file"), help: ArgumentHelp(Help.textFile, valueName: Help.file))
  var textFile: String?

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    mediator = words.value("--mediator")
    present = words.value("--present")
    text = words.value("--text")
    textFile = words.value("--text-file")
  }

  func validate() throws {
    guard text == nil || textFile == nil else {
      throw ValidationError(Message.oneOf("--text", "--text-file").description)
    }
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    let said = try context.text(text, orFile: textFile)
    return [.sessionRecorded(Session(mediator: mediator, present: present, text: said))]
  }
}
