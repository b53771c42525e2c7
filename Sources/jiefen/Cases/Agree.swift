import ArgumentParser
import Casework
import Disputes

struct Agree: TextDeed {
  static var configuration: CommandConfiguration { Help.agree.configuration("agree") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: .codes(Help.form, AgreementForm.self), completion: .codes(AgreementForm.self))
  var form: String

  @Option(name: .customLong("term"), help: ArgumentHelp(Help.term, valueName: Help.termForm))
  var terms: [String]

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    form = words.required("--form")
    terms = words.values("--term")
    if terms.isEmpty { words.refuse() }
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    [
      try .agreed(
        Agreement(Reading.code(form, "--form"), terms: terms.map { try TermArgument($0).term }))
    ]
  }
}
