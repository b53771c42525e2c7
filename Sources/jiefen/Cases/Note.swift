import ArgumentParser
import Casework
import Disputes

struct Note: TextDeed {
  static var configuration: CommandConfiguration { Help.note.configuration("note") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: ArgumentHelp(Help.noteText, valueName: Help.text))
  var text: String?

  @Option(name: .customLong("text-file"), help: ArgumentHelp(Help.textFile, valueName: Help.file))
  var textFile: String?

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    text = words.value("--text")
    textFile = words.value("--text-file")
  }

  func validate() throws {
    guard (text == nil) != (textFile == nil) else {
      throw ValidationError(Message.oneOf("--text", "--text-file").description)
    }
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    guard let said = try context.text(text, orFile: textFile) else {
      throw UsageFault(Message.oneOf("--text", "--text-file"))
    }
    return [.noted(said)]
  }
}
