import ArgumentParser
import Casework
import Disputes

struct Assist: TextDeed {
  static var configuration: CommandConfiguration { Help.assist.configuration("assist") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(name: .customLong("to"), help: ArgumentHelp(Help.helper, valueName: Help.unit))
  var helper: String?

  @Option(help: ArgumentHelp(Help.answer, valueName: Help.text))
  var answer: String?

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    helper = words.value("--to")
    answer = words.value("--answer")
  }

  func validate() throws {
    guard (helper == nil) != (answer == nil) else {
      throw ValidationError(Message.oneOf("--to", "--answer").description)
    }
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    if let answer { return [.assistAnswered(answer)] }
    guard let helper else { throw UsageFault(Message.oneOf("--to", "--answer")) }
    return [.assistAsked(helper: try directory.find(helper, on: context.now.day).code)]
  }
}
