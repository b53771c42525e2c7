public import Disputes

/// The fields of a list of cases, and the filter that results from their answers.
public enum CaseQuestion: Form {
  private static let open = Field.flag(.open)
  private static let county = Field.unit(.county).optional
  private static let township = Field.unit(.township).optional
  private static let village = Field.unit(.village).optional
  private static let within = Field.unit(.within).optional
  private static let holder = Field.unit(.holder).optional
  private static let waitingFor = Field.unit(.waitingFor).optional
  private static let states = Field<State>.code(.state).repeated
  private static let category = Field.category(.category).optional
  private static let grade = Field<Grade>.code(.grade).optional
  private static let source = Field<Source>.code(.source).optional
  private static let tag = Field<Tag>.code(.tagged).optional
  private static let overdue = Field.flag(.overdue)
  private static let dueWithin = Field.count(.dueWithin, in: 0...3_660).optional
  private static let registered = Field.span(.registered).optional
  private static let search = Field.text(.search).optional
  private static let sort = Field.order(.sort).optional
  private static let limit = Field.count(.limit, in: 1...1_000_000_000).optional

  /// The fields, in the order in which a front shows them.
  public static var fields: [FieldForm] {
    [
      open.form, county.form, township.form, village.form, within.form, holder.form,
      waitingFor.form, states.form, category.form, grade.form, source.form, tag.form,
      overdue.form, dueWithin.form, registered.form, search.form, sort.form, limit.form,
    ]
  }

  /// The most cases to list; `nil` for no limit.
  public static func limit(_ answers: Answers) throws -> Int? { try answers[limit] }

  /// The order of the list; `nil` if none was typed.
  public static func order(_ answers: Answers) throws -> CaseSort? { try answers[sort] }

  /// Builds the filter for a viewer, or for no particular unit, on a day.
  ///
  /// The area is the smallest of those given; each must contain the next.
  ///
  /// - Throws: `ActionFault` for an invalid answer, `WorkError` for a unit that is not found.
  public static func filter(
    _ answers: Answers, askedBy viewer: UnitCode?, on day: Day, in directory: any UnitDirectory
  ) throws -> CaseFilter {
    func actingFor(_ typed: String?) throws -> [UnitCode] {
      try typed.map { try directory.thoseActedFor(by: directory.find($0, on: day), on: day) } ?? []
    }
    var filter = CaseFilter()
    filter.area = try area(answers, on: day, in: directory)
    filter.holders = try actingFor(answers[holder])
    filter.waitingFor = try actingFor(answers[waitingFor])
    filter.states = try answers[states]
    if try answers[open] {
      filter.states =
        filter.states.isEmpty ? CaseFilter.openStates : filter.states.filter(\.isOpen)
      if filter.states.isEmpty { throw ActionFault.openAndEnded }
    }
    filter.category = try answers[category]
    filter.grade = try answers[grade]
    filter.source = try answers[source]
    filter.tag = try answers[tag]
    filter.overdueOn = try answers[overdue] ? day : nil
    filter.dueWithin = try answers[dueWithin].map { day...day + $0 }
    let span = try answers[registered]
    filter.registeredFrom = span?.from?.start
    filter.registeredTo = span?.to?.end
    filter.search = try answers[search].map(words(in:)) ?? []
    filter.viewer = .unit(viewer)
    return filter
  }

  private static func area(
    _ answers: Answers, on day: Day, in directory: any UnitDirectory
  ) throws -> Unit? {
    let named: [(String?, Level?)] = try [
      (answers[village], .village), (answers[township], .township), (answers[county], .county),
      (answers[within], nil),
    ]
    let areas = try named.compactMap { typed, level in
      try typed.map { try directory.find($0, level: level, on: day) }
    }.sorted { $0.level > $1.level }
    for other in areas.dropFirst() where !other.covers(areas[0]) {
      throw ActionFault.areasApart(areas[0].name, other.name)
    }
    return areas.first
  }

  private static func words(in text: String) throws -> [String] {
    let (bytes, most) = (text.utf8.count, CaseFilter.longestSearch)
    guard bytes <= most else { throw ActionFault.searchTooLong(bytes: bytes, most: most) }
    let words = CaseFilter.words(in: text)
    guard words.count <= CaseFilter.mostWords else {
      throw ActionFault.searchTooMany(words.count, most: CaseFilter.mostWords)
    }
    return words
  }
}

extension Field<CaseSort> {
  /// A sort key, with a hyphen before it for descending order.
  fileprivate static func order(_ key: FieldKey) -> Field {
    Field(key, .code { CaseSort.Key.allCases.map(\.rawValue) }) { text in
      guard let order = CaseSort(typed: text) else {
        throw ActionFault.badValue(text, key, allowed: CaseSort.Key.allCases.map(\.rawValue))
      }
      return order
    }
  }
}

extension CaseSort {
  /// Parses a sort key, with a hyphen before it for descending order.
  init?(typed text: String) {
    let isDescending = text.hasPrefix("-")
    guard let key = Key(rawValue: String(text.dropFirst(isDescending ? 1 : 0))) else { return nil }
    self.init(key, isDescending: isDescending)
  }
}

extension Field<MomentSpan> {
  /// A span of time.
  static func span(_ key: FieldKey) -> Field {
    Field(key, .word) { text in
      guard let span = MomentSpan(typed: text) else {
        throw ActionFault.badValue(text, key, allowed: ["2026-01-01..2026-03-31", "2026-03"])
      }
      guard !span.isBackwards else { throw ActionFault.backwards(text, key) }
      return span
    }
  }
}
