public import Disputes

/// What every record of a report says of itself: which question it answers, and from which log.
public struct ReportStatement: Hashable, Sendable {
  /// The report.
  public let name: ReportName
  /// Its definition, where it has several.
  public let definition: RateDefinition?
  /// What the rows stand for.
  public let rows: Grouping?
  /// What the columns stand for.
  public let columns: Grouping?
  /// The first instant of the period.
  public let from: Instant?
  /// The last instant of the period.
  public let to: Instant?
  /// The area.
  public let within: UnitCode?
  /// The earlier period that stands beside.
  public let comparison: Comparison?
  /// Within how many days a case counts as returned, where that is counted.
  public let days: Int?
  /// What had happened by then counts.
  public let asOf: Instant
  /// When the last entry was received that the report knew.
  public let knownAt: Instant
  /// How many entries had come late.
  public let lateEntries: Int
  /// The position of the log up to which it was read.
  public let position: Int
  /// The running hash there.
  public let logHash: Digest

  /// The names of its columns in the order in which they stand behind the figures.
  public static let names = [
    "report", "definition", "by", "from", "to", "within", "compare", "days", "as_of", "known_at",
    "late", "position", "log_hash",
  ]

  /// The columns that hold whole numbers.
  public static let numbers: Set<String> = ["days", "late", "position"]

  /// Says what a report is.
  public init(of report: Report) {
    let question = report.question
    name = report.definition.name
    definition = report.definition.definition
    rows = question.rows
    columns = question.columns
    from = question.from
    to = question.to
    within = question.within?.code
    comparison = report.earlier?.comparison
    days = report.definition.measures.contains(.returned) ? question.returnedWithin : nil
    asOf = question.asOf
    knownAt = report.head.receivedAt
    lateEntries = report.lateEntries
    position = report.head.position
    logHash = report.head.runningHash
  }

  /// What stands in each column; nothing where it does not apply.
  public var texts: [String?] {
    let groupings = [rows, columns].compactMap { $0?.rawValue }
    return [
      name.rawValue, definition?.rawValue,
      groupings.isEmpty ? nil : groupings.joined(separator: ","), from?.asBeginning, to?.asEnd,
      within?.description, comparison?.rawValue, days.map(String.init), asOf.description,
      knownAt.description, String(lateEntries), String(position), logHash.description,
    ]
  }

  /// Which figures such a report has; none where its name and definition do not fit each other.
  public var figures: ReportDefinition? {
    switch (name, definition) {
    case (.closureRate, let definition?): .closureRate(definition)
    case (.levels, nil): .levels
    case (.movement, nil): .movement
    case (.followup, nil): .followup
    case (.workload, nil): .workload(by: rows ?? .handler)
    case (.closureRate, nil), (.levels, _?), (.movement, _?), (.followup, _?), (.workload, _?):
      nil
    }
  }

  /// Reads what stands in the columns.
  ///
  /// - Throws: the name of the first column that says nothing that can be understood.
  init(reading texts: [String: String]) throws(BadColumn) {
    func read<Value>(
      _ name: String, _ parse: (String) -> Value?
    ) throws(BadColumn) -> Value? {
      guard let text = texts[name], !text.isEmpty else { return nil }
      guard let value = parse(text) else { throw BadColumn(name: name) }
      return value
    }
    func need<Value>(_ name: String, _ parse: (String) -> Value?) throws(BadColumn) -> Value {
      guard let value = try read(name, parse) else { throw BadColumn(name: name) }
      return value
    }
    func count(_ text: String) -> Int? { Int(text).flatMap { $0 >= 0 ? $0 : nil } }
    name = try need("report") { ReportName(rawValue: $0) }
    definition = try read("definition") { RateDefinition(rawValue: $0) }
    let groupings = try read("by") { text in
      let codes = text.split(separator: ",", omittingEmptySubsequences: false)
      let groupings = codes.compactMap { Grouping(rawValue: String($0)) }
      return groupings.count == codes.count && codes.count <= 2 ? groupings : nil
    }
    rows = groupings?.first
    columns = groupings?.dropFirst().first
    from = try read("from") { Moment($0)?.start }
    to = try read("to") { Moment($0)?.end }
    within = try read("within") { UnitCode($0) }
    comparison = try read("compare") { Comparison(rawValue: $0) }
    days = try read("days", count)
    asOf = try need("as_of") { Moment($0)?.end }
    knownAt = try need("known_at") { Moment($0)?.end }
    lateEntries = try need("late", count)
    position = try need("position", count)
    logHash = try need("log_hash") { Digest(hex: $0) }
    guard figures != nil else { throw BadColumn(name: "definition") }
  }

  struct BadColumn: Error { let name: String }
}

extension Instant {
  /// As the beginning of a period: a day where it is a whole one, else the exact moment.
  public var asBeginning: String { self == day.start ? day.description : description }

  /// As the end of a period: a day where it is a whole one, else the exact moment.
  public var asEnd: String { self == day.end ? day.description : description }
}
