import ArgumentParser
import Casework
import Disputes

struct Correct: TextDeed {
  static var configuration: CommandConfiguration { Help.correct.configuration("correct") }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: .codes(Help.field, CorrectionField.self), completion: .codes(CorrectionField.self))
  var field: String

  @Option(parsing: .unconditional, help: ArgumentHelp(Help.value, valueName: Help.text))
  var value: String

  @Option(help: ArgumentHelp(Help.reason, valueName: Help.text))
  var reason: String

  @OptionGroup var texts: PrivateFileOption
  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  mutating func readOptions(_ words: inout PlainWords) {
    field = words.required("--field")
    value = words.required("--value")
    reason = words.required("--reason")
  }

  private func correction(_ context: Context) throws -> Correction<String> {
    switch try Reading.code(field, "--field", as: CorrectionField.self) {
    case .category: .category(try CategoryArgument.category(value))
    case .grade: .grade(try Reading.code(value, "grade"))
    case .source: .source(try Reading.code(value, "source"))
    case .people: .people(try Reading.integer(value, "people") ?? 0)
    case .amount: .amount(try Reading.integer(value, "amount") ?? 0)
    case .tags: .tags(try tags())
    case .summary: .summary(value)
    case .place: .place(value)
    case .foreignNumber: .foreignNumber(value)
    }
  }

  private func tags() throws -> Set<Tag> {
    let names = value.split(separator: ",").map { String($0).trimmed }
    return Set(
      try names.filter { !$0.isEmpty && $0 != "none" }.map { name in
        guard let tag = Tag(rawValue: name) else {
          throw UsageFault(
            Message.badValue(
              name, field: field, allowed: Tag.allCases.map(\.rawValue) + ["none"]))
        }
        return tag
      })
  }

  func deeds(
    for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context
  ) throws -> [Deed<String>] {
    [.corrected(try correction(context), reason: reason)]
  }
}
