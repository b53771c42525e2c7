import Casework
import Disputes
import SQLite
import Support
import Testing

@testable import Storage

/// A search reads the index of words, and of the cases only those that it finds or what an index has
/// in order.
@Suite struct SearchPlanTests {
  private let book: SQLiteCasebook

  init() throws { book = try SQLiteCasebook.inMemory(series: 0, now: .hour(0)) }

  private func plan(of query: SQL) throws -> [String] { try book.steps(of: query) }

  /// A search with so few, some or many hits.
  private func search(
    _ limits: IndexedSearch.Limits, _ change: (inout CaseFilter) -> Void = { _ in }
  ) throws -> IndexedSearch {
    var filter = CaseFilter()
    filter.search = ["排水沟"]
    change(&filter)
    return try #require(try IndexedSearch(filter, in: book.db, limits: limits))
  }

  private static let few = IndexedSearch.Limits()
  private static let some = IndexedSearch.Limits(few: -1, some: 9, many: 9)
  private static let many = IndexedSearch.Limits(few: -1, some: -1, many: -1)

  @Test(arguments: [CaseSort.newestFirst, CaseSort(.due)])
  func `few hits are read by their keys`(sort: CaseSort) throws {
    let steps = try plan(
      of: SQLiteCasebook.listing(
        try search(Self.few).selection.page(sort, limit: 9), sort: sort, limit: nil))
    #expect(steps.contains { $0.hasPrefix("SCAN private_search VIRTUAL TABLE INDEX") }, "\(steps)")
    #expect(steps.contains("SEARCH c USING INTEGER PRIMARY KEY (rowid=?)"), "\(steps)")
    #expect(!steps.contains { $0.contains("SCAN c") }, "\(steps)")
  }

  @Test func `a page of the newest is read in the order of registration`() throws {
    let search = try search(Self.many)
    #expect(search.isWide)
    for span in SearchSpan.spans(upTo: .hour(0)) {
      let steps = try plan(
        of: "SELECT c.id FROM \(search.selection(in: span).clause()) \(CaseSort.newestFirst.clause)"
      )
      #expect(
        steps.first?.hasPrefix("SEARCH c USING COVERING INDEX state_case_registered ") == true,
        "\(steps)")
      #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
    }
  }

  @Test func `the newest cases of the file are read by their keys`() throws {
    let steps = try plan(of: IndexedSearch.newest)
    #expect(steps.first == "SEARCH c USING INTEGER PRIMARY KEY (rowid>?)", "\(steps)")
    #expect(!steps.contains { $0.hasPrefix("SCAN c") }, "\(steps)")
  }

  @Test func `open cases are read by their own indexes`() throws {
    for limits in [Self.some, Self.many] {
      for (index, area, level) in [
        ("state_case_open_township", Places.bihu, Level.township),
        ("state_case_waiting", Places.city, .city),
        (limits.many < 0 ? "state_case_open_county" : "state_case_waiting", Places.liandu, .county),
      ] {
        let search = try search(limits) { filter in
          filter.states = CaseFilter.openStates
          filter.area = Unit(code: area, name: "x", level: level)
        }
        #expect(!search.isWide)
        let steps = try plan(of: SQLiteCasebook.count(search.selection, upTo: 9))
        #expect(steps.contains { $0.contains("USING INDEX \(index)") }, "\(steps)")
      }
    }
  }
}
