import Casework
import Disputes
import SQLite
import Support
import Testing

@testable import Storage

/// What is found by words: always what the plain casebook finds, however the index is asked.
@Suite struct SearchTests {
  static let searches = [
    ["排水"], ["水"], ["水", "沟"], ["排水", "沟改"], ["排水沟"], ["沟改道", "张"], ["AB"], ["ab"], ["b"],
    ["a-b"], ["水 改"], ["水。"], ["。水"], ["-"], ["%"], ["5%"], ["道-张"], ["沟"], ["渠"], ["沟渠"],
    ["排", "渠"], ["水沟改道张a"], ["沟", "%"],
  ]

  static let spelt = ["排　水", "排\u{200B}水", "水·沟", "ａＢ", "水  沟 改道"]

  /// Limits under which hits are few, some and many.
  static let limits: [IndexedSearch.Limits] = [
    .init(), .init(few: 2, some: 999), .init(few: 1, some: 2),
  ]

  @Test func `the index finds what reading every text finds`() throws {
    let plain = MemoryCasebook()
    var cases = WordyCases()
    try cases.write(to: plain)
    let file = try WordyCases.file()
    let book = try file.open()
    var hits = 0
    for words in Self.searches + Self.spelt.map({ [$0] }) {
      for filter in try filters(words, in: plain) {
        for sort in [.newestFirst, CaseSort(.due)] {
          let expected = try plain.lines(filter, sort: sort, limit: nil)
          for limits in Self.limits {
            book.searchLimits = limits
            for limit in [9, 999] {
              let lines = try book.lines(filter, sort: sort, limit: limit)
              #expect(lines == Array(expected.prefix(limit)), "\(filter)")
            }
            #expect(try book.count(filter) == expected.count)
            #expect(try book.count(filter, upTo: 9) == min(9, expected.count))
          }
          hits += expected.count
        }
        #expect(try book.numbers(filter) == plain.numbers(filter))
      }
    }
    #expect(hits > 5_000)
  }

  private func filters(_ words: [String], in book: MemoryCasebook) throws -> [CaseFilter] {
    func filter(_ change: (inout CaseFilter) throws -> Void) rethrows -> CaseFilter {
      var filter = CaseFilter()
      filter.search = words
      try change(&filter)
      return filter
    }
    return try [
      filter { _ in },
      filter { $0.viewer = .unit(Places.bihu) },
      filter { $0.area = try book.unit(Places.bihu) },
      filter {
        $0.area = try book.unit(Places.city)
        $0.states = CaseFilter.openStates
      },
      filter { $0.registeredTo = .hour(60 * 150) },
    ]
  }

  static let terms: [(text: String, terms: [String], sought: [String])] = [
    ("排水沟，改", ["排", "水", "沟", "改", "排水", "水沟"], ["排水", "水沟", "改"]),
    ("No. 5", ["n", "o", "5", "no", "o5"], ["no", "o5"]),
    ("A栋", ["a", "栋", "a栋"], ["a栋"]), ("É𠮷é", ["e", "𠮷", "e𠮷", "𠮷e"], ["e𠮷", "𠮷e"]),
    ("（§三）", ["3"], ["3"]), ("張　大·山", ["张", "大", "山", "张大", "大山"], ["张大", "大山"]),
    ("１３8/0", ["1", "3", "8", "0", "13", "38", "80"], ["13", "38", "80"]),
    ("8/幢", ["8", "幢"], ["8", "幢"]), ("。 -", [], []), ("", [], []),
  ]

  @Test(arguments: terms)
  func `terms are the characters that are no signs, and pairs of neighbours`(
    _ expected: (text: String, terms: [String], sought: [String])
  ) {
    func texts(_ terms: some Sequence<SearchTerm>) -> [String] {
      terms.map { "\($0.first)" + ($0.second.map(String.init) ?? "") }.sorted()
    }
    #expect(texts(SearchTerm.terms(of: expected.text)) == expected.terms.sorted())
    #expect(texts(SearchTerm.sought(in: expected.text)) == expected.sought.sorted())
  }

  @Test func `spans follow each other back to the beginning`() throws {
    let newest = try #require(Moment("2026-02-14")).start
    let spans = SearchSpan.spans(upTo: newest)
    #expect(spans.map(\.months.count) == [1, 3, 12, 0])
    #expect(spans[0].months == [202602] && spans[1].months == [202601, 202512, 202511])
    #expect(spans[2].months.last == 202411)
    #expect(spans[0].conditions.count == 1 && spans[3].conditions.count == 1)
  }

  @Test func `what was said in a session is not found`() throws {
    let file = try WordyCases.file()
    let book = try file.open(.writing)
    var filter = CaseFilter()
    filter.search = ["渠"]
    let number = try #require(try book.numbers(CaseFilter()).first)
    try book.act(
      [.accepted, .sessionRecorded(Session(text: "渠水"))], on: number, hour: 60 * 900)
    #expect(try book.count(filter) == 0)
  }
}
