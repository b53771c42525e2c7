import Casework
import Disputes
import Presentation
import Storage
import Wording

extension UnitQuestion: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let book = try context.open(.reading)
    let units = try book.units(filter(context.answers, on: context.now.day, in: book))
    try context.write(try UnitListing.listing(units, in: book), titled: Title.units)
    try context.output.say(Message.totalUnits(units.count))
  }
}

extension OneUnit: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let today = context.now.day
    let book = try context.open(.reading)
    let unit = try book.find(context.answers[unit], on: today)
    try context.write(try UnitListing.listing([unit], in: book), titled: Title.units)
    let below = try book.units(UnitFilter(parent: unit.code, standingOn: today))
    var held = CaseFilter()
    held.viewer = .unit(try context.viewer(in: book)?.code)
    held.holders = try book.thoseActedFor(by: unit, on: today)
    held.states = CaseFilter.openStates
    try context.output.say(Message.unitFacts(below: below.count, open: try book.count(held)))
  }
}

enum TeamList: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let book = try context.open(.reading)
    try context.write(try UnitListing.teams(book.teams(), in: book), titled: Title.teams)
  }
}

enum OfficerList: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let book = try context.open(.reading)
    try context.write(try UnitListing.officers(book.officers(), in: book), titled: Title.officers)
  }
}

/// A command that changes one unit, team or officer, and prints its code.
protocol RegisterCommand: Command, RegisterAction {
  /// The code, and the message about what was done.
  static func report(_ done: Done) -> (code: String, message: Text)
}

extension RegisterCommand {
  static var options: [ShellOption] { ShellOption.changing }

  static func run(in context: Context) throws {
    let book = try context.open(.writing)
    let unit = try needsUnit ? context.requiredUnit(in: book) : context.unitIfKnown(in: book)
    let office = try context.office(book, of: unit)
    let (code, message) = report(try perform(context.answers, at: office, in: book))
    try context.output.line(code)
    try context.output.say(context.isDryRun ? Message.nothingKept : message)
  }
}

extension AddingUnit: RegisterCommand {
  static func report(_ done: (unit: UnitRecord, isNew: Bool)) -> (code: String, message: Text) {
    (done.unit.code.description, Message.unitAdded(done.unit.name, isNew: done.isNew))
  }
}

extension ClosingUnit: RegisterCommand {
  static func report(_ done: (unit: Unit, before: Day?)) -> (code: String, message: Text) {
    (done.unit.code.description, Message.unitClosed(done.unit.name, before: done.before))
  }
}

extension AddingTeam: RegisterCommand {
  static func report(_ done: (code: String, isNew: Bool)) -> (code: String, message: Text) {
    (done.code, Message.registered(isNew: done.isNew))
  }
}

extension AddingOfficer: RegisterCommand {
  static func report(_ done: (code: String, isNew: Bool)) -> (code: String, message: Text) {
    (done.code, Message.registered(isNew: done.isNew))
  }
}
