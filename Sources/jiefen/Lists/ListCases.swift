import ArgumentParser
import Casework
import Disputes
import Storage

/// Lists cases.
///
/// Its options stand in one struct, not in groups: a list is the command most often run, and each
/// group costs its start-up a tenth. `export cases` takes the same options as a group.
struct ListCases: JiefenCommand, PlainReading, FormatChoice {
  static var configuration: CommandConfiguration { Help.list.configuration("list") }

  @Flag(help: ArgumentHelp(Help.open))
  var open = false

  @Option(help: ArgumentHelp(Help.county, valueName: Help.unit))
  var county: String?

  @Option(help: ArgumentHelp(Help.township, valueName: Help.unit))
  var township: String?

  @Option(help: ArgumentHelp(Help.village, valueName: Help.unit))
  var village: String?

  @Option(help: ArgumentHelp(Help.within, valueName: Help.unit))
  var within: String?

  @Option(help: ArgumentHelp(Help.holder, valueName: Help.unit))
  var holder: String?

  @Option(
    name: .customLong("waiting-for"), help: ArgumentHelp(Help.waitingFor, valueName: Help.unit))
  var waitingFor: String?

  @Option(
    name: .customLong("state"), help: .codes(Help.state, State.self), completion: .codes(State.self)
  )
  var states: [String] = []

  @Option(help: ArgumentHelp(Help.category, valueName: Help.categoryForm))
  var category: String?

  @Option(help: .codes(Help.grade, Grade.self), completion: .codes(Grade.self))
  var grade: String?

  @Option(help: .codes(Help.source, Source.self), completion: .codes(Source.self))
  var source: String?

  @Option(help: .codes(Help.tagFilter, Tag.self), completion: .codes(Tag.self))
  var tag: String?

  @Flag(help: ArgumentHelp(Help.overdue))
  var overdue = false

  @Option(
    name: .customLong("due-within"), parsing: .unconditional,
    help: ArgumentHelp(Help.dueWithin, valueName: Help.days))
  var dueWithin: String?

  @Option(help: ArgumentHelp(Help.registered, valueName: Help.range))
  var registered: String?

  @Option(help: ArgumentHelp(Help.search, valueName: Help.text))
  var search: String?

  @Option(
    name: .customLong("private-file"), help: ArgumentHelp(Help.privateFile, valueName: Help.file))
  var privateFile: String?

  // The hyphen of -due does not begin an option.
  @Option(
    parsing: .unconditional, help: .codes(Help.sort, CaseSort.Key.self),
    completion: .codes(CaseSort.Key.self))
  var sort: String?

  @Option(parsing: .unconditional, help: ArgumentHelp(Help.limit, valueName: Help.count))
  var limit: String?

  @Option(help: .codes(Help.format, OutputFormat.self), completion: .codes(OutputFormat.self))
  var format: String?

  @Flag(name: .customLong("for-excel"), help: ArgumentHelp(Help.forExcel))
  var forExcel = false

  @OptionGroup var common: CommonOptions

  mutating func read(_ words: inout PlainWords) {
    open = words.flag("--open")
    county = words.value("--county")
    township = words.value("--township")
    village = words.value("--village")
    within = words.value("--within")
    holder = words.value("--holder")
    waitingFor = words.value("--waiting-for")
    states = words.values("--state")
    category = words.value("--category")
    grade = words.value("--grade")
    source = words.value("--source")
    tag = words.value("--tag")
    overdue = words.flag("--overdue")
    dueWithin = words.value("--due-within")
    registered = words.value("--registered")
    search = words.value("--search")
    privateFile = words.value("--private-file")
    sort = words.value("--sort")
    limit = words.value("--limit")
    format = words.value("--format")
    forExcel = words.flag("--for-excel")
    common = CommonOptions(reading: &words)
  }

  func validate() throws { try requireForm() }

  func run(in context: Context) throws {
    let limit = try atMost()
    let order = try order()
    let book = try context.open(.reading)
    let filter = try filter(in: book, context)
    // One more than asked tells whether there are more, without counting when there are not.
    let lines = try book.lines(filter, sort: order, limit: limit.map { $0 + 1 })
    let viewer = try viewer(of: lines, in: book, context)
    let shown = limit.map { lines.prefix($0) } ?? lines[...]
    let listing = try CaseListing.listing(
      shown, seenBy: viewer, on: context.now.day, in: book,
      warnings: try warnings(context, book))
    try write(
      listing, titled: Title.cases,
      footer: remarks(on: shown, context.now.day).map(\.description), to: context.output)
    if shown.count < lines.count {
      try context.output.say(Message.cut(shown.count, of: try total(filter, in: book)))
    } else {
      try context.output.say(Message.total(shown.count))
    }
    // Only there are marks to be explained.
    guard try chosen() == .table else { return }
    for remark in remarks(on: shown, context.now.day) { try context.output.say(remark) }
  }

  /// What tells which cases are soon due, where that can be seen.
  private func warnings(_ context: Context, _ book: SQLiteCasebook) throws -> Warnings? {
    let format = try chosen()
    guard format == .html || (format == .table && context.output.hasColours) else { return nil }
    return Warnings(on: context.now.day, try book.ruleHistory().latest, in: book)
  }

  /// What the marks in the list mean; a page says it below, since talk does not stay with it.
  private func remarks(on lines: ArraySlice<CaseLine>, _ day: Day) -> [Text] {
    var remarks: [Text] = []
    if lines.contains(where: { $0.isOverdue(on: day) }) { remarks.append(Message.overdueMark) }
    if lines.contains(where: { $0.isMarkedProvisional(on: day) }) {
      remarks.append(Message.provisional)
    }
    return remarks
  }

  /// How many cases fit, as far as they are counted: whoever asks for a page does not wait until
  /// ten years of a city are.
  private func total(_ filter: CaseFilter, in book: SQLiteCasebook) throws -> CaseTotal {
    // What is found by words has to be read to be counted.
    let most = filter.isSearch ? 1_000 : 10_000
    let counted = try book.count(filter, upTo: most + 1)
    return counted > most ? .moreThan(most) : .exactly(counted)
  }

  /// The numbers of the cases that it lists; unless an order is asked for, as they were registered.
  func numbers(in inquiry: any Inquiry, _ context: Context) throws -> [CaseNumber] {
    let filter = try filter(in: inquiry, context)
    let limit = try atMost()
    guard sort != nil || limit != nil else { return try inquiry.numbers(filter) }
    return try inquiry.lines(filter, sort: order(), limit: limit).map(\.number)
  }

  /// The unit that looks; asked for only where it matters.
  private func viewer(
    of lines: [CaseLine], in directory: any UnitDirectory, _ context: Context
  ) throws -> UnitCode? {
    guard lines.contains(where: { $0.tags.contains(.minor) }) else { return nil }
    return try context.actingUnit(in: directory)?.code
  }

  private func atMost() throws -> Int? {
    let limit = try Reading.integer(limit, "--limit")
    if let limit, limit < 1 { throw UsageFault(Message.badLimit) }
    // More than any file has; one more than that can be counted too.
    return limit.map { min($0, 1_000_000_000) }
  }

  private func order() throws -> CaseSort {
    guard let sort else { return .newestFirst }
    guard let order = SortArgument(argument: sort) else {
      throw UsageFault(
        Message.badValue(sort, field: "--sort", allowed: CaseSort.Key.allCases.map(\.rawValue)))
    }
    return order.sort
  }
}

/// A key to sort by, with a hyphen before it for the greatest first.
struct SortArgument {
  let sort: CaseSort

  init?(argument: String) {
    let isDescending = argument.hasPrefix("-")
    guard let key = CaseSort.Key(rawValue: String(argument.dropFirst(isDescending ? 1 : 0))) else {
      return nil
    }
    sort = CaseSort(key, isDescending: isDescending)
  }
}
