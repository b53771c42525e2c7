import Casework
import Disputes
import Machine
import Presentation
import Storage
import Wording

enum Check: Command {
  private static let file = Field.file(.checkedFile).optional
  private static let rules = Field.flag(.rules)
  private static let against = Field.file(.against).optional
  private static let anchors = Field.flag(.anchors)
  private static let unit = Field.unit(.checkedUnit).optional
  private static let repair = Field.flag(.repair)
  static var subject: [FieldForm] { [file.form] }
  static var fields: [FieldForm] {
    [rules.form, against.form, anchors.form, unit.form, repair.form]
  }

  static func run(in context: Context) throws {
    let answers = context.answers
    let (file, against) = try (answers[file], answers[against])
    let (rules, anchors, repair) = try (answers[rules], answers[anchors], answers[repair])
    guard !repair || (!rules && !anchors && against == nil) else {
      throw UsageFault(Message.repairAlone)
    }
    guard try answers[unit] == nil || (anchors && file != nil) else {
      throw UsageFault(Message.fromNeedsFile)
    }
    let path = try file.map(context.path) ?? context.databasePath()
    try context.removeLeftovers(beside: path)
    // Parsed first, so that a typing error is reported before the long check.
    let stated = try against.map { try StatedState($0, context) }
    let book = try context.open(path, .reading)
    try FileFault.using(path) { try check(book, path, stated, context) }
  }

  private static func check(
    _ book: SQLiteCasebook, _ path: String, _ stated: StatedState?, _ context: Context
  ) throws {
    let (file, rules) = try (context.answers[file], context.answers[rules])
    let (anchors, repair) = try (context.answers[anchors], context.answers[repair])
    let kept = anchors ? try kept(of: file, book, context) : nil
    var page = FindingsPage(path: path)
    try book.check { page.add($0) }
    if repair, page.findings > 0 { return try mend(path, page, in: context) }
    if let stated {
      let comparison = try stated.compare(with: book)
      if case .contained = comparison {
        try context.output.say(Message.compared(comparison, []))
      } else {
        page.add(Message.compared(comparison, try book.restores()))
      }
    }
    if case .copy(let other) = stated {
      let missing = try FileFault.using(other.path) { try book.accessesMissing(of: other) }
      if missing > 0 { page.add(Message.accessesMissing(missing)) }
    }
    try kept?.compare(with: book, &page)
    if rules { try book.audit { page.add($0) } }
    try page.write(to: context.output)
    guard page.findings == 0 else { throw damaged(path, page.findings) }
    let head = try book.head(knownAt: nil)
    try context.output.line("\(head.position) \(head.runningHash)")
    if let kept { try context.output.say(Message.anchorsFit(kept.count)) }
    try context.output.say(Message.sound(entries: head.position, remarks: page.remarks))
  }

  private static func damaged(_ path: String, _ findings: Int) -> FileFault {
    FileFault(path: path, cause: Verdict(.integrity, Message.damaged(findings)))
  }

  /// The anchors to compare: those in the file itself, or those that the database keeps for another
  /// file.
  private static func kept(
    of file: String?, _ book: SQLiteCasebook, _ context: Context
  ) throws -> KeptAnchors {
    let from = try context.answers[unit]
    guard let file, try !context.isDatabase(file) else {
      guard from == nil else { throw UsageFault(Message.fromNeedsFile) }
      return try KeptAnchors(ownOf: book)
    }
    let home = try context.open(.reading)
    let unit = try from.map { try home.find($0, on: context.now.day) }
    return try KeptAnchors(of: unit, keptIn: home)
  }

  /// Repairs the file from its log and checks it again.
  private static func mend(_ path: String, _ page: FindingsPage, in context: Context) throws {
    try page.write(to: context.output)
    let copy = try context.open(path, .writing).repair(now: context.now)
    var left = 0
    try context.open(path, .reading).check { _ in left += 1 }
    guard left == 0 else { throw damaged(path, left) }
    try context.output.say(Message.repaired(page.findings, copy: copy))
  }
}
