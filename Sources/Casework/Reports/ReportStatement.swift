public import Disputes

/// The metadata in every record of a report: its query and the log it was made from.
public struct ReportStatement: Hashable, Sendable {
  /// The report.
  public let name: ReportName
  /// Its rate definition, if it has several.
  public let definition: RateDefinition?
  /// The grouping of the rows.
  public let rows: Grouping?
  /// The grouping of the columns.
  public let columns: Grouping?
  /// The first instant of the period.
  public let from: Instant?
  /// The last instant of the period.
  public let to: Instant?
  /// The area.
  public let within: UnitCode?
  /// The earlier period that it is compared with.
  public let comparison: Comparison?
  /// Within how many days a reopened case counts as returned, if that is counted.
  public let days: Int?
  /// The as-of time: only what had happened by then counts.
  public let asOf: Instant
  /// The known-at time: when the last entry known to the report was received.
  public let knownAt: Instant
  /// How many events happened by the as-of time but were received after it.
  public let lateEntries: Int
  /// The log position of the known-at bound.
  public let position: Int
  /// The running hash at that position.
  public let logHash: Digest

  /// The names of its columns, in their order after the figures.
  public static let names = [
    "report", "definition", "by", "from", "to", "within", "compare", "days", "as_of", "known_at",
    "late", "position", "log_hash",
  ]

  /// The columns that hold whole numbers.
  public static let numbers: Set<String> = ["days", "late", "position"]

  /// Makes the metadata of a report.
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

  /// The text of each column; `nil` if it does not apply.
  public var texts: [String?] {
    let groupings = [rows, columns].compactMap { $0?.rawValue }
    return [
      name.rawValue, definition?.rawValue,
      groupings.isEmpty ? nil : groupings.joined(separator: ","), from?.asBeginning, to?.asEnd,
      within?.description, comparison?.rawValue, days.map(String.init), asOf.description,
      knownAt.description, String(lateEntries), String(position), logHash.description,
    ]
  }

  /// The definition of such a report; `nil` if name and rate definition do not match.
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

  /// Parses the columns.
  ///
  /// - Throws: `BadColumn` with the name of the first invalid column.
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
  /// The text as the beginning of a period: the day if it begins then, else the exact moment.
  public var asBeginning: String { self == day.start ? day.description : description }

  /// The text as the end of a period: the day if it ends then, else the exact moment.
  public var asEnd: String { self == day.end ? day.description : description }
}
