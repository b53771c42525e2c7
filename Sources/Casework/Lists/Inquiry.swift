public import Disputes

/// The queries of a store: the database finds and counts, Casework divides and lays out.
///
/// Every query that names cases also names its viewer and leaves out what that may not know of;
/// texts leave Casework masked, see `CaseLine` and `CaseView`.
public protocol Inquiry: CaseFinder {
  /// Passes the cases that match a filter to `body`, sorted, at most `limit` of them; only one is
  /// held in memory.
  func each(
    _ filter: CaseFilter, sort: CaseSort, limit: Int?, _ body: (CaseLine) throws -> Void
  ) throws

  /// Counts the cases that match a filter, up to a limit.
  func count(_ filter: CaseFilter, upTo limit: Int?) throws -> Int

  /// The work that waits for a unit and those it stands in for on a day, each section with at most
  /// `limit` of its cases.
  func agenda(
    _ sections: [Agenda.Section], of units: [UnitCode], on day: Day, limit: Int?
  ) throws -> Agenda

  /// Counts what is late below a unit on a day: the next steps, and the handling of cases whose
  /// next step is not the holder's.
  func lateBelow(_ unit: UnitCode, on day: Day) throws -> LateCount

  /// The open cases that missed a deadline, or the first handling deadline, by number.
  func lateCases(_ question: LateQuestion) throws -> [WatchedCase]

  /// Counts each measure of a question by row and column; empty cells are left out.
  func cells(_ question: TableQuestion) throws -> Cells

  /// The cases behind a measure, ordered by number: those of one cell, or of all cells without a
  /// key; a case appears as often as it counts.
  func cases(
    behind measure: Measure, at key: CellKey?, in question: TableQuestion, seenBy viewer: Viewer
  ) throws -> [CellCase]

  /// The end of the log at a time or position; without one, the present end.
  func head(knownAt known: Known?) throws -> LogHead

  /// The records of a register up to a position, in order.
  func records(of register: LogSubject.Register, upTo position: Int) throws -> [LogRecord]

  /// Tells whether a register was changed after a position.
  func hasRecords(of register: LogSubject.Register, after position: Int) throws -> Bool

  /// Counts the events of cases that happened by `asOf` but were received after it, up to
  /// `position`.
  func lateEntries(asOf: Instant, position: Int) throws -> Int

  /// The entries after a position, in order, at most `limit` of them.
  func entries(after position: Int, limit: Int) throws -> [LogEntry]

  /// The numbers of the cases that match a filter, in the order in which the file received them.
  func numbers(_ filter: CaseFilter) throws -> [CaseNumber]

  /// The recorded accesses to a case, in order.
  func accesses(to number: CaseNumber) throws -> [Access]

  /// The open cases within a unit with a party that has one of these marks, with that mark, ordered
  /// by number.
  func openCases(
    within area: Unit, withAnyOf marks: [PersonMark]
  ) throws -> [(number: CaseNumber, mark: PersonMark)]

  /// The summaries of the newest open cases within a unit that were registered since a time.
  func openSummaries(
    within area: Unit, since: Instant, limit: Int
  ) throws -> [(number: CaseNumber, summary: String)]

  /// The cases ended by a time in which data of a party is still stored, ordered by their end.
  func endedCases(until: Instant, seenBy viewer: Viewer) throws -> [EndedCase]

  /// All teams, ordered by code.
  func teams() throws -> [Team]

  /// All officers with their units, ordered by unit and code.
  func officers() throws -> [(officer: OfficerCode, unit: UnitCode)]
}

extension Inquiry {
  /// The cases that match a filter, sorted, at most `limit` of them.
  public func lines(_ filter: CaseFilter, sort: CaseSort, limit: Int?) throws -> [CaseLine] {
    var lines: [CaseLine] = []
    try each(filter, sort: sort, limit: limit) { lines.append($0) }
    return lines
  }

  /// Counts the cases that match a filter.
  public func count(_ filter: CaseFilter) throws -> Int { try count(filter, upTo: nil) }
}

/// The known-at bound of a query: only entries received by then count.
public enum Known: Hashable, Sendable {
  case instant(Instant)
  case position(Int)
}

/// A filter for cases; a property left empty does not restrict it.
public struct CaseFilter: Hashable, Sendable {
  /// The allowed states.
  public var states: [State] = []
  /// A unit that contains the area frozen at registration.
  public var area: Unit?
  /// The levels the unit has had, at which frozen areas contain it; empty means its own level.
  public var areaLevels: [Level] = []
  /// The present holders: any of these.
  public var holders: [UnitCode] = []
  /// The units that must act next: any of these.
  public var waitingFor: [UnitCode] = []
  /// The category; a group includes all kinds in it.
  public var category: Disputes.Category?
  /// The grade.
  public var grade: Grade?
  /// The source.
  public var source: Source?
  /// A tag.
  public var tag: Tag?
  /// Only open cases whose handling deadline is before this day.
  public var overdueOn: Day?
  /// Only open cases whose handling deadline is in this range, or that match `overdueOn`.
  public var dueWithin: ClosedRange<Day>?
  /// The earliest time of registration.
  public var registeredFrom: Instant?
  /// The latest time of registration.
  public var registeredTo: Instant?
  /// Words that must all occur in the summary, a party's name or the place.
  public var search: [String] = []
  /// The viewer.
  ///
  /// A case that the viewer may not know of never matches, and words never match a case whose
  /// content is withheld.
  public var viewer = Viewer.unit(nil)
  /// The day on which stand-ins of closed units are determined; set by the store.
  public var viewedOn = Day(number: .max)

  /// Makes a filter that matches every case that everybody may see.
  public init() {}

  /// Whether the filter searches for words.
  public var isSearch: Bool { !search.isEmpty }

  /// The states of open cases.
  public static let openStates = State.allCases.filter(\.isOpen)
}

/// The order of a list; equal cases are ordered by number.
public struct CaseSort: Hashable, Sendable {
  /// A sort key.
  public enum Key: String, CaseIterable, Sendable {
    case registered
    case due
    case number
    case state
    case category
    case grade
    case holder
    case area
  }

  /// The key.
  public var key: Key
  /// Whether the order is descending.
  public var isDescending: Bool

  /// Makes an order.
  public init(_ key: Key, isDescending: Bool = false) {
    self.key = key
    self.isDescending = isDescending
  }

  /// The newest first.
  public static let newestFirst = CaseSort(.registered, isDescending: true)
}
