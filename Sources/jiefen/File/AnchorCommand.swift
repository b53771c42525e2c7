import Casework
import Disputes
import Storage
import Wording

enum AnchorKeep: Command {
  private static let stated = Field.file(.statedAnchor)
  private static let unit = Field.unit(.anchorUnit).optional
  static var arguments: [FieldForm] { [stated.form] }
  static var fields: [FieldForm] { [unit.form] }
  static var options: [ShellOption] { ShellOption.changing }

  static func run(in context: Context) throws {
    let answers = context.answers
    let anchor = try StatedState(answers[stated], context).anchor()
    let book = try context.open(.writing)
    let acting = try context.requiredUnit(in: book).code
    let from = try answers[unit].map { try book.find($0, on: context.now.day) }
    let kept = try kept(anchor, of: from?.code, in: book)
    var register = AnchorRegister(
      book, unit: acting, officer: try context.officer(), clock: context.clock)
    register.isDryRun = context.isDryRun
    register.trustsClock = context.shell.has(.trustsClock)
    let isNew = try register.keep(kept)
    try context.output.line(kept.anchor.description)
    try context.output.say(
      context.isDryRun
        ? Message.nothingKept : Message.anchorKept(isNew, of: kept.unit == nil ? nil : from))
  }

  /// An anchor that this log contains is kept as its own, whatever unit was named.
  private static func kept(
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

enum AnchorList: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
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
    listing.rows = try book.anchors().map { kept, record -> [Cell] in
      let whose = try kept.unit.map { try names.fullName(of: $0, $0.description) }
      let position = kept.anchor.position.map { Cell($0) }
      return [
        Cell(kept.unit?.description), Cell(whose ?? Label.thisFile.description),
        position ?? Cell(nil), Cell(kept.anchor.digits),
        Cell(record.recordedAt.description), Cell(record.unit.description),
        Cell(try names.fullName(of: record.unit, record.unit.description)),
        Cell(record.officer.description),
      ]
    }
    try context.write(listing, titled: Title.anchors)
    try context.output.say(Message.total(anchors: listing.rows.count))
  }
}
