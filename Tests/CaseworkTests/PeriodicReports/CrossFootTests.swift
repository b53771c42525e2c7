import Disputes
import Testing

@testable import Casework

/// A table of which the sums do not fit never leaves the program.
@Suite struct CrossFootTests {
  private func counts(_ registered: Int, _ resolved: Int = 0) -> Counts {
    var counts = Counts()
    counts.add(registered, to: .registered)
    counts.add(resolved, to: .resolved)
    return counts
  }

  /// Three cases: two of villages, one of a township.
  private func table() -> MonthlyTable {
    func row(
      _ kind: MonthlyTable.Kind, _ key: String, village: (Int, Int), township: (Int, Int)
    ) -> MonthlyTable.Row {
      MonthlyTable.Row(
        kind: kind, key: key,
        levels: [
          .village: counts(village.0, village.1), .township: counts(township.0, township.1),
        ], total: counts(village.0 + township.0, village.1 + township.1))
    }
    return MonthlyTable(rows: [
      row(.total, "", village: (2, 1), township: (1, 1)),
      row(.category, "01", village: (1, 0), township: (0, 0)),
      row(.category, "02", village: (1, 1), township: (1, 1)),
      row(.people, "", village: (2, 1), township: (0, 0)),
      row(.people, "<50", village: (0, 0), township: (1, 1)),
    ])
  }

  private func fault(_ table: MonthlyTable) -> CrossFootFault? {
    do {
      try table.requireCrossFoot()
      return nil
    } catch {
      return error
    }
  }

  @Test func `a table that fits passes`() throws {
    try table().requireCrossFoot()
    try MonthlyTable(rows: []).requireCrossFoot()
  }

  @Test func `a row that is not the sum of its levels is named`() {
    var table = table()
    table.rows[2].total = counts(3, 2)
    #expect(
      fault(table)
        == CrossFootFault(
          parts: .levels, row: "02", column: "", measure: .registered, sum: 2, whole: 3))
  }

  @Test func `a category that was left out is named by its column`() {
    var table = table()
    table.rows.remove(at: 1)
    #expect(
      fault(table)
        == CrossFootFault(
          parts: .categories, row: "", column: "village", measure: .registered, sum: 1, whole: 2))
  }

  @Test func `a band that counts twice is named by its column`() {
    var table = table()
    table.rows[4].levels[.township] = counts(1, 2)
    table.rows[4].total = counts(1, 2)
    #expect(
      fault(table)
        == CrossFootFault(
          parts: .people, row: "", column: "township", measure: .resolved, sum: 2, whole: 1))
  }

  @Test func `a total without its row fails`() {
    var table = table()
    table.rows.removeFirst()
    #expect(fault(table)?.parts == .categories)
  }

  @Test(arguments: 0..<3)
  func `areas that do not add up to the total are named by their stretch`(place: Int) throws {
    func row(_ key: String, _ count: Int) -> AreaTable.Row {
      AreaTable.Row(key: key, name: nil, spans: [counts(count), counts(count)], standing: Counts())
    }
    let now = Instant(milliseconds: 0)
    var table = AreaTable(
      spans: [.init(kind: .period, from: now, to: now), .init(kind: .all, from: nil, to: now)],
      rows: [row("1", 2), row("2", 3)], total: row("", 5))
    try table.requireCrossFoot()
    if place < 2 {
      table.rows[0].spans[place] = counts(1)
    } else {
      table.total.standing.add(1, to: .backlogOverdue)
    }
    let error = #expect(throws: CrossFootFault.self) { try table.requireCrossFoot() }
    #expect(error?.parts == .areas && error?.column == ["period", "all", "as_of"][place])
  }
}
