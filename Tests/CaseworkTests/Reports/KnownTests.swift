import Disputes
import Testing

@testable import Casework

@Suite struct KnownTests {
  private static let day = Day(year: 2026, month: 6, day: 1)

  @Test func `what was known is a moment's end or a position`() throws {
    let day = try #require(Self.day)
    #expect(Known(typed: "2026-06-01") == .instant(day.end))
    #expect(Known(typed: "184") == .position(184))
    #expect(Known(typed: "#2026") == .position(2026))
    for text in ["0", "-1", "x", "", "1.5", "2026", "#0", "#-1"] {
      #expect(Known(typed: text) == nil)
    }
  }
}
