import Casework
import Disputes
import Storage
import Support
import Testing

/// What decides by dates, at moments that tell.
@Suite struct TurnOfYearTests {
  struct Row: Sendable {
    let now: String
    let year: Int
    let month: String
    let acceptedBy: String
    let isProvisional: Bool
  }

  static let rows = [
    // A Sunday of Spring Festival: it rests until the 23rd.
    Row(
      now: "2026-02-22T09:00", year: 2026, month: "2026-02", acceptedBy: "2026-02-26",
      isProvisional: false),
    // The last minute of a quarter, before the days of Qingming.
    Row(
      now: "2026-03-31T23:59", year: 2026, month: "2026-03", acceptedBy: "2026-04-03",
      isProvisional: false),
    // The last millisecond of a year, and the first, as it is in China and in Greenwich.
    Row(
      now: "2026-12-31T23:59:59.999", year: 2026, month: "2026-12", acceptedBy: "2027-01-05",
      isProvisional: true),
    Row(
      now: "2027-01-01T00:00", year: 2027, month: "2027-01", acceptedBy: "2027-01-06",
      isProvisional: true),
    Row(
      now: "2026-12-31T16:00:00Z", year: 2027, month: "2027-01", acceptedBy: "2027-01-06",
      isProvisional: true),
    // A leap day, and a year far from any calendar.
    Row(
      now: "2028-02-29T12:00", year: 2028, month: "2028-02", acceptedBy: "2028-03-03",
      isProvisional: true),
    Row(
      now: "2030-08-08T08:00", year: 2030, month: "2030-08", acceptedBy: "2030-08-13",
      isProvisional: true),
  ]

  @Test(arguments: Implementation.allCases, rows)
  func `a case belongs to the day, the month and the year that it is in China`(
    _ implementation: Implementation, _ row: Row
  ) throws {
    let book = try implementation.makeWithUnits()
    let now = try #require(Moment(row.now)).start
    var desk = Desk(book, unit: Places.bihu, officer: .li, now: now, salt: { .salt })
    desk.office.trustsClock = true
    let dispute = try desk.intake(.usual).dispute
    #expect(dispute.number.year == row.year && dispute.registeredAt == now)
    #expect(dispute.nextDue?.description == row.acceptedBy)
    let line = try #require(try book.lines(CaseFilter(), sort: .newestFirst, limit: 1).first)
    #expect(line.isProvisional == row.isProvisional && line.registeredAt.day == now.day)
    #expect(!line.isOverdue(on: now.day) && line.isOverdue(on: line.dueOn + 1))
    let question = TableQuestion([.registered], by: .month, asOf: now)
    #expect(try book.cells(question).keys.map(\.row) == [row.month])
    // Before it, there was nothing; and a day is never over before it is.
    let before = TableQuestion(
      [.registered], by: .month, asOf: Instant(milliseconds: now.milliseconds - 1))
    #expect(try book.cells(before).isEmpty)
  }
}
