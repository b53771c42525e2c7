import Casework
import Disputes
import Storage
import Support
import Testing

/// Somebody reads while a large ledger comes in, and asks the same once more when it is in.
@Suite struct ReaderTests {
  /// What the clock does meanwhile, told the number of times it was read.
  enum Course: CaseIterable {
    case runs, standsStill, isSetBack

    func time(_ readings: Int) -> Instant {
      let start = Instant.hour(2).milliseconds
      let later =
        switch self {
        case .runs: readings * 40
        case .standsStill: 0
        // An hour back, halfway.
        case .isSetBack: readings * 40 - (readings > 11 ? 3_600_000 : 0)
        }
      return Instant(milliseconds: start + Int64(later))
    }
  }

  private static func ledger(rows: Int) -> CSVReader {
    var text = "external_ref,registered_at,category,summary,applicant,closed_at,outcome\n"
    for row in 0..<rows {
      text += "r\(row),2025-0\(row % 3 + 1)-05,0201,漏水,张三,2025-04-01,withdrawn\n"
    }
    return CSVReader(text: text)
  }

  private static let question = TableQuestion(
    [.registered, .closed, .closings], by: .month, asOf: .hour(10))

  /// What was read, and what has to be read again by the time that stood there.
  private struct Reading {
    let head: LogHead
    let cells: Cells

    init(_ book: any Inquiry, knownAt known: Known? = nil) throws {
      head = try book.head(knownAt: known)
      var question = ReaderTests.question
      question.position = head.position
      cells = try book.cells(question)
    }
  }

  private func read(
    _ reader: any Inquiry, whileWritingTo book: any Casebook, by other: any Casebook,
    _ course: Course
  ) throws {
    var readings = 0
    var ledger = LedgerImport(
      Office(
        book, unit: Places.bihu, officer: .li,
        clock: {
          readings += 1
          return course.time(readings)
        }, salt: { .salt }))
    ledger.rowsInOneTransaction = 16
    ledger.office.trustsClock = true
    var taken = [try Reading(reader)]
    _ = try ledger.run(Self.ledger(rows: 100), clock: { 0 }) { progress in
      guard progress.phase == .writing else { return }
      do {
        taken.append(try Reading(reader))
        // Another clerk comes in between.
        var desk = Desk(
          other, unit: Places.bihu, officer: .li, now: course.time(readings), salt: { .salt })
        desk.office.trustsClock = true
        _ = try desk.intake(.usual)
        taken.append(try Reading(reader))
      } catch {
        Issue.record(error)
      }
    }
    #expect(taken.count > 12)
    #expect(zip(taken, taken.dropFirst()).allSatisfy { $0.head.position < $1.head.position })
    for (before, after) in zip(taken, taken.dropFirst()) {
      let entries = try reader.entries(
        after: before.head.position, limit: after.head.position - before.head.position)
      #expect(Set(entries.map(\.receivedAt)) == [after.head.receivedAt], "one transaction")
      #expect(before.head.receivedAt < after.head.receivedAt)
    }
    for first in taken {
      let again = try Reading(reader, knownAt: .instant(first.head.receivedAt))
      #expect(again.head == first.head && again.cells == first.cells)
    }
  }

  @Test(arguments: Course.allCases)
  func `a report taken beside an import is repeated by the time it states`(
    _ course: Course
  ) throws {
    let memory = try Implementation.memory.makeWithUnits()
    try memory.intake()
    try read(memory, whileWritingTo: memory, by: memory, course)
    let file = try CasebookFile()
    let book = try file.create()
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    try book.intake()
    try read(file.open(), whileWritingTo: book, by: file.open(.writing), course)
    #expect(try file.findings().isEmpty)
  }
}
