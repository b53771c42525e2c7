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
    let unit = try context.viewer(in: book)
    question.concerning = try unit.map { try book.thoseActedFor(by: $0, on: day) } ?? []
    question.area = try within.map { try book.find($0, on: day) }
    question.holders =
      try holder.map { try book.thoseActedFor(by: book.find($0, on: day), on: day) } ?? []
    let late = try book.late(question)
    let warnings = Warnings(on: day, try book.ruleHistory().latest, in: book)
    let head = try book.head(knownAt: nil)
    let whose = try unit.map { try book.fullName(of: $0) }
    let today = Message.today(day, in: warnings.rules.calendar)
    var marks = late.contains(where: \.isAgainstFirstOnly) ? [Message.extendedMark] : []
    if late.contains(where: \.dispute.line.isProvisional) { marks.append(Message.provisional) }
    try printing.write(
      try OverdueListing.listing(late, warnings, in: book).stating(head), titled: Title.overdue,
      footer: [
        [whose, today.description].compactMap(\.self).joined(separator: "  "),
        Message.late(late).description,
        Message.anchor(head).description,
      ] + marks.map(\.description), to: context.output)
    try context.output.say(Message.late(late))
    try context.output.say(Message.anchor(head))
    // Only there are marks to be explained.
    guard try printing.chosen() == .table else { return }
    for mark in marks { try context.output.say(mark) }
  }
}
