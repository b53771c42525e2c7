import Casework
import Disputes
import Presentation
import Storage
import Wording

enum AnchorKeep: Command {
  private static let stated = Field.file(.statedAnchor)
  private static let unit = Field.unit(.anchorUnit).optional
  static var subject: [FieldForm] { [stated.form] }
  static var fields: [FieldForm] { [unit.form] }
  static var options: [ShellOption] { ShellOption.changing }

  static func run(in context: Context) throws {
    let answers = context.answers
    let anchor = try StatedState(answers[stated], context).anchor()
    let book = try context.open(.writing)
    let acting = try context.requiredUnit(in: book)
    let from = try answers[unit].map { try book.find($0, on: context.now.day) }
    let kept = try kept(anchor, of: from?.code, in: book)
    let isNew = try context.office(book, of: acting).keep(kept, by: acting.code, in: book)
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
    let anchors = try book.anchors()
    try context.write(try AnchorListing.listing(anchors, in: book), titled: Title.anchors)
    try context.output.say(Message.total(anchors: anchors.count))
  }
}
