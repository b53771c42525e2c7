import Casework
import Disputes
import Storage
import Wording

/// Kept anchors with which a log is compared.
struct KeptAnchors {
  private let kept: [(kept: KeptAnchor, record: LogRecord)]

  /// The anchors that a file keeps of its own log.
  init(ownOf book: SQLiteCasebook) throws {
    kept = try book.anchors().filter { $0.kept.unit == nil }
    guard !kept.isEmpty else { throw Verdict(.unknown, Message.noAnchorsKept(of: nil)) }
  }

  /// The anchors that the database keeps for the file of another unit; the unit may be omitted if
  /// there is only one.
  init(of unit: Unit?, keptIn book: SQLiteCasebook) throws {
    let foreign = try book.anchors().filter { $0.kept.unit != nil }
    let units = Set(foreign.compactMap(\.kept.unit)).sorted()
    guard unit != nil || units.count <= 1 else {
      throw UsageFault(Message.whoseAnchors(try units.map { try book.unit($0)?.name ?? "\($0)" }))
    }
    kept = foreign.filter { unit == nil || $0.kept.unit == unit?.code }
    guard !kept.isEmpty else { throw Verdict(.unknown, Message.noAnchorsKept(of: unit)) }
  }

  /// Looks up each anchor in a log, and adds those missing from it to the findings.
  func compare(with book: SQLiteCasebook, _ page: inout FindingsPage) throws {
    let restores = try book.restores()
    for (kept, record) in kept {
      let comparison = try book.comparison(with: kept.anchor)
      if case .contained = comparison { continue }
      page.add(Message.keptOn(record) + Message.compared(comparison, restores))
    }
  }

  /// The number of anchors.
  var count: Int { kept.count }
}
