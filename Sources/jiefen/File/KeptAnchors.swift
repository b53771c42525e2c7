import Casework
import Disputes
import Storage

/// The anchors with which a log is compared, and what came of it.
struct KeptAnchors {
  private let kept: [(kept: KeptAnchor, record: LogRecord)]

  /// Those that a file keeps of itself.
  init(ownOf book: SQLiteCasebook) throws {
    kept = try book.anchors().filter { $0.kept.unit == nil }
    guard !kept.isEmpty else { throw Verdict(.unknown, Message.noAnchorsKept(of: nil)) }
  }

  /// Those that the database keeps of the file of a unit; the unit need not be named where all are of
  /// one.
  init(of unit: Unit?, keptIn book: SQLiteCasebook) throws {
    let foreign = try book.anchors().filter { $0.kept.unit != nil }
    let units = Set(foreign.compactMap(\.kept.unit)).sorted()
    guard unit != nil || units.count <= 1 else {
      throw UsageFault(Message.whoseAnchors(try units.map { try book.unit($0)?.name ?? "\($0)" }))
    }
    kept = foreign.filter { unit == nil || $0.kept.unit == unit?.code }
    guard !kept.isEmpty else { throw Verdict(.unknown, Message.noAnchorsKept(of: unit)) }
  }

  /// Looks for each of them in a log, and adds those that it does not contain to the findings.
  func compare(with book: SQLiteCasebook, _ page: inout FindingsPage) throws {
    let restores = try book.restores()
    for (kept, record) in kept {
      let comparison = try book.comparison(with: kept.anchor)
      if case .contained = comparison { continue }
      page.add(Message.keptOn(record) + Message.compared(comparison, restores))
    }
  }

  /// How many there are.
  var count: Int { kept.count }
}
