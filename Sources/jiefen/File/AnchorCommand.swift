import ArgumentParser
import Casework
import Disputes
import Storage

struct AnchorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.anchorCommand.configuration("anchor", subcommands: [AnchorKeep.self, AnchorList.self])
  }
}

struct AnchorKeep: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.anchorKeep.configuration("keep", below: "anchor")
  }

  @Argument(help: ArgumentHelp(Help.statedAnchor, valueName: Help.anchorForm))
  var stated: String

  @Option(help: ArgumentHelp(Help.anchorFrom, valueName: Help.unit))
  var from: String?

  @OptionGroup var changing: RegisterOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let anchor = try StatedState(stated, context).anchor()
    let book = try context.open(.writing)
    let unit = try context.requiredUnit(in: book).code
    let from = try from.map { try book.find($0, on: context.now.day) }
    let kept = try kept(anchor, of: from?.code, in: book)
    var register = AnchorRegister(
      book, unit: unit, officer: try context.officer(), clock: context.clock)
    register.isDryRun = changing.isDryRun
    register.trustsClock = changing.trustsClock
    let isNew = try register.keep(kept)
    try context.output.line(kept.anchor.description)
    try context.output.say(
      changing.isDryRun
        ? Message.nothingKept : Message.anchorKept(isNew, of: kept.unit == nil ? nil : from))
  }

  /// An anchor that this log contains is its own, whoever stated it.
  private func kept(
    _ anchor: Anchor, of unit: UnitCode?, in book: SQLiteCasebook
  ) throws -> KeptAnchor {
    let comparison = try book.comparison(with: anchor)
    if case .contained(let position, _) = comparison {
      return KeptAnchor(anchor.at(position), of: nil)
    }
    guard let unit else {
      throw Verdict(.integrity, Message.notOfThisLog(comparison, try book.restores()))
    }
    return KeptAnchor(anchor, of: unit)
  }
}

struct AnchorList: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.anchorList.configuration("list", below: "anchor")
  }

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let book = try context.open(.reading)
    var names = UnitNames(book)
    var listing = Listing([
      .init("from"), .init("from_name", Text("stated by", "所属"), isFlexible: true),
      .init("position", Text("position", "位置"), .right),
      .init("log_hash", Text("running hash", "累计哈希"), isFlexible: true),
      .init("kept_at", Text("kept", "留存时间")), .init("unit"),
      .init("unit_name", Text("by", "留存单位"), isFlexible: true, leastScreen: 100),
      .init("officer", Text("officer", "经办人")),
    ])
    listing.rows = try book.anchors().map { kept, record -> [Field] in
      let whose = try kept.unit.map { try names.fullName(of: $0, $0.description) }
      let position = kept.anchor.position.map { Field($0) }
      return [
        Field(kept.unit?.description), Field(whose ?? Label.thisFile.description),
        position ?? Field(nil), Field(kept.anchor.digits),
        Field(record.recordedAt.description), Field(record.unit.description),
        Field(try names.fullName(of: record.unit, record.unit.description)),
        Field(record.officer.description),
      ]
    }
    try printing.write(listing, titled: Title.anchors, to: context.output)
    try context.output.say(Message.total(anchors: listing.rows.count))
  }
}
