import Casework
import Disputes
import Machine
import Presentation
import Storage
import Wording

/// Shows what waits for a unit; also run when no command is given.
extension AgendaQuestion: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let only = try context.answers[section]
    let format = try context.format()
    let book = try context.open(.reading)
    let unit = try context.requiredUnit(in: book)
    try unit.requireStanding(on: context.now.day)
    let warnings = Warnings(on: context.now.day, try book.ruleHistory().latest, in: book)
    // If only one case beyond a handful would be left out, it is shown too.
    let isWhole = only != nil || format != .table
    let agenda = try book.agenda(
      only.map { [$0] } ?? Agenda.Section.allCases,
      of: try book.thoseActedFor(by: unit, on: warnings.today), on: warnings.today,
      limit: isWhole ? nil : TodayScreen.handful + 1)
    let console = context.output
    guard format == .table else {
      let name = try book.fullName(of: unit)
      let day = Message.today(warnings.today, in: warnings.rules.calendar)
      return try context.write(
        try AgendaListing.listing(agenda, warnings, in: book), titled: Title.today,
        footer: ["\(name)  \(day)"] + agenda.remarks(on: warnings.today).map(\.description))
    }
    let suffix = suffix(unit, context)
    let screen = TodayScreen(
      unit: try book.fullName(of: unit), agenda: isWhole ? agenda : agenda.handful,
      below: only == nil ? try late(below: unit, in: book, warnings.today) : nil,
      commands: (
        { "jiefen today --only \($0.rawValue)\(suffix)" }, "jiefen report overdue\(suffix)"
      ))
    let lines = try screen.lines(
      warnings, fitting: console.width, hasColours: console.hasColours)
    for line in lines { try console.line(line) }
    for remark in screen.agenda.remarks(on: warnings.today) { try console.say(remark) }
  }

  /// The option `--unit` for the commands that are suggested, if it was given; as it was typed,
  /// unless that would need quotes.
  private static func suffix(_ unit: Unit, _ context: Context) -> String {
    guard let typed = context.shell[.unit] else { return "" }
    let isPlain = typed.allSatisfy { $0.isLetter || $0.isNumber || $0 == "/" }
    return " --unit \(isPlain ? typed : unit.code.description)"
  }

  private static func late(
    below unit: Unit, in book: SQLiteCasebook, _ day: Day
  ) throws -> LateCount? {
    guard unit.level != .village, try !book.units(UnitFilter(parent: unit.code)).isEmpty
    else { return nil }
    return try book.lateBelow(unit.code, on: day)
  }
}

extension Agenda {
  /// The sections with a handful of cases each, or one more if that is all.
  fileprivate var handful: Agenda {
    let most = TodayScreen.handful
    return Agenda(
      parts: parts.map { part in
        guard part.count > most + 1 else { return part }
        return Part(
          section: part.section, cases: Array(part.cases.prefix(most)), count: part.count,
          late: part.late)
      })
  }
}
