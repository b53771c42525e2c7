import Casework
import Disputes
import Storage
import Wording

enum RetentionList: Command {
  private static let day = Field.moment(.retentionDay).optional
  static var fields: [FieldForm] { [day.form] }
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let day = try context.answers[day]?.day ?? context.now.day
    let book = try context.open(.reading)
    let cases = try book.casesKeptLongEnough(
      on: day, seenBy: .unit(context.viewer(in: book)?.code))
    var names = UnitNames(book)
    var listing = Listing([
      .init("number", Text("number", "编号")), .init("state", Text("state", "状态")),
      .init("grade", Text("grade", "等级")), .init("ended_on", Text("ended", "办结")),
      .init("kept_until", Text("kept until", "保管至")), .init("holder"),
      .init("holder_name", Text("holder", "承办"), isFlexible: true),
      .init("parties", Text("parties", "当事人"), .right),
      .init("basis", Text("basis", "依据"), isFlexible: true),
    ])
    listing.rows = try cases.map { ended in
      [
        Cell(ended.number.description), Cell(ended.state.rawValue, Label.of(ended.state)),
        Cell(ended.grade.rawValue, Label.of(ended.grade)),
        Cell(ended.endedAt.day.description), Cell(ended.keptUntil.description),
        Cell(ended.holder.description),
        Cell(try names.fullName(of: ended.holder, ended.holder.description)),
        Cell(ended.parties), Cell(ended.rule.basis),
      ]
    }
    try context.write(listing, titled: Title.keptLongEnough)
    try context.output.say(Message.total(cases.count))
    if !cases.isEmpty { try context.output.say(Message.nothingErasedByItself) }
  }
}
