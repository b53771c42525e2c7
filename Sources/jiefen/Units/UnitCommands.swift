import Casework
import Disputes
import Presentation
import Storage
import Wording

enum UnitList: Command {
  private static let within = Field.unit(.within).optional
  private static let level = Field.level(.level).optional
  private static let name = Field.name(.unitName).optional
  private static let closedToo = Field.flag(.closedToo)
  static var fields: [FieldForm] { [within.form, level.form, name.form, closedToo.form] }
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let (answers, today) = (context.answers, context.now.day)
    let book = try context.open(.reading)
    let units = try book.units(
      UnitFilter(
        name: try answers[name].map { .beginning($0) }, level: try answers[level],
        within: try answers[within].map { try book.find($0, on: today).code },
        standingOn: try answers[closedToo] ? nil : today))
    try context.write(try UnitListing.listing(units, in: book), titled: Title.units)
    try context.output.say(Message.totalUnits(units.count))
  }
}

enum UnitShow: Command {
  static var arguments: [FieldForm] { [UnitFields.unit.form] }
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let today = context.now.day
    let book = try context.open(.reading)
    let unit = try book.find(context.answers[UnitFields.unit], on: today)
    try context.write(try UnitListing.listing([unit], in: book), titled: Title.units)
    let below = try book.units(UnitFilter(parent: unit.code, standingOn: today))
    var held = CaseFilter()
    held.viewer = .unit(try context.viewer(in: book)?.code)
    held.holders = try book.thoseActedFor(by: unit, on: today)
    held.states = CaseFilter.openStates
    try context.output.say(Message.unitFacts(below: below.count, open: try book.count(held)))
  }
}

enum UnitAdd: Command {
  private static let code = Field(.newCode, .word) { text in
    guard let code = UnitCode(text) else { throw UsageFault(Message.badUnitCode(text)) }
    return code
  }
  private static let name = Field.name(.newName)
  private static let level = Field.level(.level)
  private static let parent = Field.unit(.parent).optional
  private static let firstDay = Field.moment(.firstDay).optional
  static var arguments: [FieldForm] { [code.form, name.form] }
  static var fields: [FieldForm] { [level.form, parent.form, firstDay.form] }
  static var options: [ShellOption] { ShellOption.changing }

  static func run(in context: Context) throws {
    let answers = context.answers
    let (code, name) = try (answers[code], answers[name])
    let book = try context.open(.writing)
    let above = try answers[parent].map { try book.find($0, on: context.now.day).code }
    let isNew = try context.register(book).add(
      UnitRecord(
        code: code, name: name, level: try answers[level], parent: above,
        validFrom: try answers[firstDay]?.day))
    try context.output.line(code.description)
    try context.output.say(
      context.isDryRun ? Message.nothingKept : Message.unitAdded(name, isNew: isNew))
  }
}

enum UnitClose: Command {
  private static let successor = Field.unit(.successor).optional
  private static let lastDay = Field.moment(.lastDay).optional
  static var arguments: [FieldForm] { [UnitFields.unit.form] }
  static var fields: [FieldForm] { [successor.form, lastDay.form] }
  static var options: [ShellOption] { ShellOption.changing }

  static func run(in context: Context) throws {
    let (answers, today) = (context.answers, context.now.day)
    let book = try context.open(.writing)
    let unit = try book.find(answers[UnitFields.unit], on: today)
    let next = try answers[successor].map { try book.find($0, on: today).code }
    let before = try context.register(book).close(
      unit.code, on: try answers[lastDay]?.day, successor: next)
    try context.output.line(unit.code.description)
    try context.output.say(
      context.isDryRun ? Message.nothingKept : Message.unitClosed(unit.name, before: before))
  }
}

/// The field for the unit that a command is about.
private enum UnitFields {
  static let unit = Field.unit(.anyUnit)
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

extension Context {
  /// Opens the register for the officer and the acting unit, if one is given.
  func register(_ book: SQLiteCasebook) throws -> UnitRegister {
    var register = UnitRegister(
      book, unit: try unitIfKnown(in: book)?.code, officer: try officer(), clock: clock,
      salt: salt)
    register.isDryRun = isDryRun
    register.trustsClock = shell.has(.trustsClock)
    return register
  }
}
