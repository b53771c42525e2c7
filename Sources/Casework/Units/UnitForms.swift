public import Disputes

/// Which units to list.
public enum UnitQuestion: Form {
  private static let within = Field.unit(.within).optional
  private static let level = Field.level(.level).optional
  private static let name = Field.name(.unitName).optional
  private static let closedToo = Field.flag(.closedToo)
  /// The fields of the question.
  public static var fields: [FieldForm] { [within.form, level.form, name.form, closedToo.form] }

  /// Builds the filter.
  ///
  /// - Throws: `ActionFault` for an invalid answer, `WorkError` for a unit that is not found.
  public static func filter(
    _ answers: Answers, on day: Day, in directory: any UnitDirectory
  ) throws -> UnitFilter {
    UnitFilter(
      name: try answers[name].map { .beginning($0) }, level: try answers[level],
      within: try answers[within].map { try directory.find($0, on: day).code },
      standingOn: try answers[closedToo] ? nil : day)
  }
}

/// Which unit to show.
public enum OneUnit: Form {
  /// The unit.
  public static let unit = Field.unit(.anyUnit)
  /// The fields that name it.
  public static var subject: [FieldForm] { [unit.form] }
}

/// Adds a unit to the register.
public enum AddingUnit: RegisterAction {
  private static let code = Field(.newCode, .word) { text in
    guard let code = UnitCode(text) else { throw ActionFault.badUnitCode(text) }
    return code
  }
  private static let name = Field.name(.newName)
  private static let level = Field.level(.level)
  private static let parent = Field.unit(.parent).optional
  private static let firstDay = Field.moment(.firstDay).optional
  /// The fields that name it.
  public static var subject: [FieldForm] { [code.form, name.form] }
  /// The fields of the action.
  public static var fields: [FieldForm] { [level.form, parent.form, firstDay.form] }

  /// Adds the unit, and tells whether it is new.
  public static func perform(
    _ answers: Answers, at office: Office, in directory: any UnitDirectory
  ) throws -> (unit: UnitRecord, isNew: Bool) {
    let above = try answers[parent].map { try directory.find($0, on: directory.today).code }
    let record = UnitRecord(
      code: try answers[code], name: try answers[name], level: try answers[level], parent: above,
      validFrom: try answers[firstDay]?.day)
    return (record, try office.add(record))
  }
}

/// Closes a unit of the register.
public enum ClosingUnit: RegisterAction {
  private static let successor = Field.unit(.successor).optional
  private static let lastDay = Field.moment(.lastDay).optional
  /// The fields that name it.
  public static var subject: [FieldForm] { OneUnit.subject }
  /// The fields of the action.
  public static var fields: [FieldForm] { [successor.form, lastDay.form] }

  /// Closes the unit; `before` is the last day of one that was closed so before.
  public static func perform(
    _ answers: Answers, at office: Office, in directory: any UnitDirectory
  ) throws -> (unit: Unit, before: Day?) {
    let today = directory.today
    let unit = try directory.find(answers[OneUnit.unit], on: today)
    let next = try answers[successor].map { try directory.find($0, on: today).code }
    return (unit, try office.close(unit.code, on: answers[lastDay]?.day, successor: next))
  }
}

/// Adds a named team of the acting unit.
public enum AddingTeam: RegisterAction {
  private static let code = Field.team(.newCode)
  private static let name = Field.name(.newName)
  /// The fields that name it.
  public static var subject: [FieldForm] { [code.form, name.form] }
  /// It belongs to the acting unit.
  public static var needsUnit: Bool { true }

  /// Adds the team, and tells whether it is new.
  public static func perform(
    _ answers: Answers, at office: Office, in directory: any UnitDirectory
  ) throws -> (code: String, isNew: Bool) {
    let team = Team(
      code: try answers[code], name: try answers[name], unit: try office.requiredUnit())
    return (team.code.description, try office.add(team))
  }
}

/// Registers an officer of the acting unit.
public enum AddingOfficer: RegisterAction {
  private static let code = Field(.newCode, .word) { text in
    guard let code = OfficerCode(typed: text) else { throw ActionFault.badOfficer(text) }
    return code
  }
  /// The fields that name the officer.
  public static var subject: [FieldForm] { [code.form] }
  /// It acts for the acting unit.
  public static var needsUnit: Bool { true }

  /// Registers the officer, and tells whether it is new.
  public static func perform(
    _ answers: Answers, at office: Office, in directory: any UnitDirectory
  ) throws -> (code: String, isNew: Bool) {
    let officer = try answers[code]
    return (officer.description, try office.add(officer, of: office.requiredUnit()))
  }
}

extension Field<Level> {
  /// A level by its code or number.
  static func level(_ key: FieldKey) -> Field {
    Field(key, .code { Level.allCases.map(\.code) }) { text in
      guard let level = Level(code: text) else {
        throw ActionFault.badValue(text, key, allowed: Level.allCases.map(\.code) + ["2…5"])
      }
      return level
    }
  }
}
