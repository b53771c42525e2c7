import Disputes
import Testing

@testable import Casework

@Suite struct TypedValueTests {
  private static let day = Day(year: 2026, month: 6, day: 1)

  @Test(arguments: [
    ("赔偿500元@2026-06-01", "赔偿500元", true), ("赔偿500元@2026年6月1日", "赔偿500元", true),
    ("恢复排水沟", "恢复排水沟", false), ("写信至 a@b.cn", "写信至 a@b.cn", false),
    ("@2026-06-01", "", true), ("甲@乙@2026-06-01", "甲@乙", true),
    ("mail a@b.c", "mail a@b.c", false), ("", "", false),
  ])
  func `a term may end in the day by which it is due`(
    argument: String, text: String, isDue: Bool
  ) throws {
    let term = try Agreement<String>.Term(typed: argument)
    #expect(term.text == text)
    #expect(term.due == (isDue ? Self.day : nil))
  }

  @Test(arguments: ["赔偿@2026-06-31", "a@20260601", "a@2026年13月1日", "a@2026-06-31T09:30"])
  func `a term whose day is none is refused`(argument: String) {
    #expect(throws: ActionFault.self) { try Agreement<String>.Term(typed: argument) }
  }

  @Test(
    arguments: [
      ("2026-06-01..2026-06-30", "2026-06-01", "2026-06-30"), ("2026-06-01..", "2026-06-01", nil),
      ("..2026-06-30", nil, "2026-06-30"), ("2026-06-01", "2026-06-01", "2026-06-01"),
      ("2026年6月1日..2026-06-30", "2026-06-01", "2026-06-30"),
      ("2024-02", "2024-02-01", "2024-02-29"), ("2026-01..2026年2月", "2026-01-01", "2026-02-28"),
    ] as [(String, String?, String?)])
  func `a period has one end at least`(argument: String, from: String?, to: String?) throws {
    let range = try #require(MomentSpan(typed: argument))
    #expect(range.from?.day.description == from)
    #expect(range.to?.day.description == to)
  }

  @Test(arguments: [
    "", "..", "x", "2026-06-31", "2026-06-01..x", "x..2026-06-01", "2026-6x", "2026-13",
    "2026-+3", "2026--03", "2026年年3月", "-2026-03",
  ])
  func `anything else is no period`(argument: String) {
    #expect(MomentSpan(typed: argument) == nil)
  }

  @Test(arguments: CaseSort.Key.allCases)
  func `each key sorts both ways`(key: CaseSort.Key) {
    #expect(CaseSort(typed: key.rawValue) == CaseSort(key))
    #expect(CaseSort(typed: "-\(key.rawValue)") == CaseSort(key, isDescending: true))
  }

  @Test(arguments: ["", "-", "Due", "due ", "--due", "rate"])
  func `anything else is no order`(argument: String) {
    #expect(CaseSort(typed: argument) == nil)
  }

  @Test(arguments: [
    ("02", "02"), ("0201", "0201"), ("邻里", "02"), ("邻里/其他", "0299"), ("劳动人事", "07"),
  ])
  func `a category is a code or a name`(argument: String, code: String) throws {
    #expect(try Category(typed: argument).description == code)
  }
}
