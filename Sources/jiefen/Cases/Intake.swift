import ArgumentParser
import Casework
import Disputes
import Storage

struct Intake: JiefenCommand, PlainReading {
  static var configuration: CommandConfiguration { Help.intake.configuration("intake") }

  @Option(help: ArgumentHelp(Help.category, valueName: Help.categoryForm))
  var category: String

  @Option(help: ArgumentHelp(Help.summary, valueName: Help.text))
  var summary: String?

  @Option(
    name: .customLong("summary-file"), help: ArgumentHelp(Help.summaryFile, valueName: Help.file))
  var summaryFile: String?

  @Option(name: .customLong("applicant"), help: ArgumentHelp(Help.applicant, valueName: Help.name))
  var applicants: [String] = []

  @Option(
    name: .customLong("respondent"), help: ArgumentHelp(Help.respondent, valueName: Help.name))
  var respondents: [String] = []

  @Option(help: ArgumentHelp(Help.phone, valueName: Help.phoneForm))
  var phone: String?

  @Option(help: ArgumentHelp(Help.document, valueName: Help.documentForm))
  var document: String?

  @Option(
    name: .customLong("private-file"),
    help: ArgumentHelp(Help.intakePrivateFile, valueName: Help.file))
  var privateFile: String?

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

  mutating func read(_ words: inout PlainWords) {
    category = words.required("--category")
    summary = words.value("--summary")
    summaryFile = words.value("--summary-file")
    applicants = words.values("--applicant")
    respondents = words.values("--respondent")
    phone = words.value("--phone")
    document = words.value("--document")
    privateFile = words.value("--private-file")
    area = words.value("--area")
    grade = words.value("--grade")
    source = words.value("--source")
    foreignNumber = words.value("--foreign-number")
    people = words.value("--people")
    amount = words.value("--amount")
    place = words.value("--place")
    tags = words.values("--tag")
    accept = words.flag("--accept")
    writing = WriteOptions(reading: &words)
    common = CommonOptions(reading: &words)
  }

  func validate() throws {
    // What the command line leaves out, the private file may say.
    let isSaidOnce = (summary == nil) != (summaryFile == nil)
    guard isSaidOnce || (privateFile != nil && summary == nil && summaryFile == nil) else {
      throw ValidationError(Message.oneOf("--summary", "--summary-file").description)
    }
    guard !applicants.isEmpty || privateFile != nil else {
      throw ValidationError(Message.noApplicant.description)
    }
  }

  func run(in context: Context) throws {
    let category = try CategoryArgument.category(category)
    let said = try IntakePersons(self, context)
    let book = try context.open(.writing)
    let desk = try context.desk(book, writing)
    let place = try area.map { try book.find($0, on: context.now.day) }
    guard let area = try place ?? book.unit(desk.unit) else {
      throw WorkError.unknownUnit(desk.unit.description, similar: [])
    }
    let registration = Registration(
      area: area.path, category: category, summary: said.summary, parties: said.parties,
      grade: try Reading.code(grade, "--grade") ?? .ordinary,
      source: try Reading.code(source, "--source") ?? .visit, foreignNumber: said.foreignNumber,
      people: try Reading.integer(people, "--people"),
      amount: try Reading.integer(amount, "--amount"), place: said.place,
      tags: Set(try tags.map { try Reading.code($0, "--tag") }))
    let likeness = try Likeness(of: registration, in: book, for: desk.unit, context)
    try likeness.ask()
    let receipt = try context.trustingClock(desk) {
      try $0.intake(registration, at: writing.moment(), accepting: accept)
    }
    try context.report(receipt, in: book)
    if !receipt.isAlreadyDone { try likeness.warn() }
  }
}

/// Who is in dispute and about what, from the command line and from the private file.
struct IntakePersons {
  private(set) var summary = ""
  private(set) var place: String?
  private(set) var foreignNumber: String?
  private(set) var parties: [Party<String>] = []

  private static let names = [
    "applicant", "respondent", "phone", "document", "address", "summary", "place",
    "foreign-number",
  ]

  /// A number in the command line is the first applicant's, in the file that of the person named
  /// before it; `unknown` stands for a respondent not yet known.
  init(_ intake: Intake, _ context: Context) throws {
    try context.warn(ofDocument: intake.document)
    let file = try PrivateFile(intake.privateFile, names: Self.names, context.textFiles)
    summary =
      try file.value(
        "summary", orOption: context.text(intake.summary, orFile: intake.summaryFile)) ?? ""
    place = try file.value("place", orOption: intake.place)
    foreignNumber = try file.value("foreign-number", orOption: intake.foreignNumber)
    parties = intake.applicants.map { Party(named: $0, role: .applicant) }
    let respondents = intake.respondents.map { Party(named: $0, role: .respondent) }
    let today = context.now.day
    for line in file.lines { try take(line, on: today) }
    guard let first = parties.firstIndex(where: { $0.role == .applicant }) else {
      throw UsageFault(Message.noApplicant)
    }
    guard !summary.isEmpty || intake.summary != nil || intake.summaryFile != nil else {
      throw UsageFault(Message.oneOf("--summary", "--summary-file"))
    }
    parties[first].take(phone: intake.phone)
    try parties[first].take(document: intake.document, on: today)
    parties += respondents
  }

  private mutating func take(_ line: PrivateFile.Line, on day: Day) throws {
    switch line.name {
    case "applicant": parties.append(Party(named: line.value, role: .applicant))
    case "respondent": parties.append(Party(named: line.value, role: .respondent))
    case "phone", "document", "address":
      guard !parties.isEmpty else { throw UsageFault(Message.numberOfNobody(line.name)) }
      let last = parties.count - 1
      if line.name == "phone" { parties[last].take(phone: line.value) }
      if line.name == "document" { try parties[last].take(document: line.value, on: day) }
      if line.name == "address" { parties[last].address = line.value }
    default: break
    }
  }
}
