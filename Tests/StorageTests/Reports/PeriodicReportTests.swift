import Disputes
import Storage
import Support
import Testing

@testable import Casework

/// The regular reports, whoever keeps the cases.
@Suite struct PeriodicReportTests {
  private func day(_ text: String) throws -> Day { try #require(Moment(text)).day }

  private func unit(_ code: UnitCode, in book: some Inquiry) throws -> Unit {
    try #require(try book.unit(code))
  }

  private static func lives(
    _ implementation: Implementation
  ) throws -> (book: any Casebook & Inquiry, end: Instant) {
    let book = try implementation.make()
    return (book, try RandomLives(seed: 2, steps: 700).write(to: book))
  }

  /// Counts every case by reading its life.
  private func plain(_ period: Period, _ book: any Inquiry) throws -> [String: Int] {
    var plain: [String: Int] = [:]
    var filter = CaseFilter()
    filter.viewer = .everything
    for number in try book.numbers(filter) {
      let dispute = try #require(try book.file(of: number)?.dispute)
      let closing = dispute.ending.flatMap { $0.outcome == nil ? nil : $0 }
      let level = try unit(closing?.unit ?? dispute.holder, in: book).level
      let band = dispute.people.map { PeopleBand($0).rawValue } ?? "none"
      func count(_ measure: Measure) {
        for key in ["all", dispute.category.group.description, band] {
          plain["\(key) \(level.code) \(measure.rawValue)", default: 0] += 1
          plain["\(key) all \(measure.rawValue)", default: 0] += 1
        }
      }
      let counts = dispute.state != .void && dispute.state != .declined
      if counts, period.contains(dispute.registeredAt) { count(.registered) }
      if dispute.state == .closed, let closing, let effect = closing.effectAt,
        period.contains(effect),
        [.writtenAgreement, .oralAgreement, .settled].contains(closing.outcome)
      {
        count(.resolved)
      }
    }
    return plain
  }

  @Test(arguments: Implementation.allCases)
  func `the monthly table counts each case once, where it was handled`(
    _ implementation: Implementation
  ) throws {
    let (book, end) = try Self.lives(implementation)
    let month = Period(.quarterly, containing: RandomLives.start.day)
    let edition = try book.edition(of: unit(Places.city, in: book), month, asOf: end)
    let table = try book.monthlyTable(edition)
    let plain = try self.plain(month, book)
    var found: [String: Int] = [:]
    for row in table.rows {
      let key = row.kind == .total ? "all" : row.key.isEmpty ? "none" : row.key
      for measure in MonthlyTable.measures {
        for level in Level.allCases where row[level][measure] > 0 {
          found["\(key) \(level.code) \(measure.rawValue)"] = row[level][measure]
        }
        if row.total[measure] > 0 { found["\(key) all \(measure.rawValue)"] = row.total[measure] }
      }
    }
    #expect(found == plain)
    #expect(found.count > 20)
    #expect(table.rows.count { $0.kind == .category } == 17)
  }

  @Test func `tables of each level and rhythm fit, and both stores agree`() throws {
    let (plain, end) = try Self.lives(.memory)
    let (book, _) = try Self.lives(.sqlite)
    let moment = Instant(milliseconds: RandomLives.start.milliseconds + 2_000_000_000)
    for (code, rhythm, asOf) in [
      (Places.city, Period.Rhythm.quarterly, end), (Places.city, .daily, moment),
      (Places.liandu, .monthly, moment), (Places.bihu, .weekly, end),
      (Places.baoding, .quarterly, moment), (Places.zone, .monthly, end),
    ] {
      let unit = try unit(code, in: book)
      let period = Period(rhythm, containing: asOf.day)
      let edition = try book.edition(of: unit, period, asOf: asOf)
      let other = try plain.edition(of: unit, period, asOf: asOf)
      let (area, otherArea) = (try book.areaTable(edition), try plain.areaTable(other))
      #expect(area.rows.map(\.key) == otherArea.rows.map(\.key))
      #expect(area.total.spans == otherArea.total.spans)
      #expect(area.rows.map(\.spans) == otherArea.rows.map(\.spans))
      #expect(area.rows.map(\.standing) == otherArea.rows.map(\.standing))
      let (month, otherMonth) = (try book.monthlyTable(edition), try plain.monthlyTable(other))
      #expect(month.rows.map(\.total) == otherMonth.rows.map(\.total))
      #expect(month.rows.map(\.levels) == otherMonth.rows.map(\.levels))
      #expect(try book.trend(edition, months: 3).months == plain.trend(other, months: 3).months)
      let (told, otherTold) = (try book.analysis(edition), try plain.analysis(other))
      #expect(told.now.counts == otherTold.now.counts)
      #expect(told.now.categories == otherTold.now.categories)
    }
  }

  @Test(arguments: Implementation.allCases)
  func `rows are the units directly below, and the unit itself where it has cases`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    try book.intake(hour: 1)
    try book.intake(hour: 2) { $0.area = [Places.city] }
    let today = Period(.daily, containing: Instant.hour(1).day)
    func rows(_ code: UnitCode) throws -> [String] {
      let edition = try book.edition(
        of: unit(code, in: book), today, asOf: Instant.hour(3))
      return try book.areaTable(edition).rows.map {
        "\($0.name ?? "?") \($0.spans[0][.registered]) \($0.standing[.backlog])"
      }
    }
    // A county with nothing below it is no row.
    #expect(try rows(Places.city) == ["丽水市 1 1", "莲都区 1 1", "青田县 0 0"])
    #expect(try rows(Places.liandu) == ["碧湖镇 1 1", "大港头镇 0 0"])
    #expect(try rows(Places.bihu) == ["保定村 1 1", "高溪村 0 0"])
    #expect(try rows(Places.baoding) == ["保定村 1 1"])
    #expect(try rows(Places.gaoxi) == ["高溪村 0 0"])
  }

  @Test(arguments: Implementation.allCases)
  func `each stretch ends with the period, and what is open is counted at the as-of time`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let first = try book.intake(hour: 1)
    try book.act([.accepted, .settled], on: first, hour: 36)
    try book.intake(hour: 50)
    let days = try ["2026-01-01", "2026-01-02", "2026-01-03"].map { try day($0) }
    let found = try days.map { day in
      let edition = try book.edition(
        of: unit(Places.city, in: book), Period(.daily, containing: day), asOf: day.end)
      let total = try book.areaTable(edition).total
      return total.spans.map { "\($0[.registered])/\($0[.closings])" } + [
        "\(total.standing[.backlog])"
      ]
    }
    #expect(
      found == [
        ["1/0", "1/0", "1/0", "1"], ["0/1", "1/1", "1/1", "0"], ["1/0", "2/1", "2/1", "1"],
      ])
  }

  @Test(arguments: Implementation.allCases)
  func `a trend has every month, and what was open at its end`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake(hour: 1)
    try book.act([.accepted, .settled], on: number, hour: 900)
    let edition = try book.edition(
      of: unit(Places.city, in: book), Period(.quarterly, containing: day("2026-02-28")),
      asOf: day("2026-02-28").end)
    let months = try book.trend(edition).months
    #expect(months.count == 12 && months[0].name == "2025-03")
    #expect(
      Array(months.suffix(3)) == [
        .init(name: "2025-12", registered: 0, closings: 0, backlog: 0),
        .init(name: "2026-01", registered: 1, closings: 0, backlog: 1),
        .init(name: "2026-02", registered: 0, closings: 1, backlog: 0),
      ])
  }

  @Test(arguments: Implementation.allCases)
  func `an analysis counts the periods before as of the time that corresponds`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    for (index, code) in ["0201", "0101", "0102", "0601"].enumerated() {
      try book.intake(hour: 1 + index) { $0.category = Places.category(code) }
    }
    let second = Period(.quarterly, containing: try day("2026-05-01"))
    let edition = try book.edition(
      of: unit(Places.city, in: book), second, asOf: day("2026-05-15").end)
    try book.intake(hour: 24 * 125)
    let analysis = try book.analysis(edition)
    #expect(analysis.now.counts[.registered] == 0, "not known yet")
    let before = try #require(analysis.earlier[.previous])
    #expect(before.counts[.registered] == 4)
    #expect(try before.question.asOf == day("2026-02-15").end)
    #expect(analysis.earlier[.year]?.counts[.registered] == 0)
    let first = try book.analysis(
      book.edition(of: unit(Places.city, in: book), second.previous, asOf: second.previous.ends))
    #expect(first.largest(2).map(\.description) == ["01", "02"])
    #expect(first.largest(9).count == 3)
  }

  @Test(arguments: Implementation.allCases)
  func `a case is hard by its grade, a reminder or its deadline`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let usual = try book.intake(hour: 1)
    let complex = try book.intake(hour: 2) { $0.grade = .complex }
    let urged = try book.intake(hour: 3)
    let closed = try book.intake(hour: 4) { $0.grade = .major }
    try book.act([.accepted, .settled], on: closed, hour: 5)
    try book.act([.verified], on: closed, by: Places.liandu, hour: 6)
    try book.act([.urged(.red)], on: urged, by: Places.liandu, hour: 7)
    func hard(on hour: Int) throws -> [CaseNumber] {
      try book.hardCases(
        within: unit(Places.bihu, in: book), on: Instant.hour(hour).day, seenBy: nil
      )
      .map(\.dispute.number)
    }
    #expect(try hard(on: 8) == [complex, urged])
    #expect(try hard(on: 24 * 90) == [usual, complex, urged])
    let found = try book.hardCases(
      within: unit(Places.bihu, in: book), on: Instant.hour(8).day, seenBy: nil)
    #expect(found.map(\.urgency) == [nil, .red])
    #expect(found.last?.lastEventOn == Instant.hour(7).day)
  }
}
