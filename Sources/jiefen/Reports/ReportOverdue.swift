import ArgumentParser
import Casework
import Disputes
import Storage

/// Lists what is late in the acting unit and below it, or everywhere.
struct ReportOverdue: JiefenCommand, PlainReading {
  static var configuration: CommandConfiguration {
    Help.reportOverdue.configuration("overdue", below: "report")
  }

  @Option(help: ArgumentHelp(Help.disputesWithin, valueName: Help.unit))
  var within: String?

  @Option(help: ArgumentHelp(Help.holder, valueName: Help.unit))
  var holder: String?

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  mutating func read(_ words: inout PlainWords) {
    within = words.value("--within")
    holder = words.value("--holder")
    printing = OutputOptions(reading: &words)
    common = CommonOptions(reading: &words)
  }

  func run(in context: Context) throws {
    let book = try context.open(.reading)
    let day = context.now.day
    var question = LateQuestion(on: day)
    let unit = try context.actingUnit(in: book)
    question.concerning = unit?.code
    question.area = try within.map { try book.find($0, on: day) }
    question.holder = try holder.map { try book.find($0, on: day).code }
    let late = try book.late(question)
    let warnings = Warnings(on: day, try book.ruleHistory().latest, in: book)
    let whose = try unit.map { try book.fullName(of: $0) }
    let today = Message.today(day, in: warnings.rules.calendar)
    try printing.write(
      try OverdueListing.listing(late, warnings, in: book), titled: Title.overdue,
      footer: [
        [whose, today.description].compactMap(\.self).joined(separator: "  "),
        Message.late(late).description, Message.extendedMark.description,
      ], to: context.output)
    try context.output.say(Message.late(late))
    if late.contains(where: \.isAgainstFirstOnly) { try context.output.say(Message.extendedMark) }
    if late.contains(where: \.dispute.line.isProvisional) {
      try context.output.say(Message.provisional)
    }
  }
}
