public import Disputes

/// Where questions are asked: the database finds and counts, Casework divides and lays out.
public protocol Inquiry: CaseFinder {
  /// The cases that fit, in that order, at most `limit` of them.
  func lines(_ filter: CaseFilter, sort: CaseSort, limit: Int?) throws -> [CaseLine]

  /// How many cases fit, counted up to a limit.
  func count(_ filter: CaseFilter, upTo limit: Int?) throws -> Int

  /// What waits for a unit and those it stands in for on a day: these sections, each with at most
  /// `limit` of its cases.
  func agenda(
    _ sections: [Agenda.Section], of units: [UnitCode], on day: Day, limit: Int?
  ) throws -> Agenda

  /// How much is late below a unit on a day: steps of the next actors, and the handling of cases of
  /// which the next step is somebody else's.
  func lateBelow(_ unit: UnitCode, on day: Day) throws -> LateCount

  /// The open cases of which a deadline has passed, the first of handling among them, by number.
  func lateCases(_ question: LateQuestion) throws -> [WatchedCase]

  /// Counts each measure of a question by row and column; a cell that counts nothing is left out.
  func cells(_ question: TableQuestion) throws -> Cells

  /// The cases that a measure counts, ordered by number: those of one cell, or of every cell where
  /// none is named; a case stands there as often as it counts.
  func cases(
    behind measure: Measure, at key: CellKey?, in question: TableQuestion
  ) throws -> [CellCase]

  /// The end of the log as it was at that time or position; the end now for nothing.
  func head(knownAt known: Known?) throws -> LogHead

  /// The records of a register up to that position, in order.
  func records(of register: LogSubject.Register, upTo position: Int) throws -> [LogRecord]

  /// Tells whether a register was changed behind that position.
  func hasRecords(of register: LogSubject.Register, after position: Int) throws -> Bool

  /// How many events of cases had happened by `asOf` and were received after it, up to `position`.
  func lateEntries(asOf: Instant, position: Int) throws -> Int

  /// Entries behind that position in order, at most `limit` of them.
  func entries(after position: Int, limit: Int) throws -> [LogEntry]

  /// The numbers of the cases that fit, in the order of their registration in the file.
  func numbers(_ filter: CaseFilter) throws -> [CaseNumber]

  /// Who looked at what is private about a case, in order.
  func accesses(to number: CaseNumber) throws -> [Access]

  /// The open cases within a unit in which a party has one of these marks, with that mark, ordered
  /// by number.
  func openCases(
    within area: Unit, withAnyOf marks: [PersonMark]
  ) throws -> [(number: CaseNumber, mark: PersonMark)]

  /// The summaries of the newest open cases within a unit, registered since that time.
  func openSummaries(
    within area: Unit, since: Instant, limit: Int
  ) throws -> [(number: CaseNumber, summary: String)]

  /// The ended cases in which something is still kept of a party, ordered by their end.
  func endedCases(until: Instant) throws -> [EndedCase]

  /// All teams, ordered by code.
  func teams() throws -> [Team]

  /// All officers with their units, ordered by unit and code.
  func officers() throws -> [(officer: OfficerCode, unit: UnitCode)]
}

extension Inquiry {
  /// How many cases fit.
  public func count(_ filter: CaseFilter) throws -> Int { try count(filter, upTo: nil) }
}

/// Up to where the log is read.
public enum Known: Hashable, Sendable {
  case instant(Instant)
  case position(Int)
}

/// Which cases are asked for; what is not said may be anything.
public struct CaseFilter: Hashable, Sendable {
  /// The states.
  public var states: [State] = []
  /// The frozen area: that unit and everything below it.
  public var area: Unit?
  /// The levels at which frozen areas name that unit, which are those it has had; its own for none.
  public var areaLevels: [Level] = []
  /// The units responsible now: any of these.
  public var holders: [UnitCode] = []
  /// The units that must act next: any of these.
  public var waitingFor: [UnitCode] = []
  /// The category; a group stands for all kinds in it.
  public var category: Disputes.Category?
  /// The grade.
  public var grade: Grade?
  /// The source.
  public var source: Source?
  /// A tag.
  public var tag: Tag?
  /// Open cases whose handling deadline lies before that day.
  public var overdueOn: Day?
  /// Open cases whose handling deadline lies in that span; with `overdueOn` either is enough.
  public var dueWithin: ClosedRange<Day>?
  /// Registered at that time or later.
  public var registeredFrom: Instant?
  /// Registered at that time or earlier.
  public var registeredTo: Instant?
  /// Words that all must occur in the summary, a party's name or the place.
  public var search: [String] = []
  /// For whom cases are looked for: one of which it must not know fits nothing, and words find no case
  /// of which they are withheld from it.
  public var viewer = Viewer.unit(nil)
  /// The day by which units stand in for closed ones, which a casebook says when it is asked.
  public var viewedOn = Day(number: .max)

  /// Makes a filter that every case fits.
  public init() {}

  /// Whether words are looked for.
  public var isSearch: Bool { !search.isEmpty }

  /// The states of open cases.
  public static let openStates = State.allCases.filter(\.isOpen)
}

/// The order of a list; cases that are equal in it stand in the order of their numbers.
public struct CaseSort: Hashable, Sendable {
  /// What a list may be ordered by.
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
  /// Whether the greatest stands first.
  public var isDescending: Bool

  /// Makes an order.
  public init(_ key: Key, isDescending: Bool = false) {
    self.key = key
    self.isDescending = isDescending
  }

  /// The newest first.
  public static let newestFirst = CaseSort(.registered, isDescending: true)
}

/// One case in a list.
public struct CaseLine: Hashable, Sendable {
  /// A party in a list.
  public struct Party: Hashable, Sendable {
    /// Its side.
    public let role: PartyRole
    /// What it is.
    public let kind: PartyKind
    /// Its name, unmasked; none where it is unknown or erased.
    public let name: String?
    /// Its phone number, the number of its document, and its address, by which it is masked.
    public let phone, document, address: String?

    /// Makes a party.
    public init(
      role: PartyRole, kind: PartyKind, name: String?, phone: String? = nil,
      document: String? = nil, address: String? = nil
    ) {
      self.role = role
      self.kind = kind
      self.name = name
      self.phone = phone
      self.document = document
      self.address = address
    }
  }

  /// Its number.
  public let number: CaseNumber
  /// Where it stands.
  public let state: State
  /// The kind of dispute.
  public let category: Disputes.Category
  /// How hard it is.
  public let grade: Grade
  /// The door through which it came.
  public let source: Source
  /// The unit where the dispute is.
  public let area: UnitCode
  /// The name of the area now.
  public let areaName: String
  /// The unit responsible now.
  public let holder: UnitCode
  /// The name of the holder now.
  public let holderName: String
  /// The unit that must act next.
  public let waitingFor: UnitCode?
  /// The name of the unit that must act next.
  public let waitingForName: String?
  /// When it was registered.
  public let registeredAt: Instant
  /// The last day of handling.
  public let dueOn: Day
  /// Whether that day may still change because it was counted without a calendar.
  public let isProvisional: Bool
  /// Who is in dispute.
  public let parties: [Party]
  /// What it is about, unmasked; none where it is erased.
  public let summary: String?
  /// The groups that are reported on separately.
  public let tags: Set<Tag>

  /// Makes a line.
  public init(
    number: CaseNumber, state: State, category: Disputes.Category, grade: Grade, source: Source,
    area: UnitCode, areaName: String, holder: UnitCode, holderName: String,
    waitingFor: UnitCode?, waitingForName: String?, registeredAt: Instant, dueOn: Day,
    isProvisional: Bool, parties: [Party], summary: String?, tags: Set<Tag>
  ) {
    self.number = number
    self.state = state
    self.category = category
    self.grade = grade
    self.source = source
    self.area = area
    self.areaName = areaName
    self.holder = holder
    self.holderName = holderName
    self.waitingFor = waitingFor
    self.waitingForName = waitingForName
    self.registeredAt = registeredAt
    self.dueOn = dueOn
    self.isProvisional = isProvisional
    self.parties = parties
    self.summary = summary
    self.tags = tags
  }

  /// Everything known of the parties, for masking them in the summary.
  public var marks: Marks {
    var marks = Marks()
    for party in parties {
      if let name = party.name { marks.add(name: name, kind: party.kind) }
      if let phone = party.phone { marks.add(phone, .phone, kind: party.kind) }
      if let document = party.document { marks.add(document, .document, kind: party.kind) }
      if let address = party.address { marks.add(address, .address, kind: party.kind) }
    }
    return marks
  }

  /// Tells whether the handling deadline has passed on that day while the case is open.
  public func isOverdue(on day: Day) -> Bool { state.isHandled && dueOn < day }
}
