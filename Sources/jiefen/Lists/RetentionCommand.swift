import ArgumentParser
import Casework
import Disputes
import Storage

struct RetentionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.retentionCommand.configuration("retention", subcommands: [RetentionList.self])
  }
}

struct RetentionList: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.retentionList.configuration("list", below: "retention")
  }

  @Option(help: ArgumentHelp(Help.retentionOn, valueName: Help.day))
  var on: String?

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let day = try Reading.moment(on, "--on")?.day ?? context.now.day
    let book = try context.open(.reading)
    let hidden = try book.hidden(from: context.viewer(in: book)?.code)
    let cases = try book.casesKeptLongEnough(on: day).filter { !hidden.contains($0.number) }
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
        Field(ended.number.description), Field(ended.state.rawValue, Label.of(ended.state)),
        Field(ended.grade.rawValue, Label.of(ended.grade)),
        Field(ended.endedAt.day.description), Field(ended.keptUntil.description),
        Field(ended.holder.description),
        Field(try names.fullName(of: ended.holder, ended.holder.description)),
        Field(ended.parties), Field(ended.rule.basis),
      ]
    }
    try printing.write(listing, titled: Title.keptLongEnough, to: context.output)
    try context.output.say(Message.total(cases.count))
    if !cases.isEmpty { try context.output.say(Message.nothingErasedByItself) }
  }
}
