public import Disputes

/// A change of one of the file's registers; each is an entry of the log.
public enum RegisterChange: Hashable, Sendable {
  /// A new or changed unit.
  case unit(UnitRecord)
  /// An officer of a unit.
  case officer(OfficerCode, of: UnitCode)
  /// A named mediation team of a unit.
  case team(Team)
  /// A year of the calendar, published or amended.
  case calendar(WorkCalendar.Year)
  /// A rule for a clock.
  case rule(PeriodRule)
  /// Numbers reserved by a restore, never to be assigned again.
  case numbers(GivenNumbers)
  /// An anchor that is kept.
  case anchor(KeptAnchor)
}

/// A unit as stored in the register: with its parent instead of a path.
public struct UnitRecord: Hashable, Sendable {
  /// Its code.
  public var code: UnitCode
  /// Its name.
  public var name: String
  /// Its level.
  public var level: Level
  /// The unit directly above; `nil` for a city.
  public var parent: UnitCode?
  /// The first day of its existence, if known.
  public var validFrom: Day?
  /// The last day of its existence; `nil` while it is not closed.
  public var validTo: Day?
  /// The unit that takes over its cases once it is closed.
  public var successor: UnitCode?

  /// Makes a record.
  public init(
    code: UnitCode, name: String, level: Level, parent: UnitCode?, validFrom: Day? = nil,
    validTo: Day? = nil, successor: UnitCode? = nil
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.parent = parent
    self.validFrom = validFrom
    self.validTo = validTo
    self.successor = successor
  }

  /// Makes the record of a unit.
  public init(_ unit: Unit) {
    self.init(
      code: unit.code, name: unit.name, level: unit.level, parent: unit.parent,
      validFrom: unit.validFrom, validTo: unit.validTo, successor: unit.successor)
  }
}

/// A named mediation team (品牌调解团队).
public struct Team: Hashable, Sendable {
  /// Its code.
  public let code: TeamCode
  /// Its name.
  public let name: String
  /// The unit to which it belongs.
  public let unit: UnitCode

  /// Makes a team.
  public init(code: TeamCode, name: String, unit: UnitCode) {
    self.code = code
    self.name = name
    self.unit = unit
  }
}

extension RegisterChange {
  /// Decodes the change in a register's record.
  ///
  /// - Throws: `LogFault` if the payload is invalid.
  public init(_ record: LogRecord) throws(LogFault) {
    guard case .register(let register) = record.subject else { throw .unknownKind(record.kind) }
    try self.init(of: register, payload: record.payload)
  }

  /// Decodes a change of a register from its payload.
  ///
  /// - Throws: `LogFault` if the payload is invalid.
  public init(of register: LogSubject.Register, payload: String) throws(LogFault) {
    guard let json = try? JSON(reading: payload), case .object(let members) = json
    else { throw .payload(key: "") }
    func text(_ key: String) -> String? {
      if case .string(let text)? = members[key] { text } else { nil }
    }
    func code(_ key: String) -> UnitCode? { text(key).flatMap { UnitCode($0) } }
    func day(_ key: String) -> Day? { members[key].flatMap(Day.init(json:)) }
    switch register {
    case .unit:
      guard let unit = code("code"), let name = text("name"),
        let level = text("level").flatMap({ Level(code: $0) })
      else { throw .payload(key: "code") }
      self = .unit(
        UnitRecord(
          code: unit, name: name, level: level, parent: code("parent"),
          validFrom: day("valid_from"), validTo: day("valid_to"), successor: code("successor")))
    case .officer:
      guard let officer = text("code").flatMap({ OfficerCode($0) }), let unit = code("unit")
      else { throw .payload(key: "code") }
      self = .officer(officer, of: unit)
    case .team:
      guard let team = text("code").flatMap({ TeamCode($0) }), let name = text("name"),
        let unit = code("unit")
      else { throw .payload(key: "code") }
      self = .team(Team(code: team, name: name, unit: unit))
    case .calendar:
      guard let year = WorkCalendar.Year(members: members) else { throw .payload(key: "days") }
      self = .calendar(year)
    case .rule:
      guard let rule = PeriodRule(members: members) else { throw .payload(key: "clock") }
      self = .rule(rule)
    case .number:
      guard let numbers = GivenNumbers(members: members) else { throw .payload(key: "last") }
      self = .numbers(numbers)
    case .anchor:
      guard let anchor = KeptAnchor(members: members) else { throw .payload(key: "log_hash") }
      self = .anchor(anchor)
    }
    // Refuses unknown members: ignoring them would read a different change.
    guard self.members == members else { throw .payload(key: "") }
  }

  /// Encodes the change for the log; `since` is the day on which it took effect, if in the past.
  public func record(
    by unit: UnitCode, officer: OfficerCode, at instant: Instant, since: Day? = nil
  ) -> LogRecord {
    LogRecord(
      subject: .register(register), sequence: 0, kind: "\(register.rawValue)_recorded",
      occurredAt: since.map { min($0.start, instant) } ?? instant, recordedAt: instant, unit: unit,
      officer: officer,
      payload: .object(members), previous: nil)
  }

  private var register: LogSubject.Register {
    switch self {
    case .unit: .unit
    case .officer: .officer
    case .team: .team
    case .calendar: .calendar
    case .rule: .rule
    case .numbers: .number
    case .anchor: .anchor
    }
  }

  private var members: [String: JSON] {
    switch self {
    case .unit(let unit):
      var members: [String: JSON] = [
        "code": .string(unit.code.description), "name": .string(unit.name),
        "level": .string(unit.level.code),
      ]
      members["parent"] = unit.parent.map { .string($0.description) }
      members["valid_from"] = unit.validFrom.map { .string($0.description) }
      members["valid_to"] = unit.validTo.map { .string($0.description) }
      members["successor"] = unit.successor.map { .string($0.description) }
      return members
    case .officer(let code, let unit):
      return ["code": .string(code.description), "unit": .string(unit.description)]
    case .team(let team):
      return [
        "code": .string(team.code.description), "name": .string(team.name),
        "unit": .string(team.unit.description),
      ]
    case .calendar(let year): return year.members
    case .rule(let rule): return rule.members
    case .numbers(let numbers): return numbers.members
    case .anchor(let anchor): return anchor.members
    }
  }
}
