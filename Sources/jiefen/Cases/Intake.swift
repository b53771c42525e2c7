import ArgumentParser
import Casework
import Disputes
import Storage

struct Intake: JiefenCommand {
  static var configuration: CommandConfiguration { Help.intake.configuration("intake") }

  @Option(help: ArgumentHelp(Help.category, valueName: Help.categoryForm))
  var category: String

  @Option(help: ArgumentHelp(Help.summary, valueName: Help.text))
  var summary: String?

  @Option(
    name: .customLong("summary-file"), help: ArgumentHelp(Help.summaryFile, valueName: Help.file))
  var summaryFile: String?

  @Option(name: .customLong("applicant"), help: ArgumentHelp(Help.applicant, valueName: Help.name))
  var applicants: [String]

  @Option(
    name: .customLong("respondent"), help: ArgumentHelp(Help.respondent, valueName: Help.name))
  var respondents: [String] = []

  @Option(help: ArgumentHelp(Help.phone, valueName: Help.phoneForm))
  var phone: String?

  @Option(help: ArgumentHelp(Help.area, valueName: Help.unit))
  var area: String?

  @Option(help: .codes(Help.grade, Grade.self), completion: .codes(Grade.self))
  var grade: String?

  @Option(help: .codes(Help.source, Source.self), completion: .codes(Source.self))
  var source: String?

  @Option(
    name: .customLong("foreign-number"),
    help: ArgumentHelp(Help.foreignNumber, valueName: Help.text))
  var foreignNumber: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(Help.people, valueName: Help.count))
  var people: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(Help.amount, valueName: Help.yuan))
  var amount: String?

  @Option(help: ArgumentHelp(Help.place, valueName: Help.text))
  var place: String?

  @Option(name: .customLong("tag"), help: .codes(Help.tag, Tag.self), completion: .codes(Tag.self))
  var tags: [String] = []

  @Flag(help: ArgumentHelp(Help.acceptAtOnce))
  var accept = false

  @OptionGroup var writing: WriteOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (summary == nil) != (summaryFile == nil) else {
      throw ValidationError(Message.oneOf("--summary", "--summary-file").description)
    }
    guard !applicants.isEmpty else {
      throw ValidationError(Message.noApplicant.description)
    }
  }

  func run(in context: Context) throws {
    let category = try CategoryArgument.category(category)
    let summary = try context.text(summary, orFile: summaryFile) ?? ""
    let book = try context.open(.writing)
    let desk = try context.desk(book, writing)
    let place = try area.map { try book.find($0, on: context.now.day) }
    guard let area = try place ?? book.unit(desk.unit) else {
      throw WorkError.unknownUnit(desk.unit.description, similar: [])
    }
    let registration = Registration(
      area: area.path, category: category, summary: summary, parties: parties,
      grade: try Reading.code(grade, "--grade") ?? .ordinary,
      source: try Reading.code(source, "--source") ?? .visit, foreignNumber: foreignNumber,
      people: try Reading.integer(people, "--people"),
      amount: try Reading.integer(amount, "--amount"), place: self.place,
      tags: Set(try tags.map { try Reading.code($0, "--tag") }))
    let receipt = try context.trustingClock(desk) {
      try $0.intake(registration, at: writing.moment(), accepting: accept)
    }
    try context.report(receipt, in: book)
  }

  /// The phone number is the first applicant's; `unknown` stands for a respondent not yet known.
  private var parties: [Party<String>] {
    applicants.enumerated().map { index, name in
      Party(named: name, role: .applicant, phone: index == 0 ? phone : nil)
    } + respondents.map { Party(named: $0, role: .respondent) }
  }
}
