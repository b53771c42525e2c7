import Casework
import Disputes
import Testing

@testable import jiefen

@Suite struct ArgumentTests {
  private static let day = Day(year: 2026, month: 6, day: 1)

  @Test func `what was known is a moment's end or a position`() throws {
    guard case .instant(let end) = try #require(KnownArgument(argument: "2026-06-01")).known,
      case .position(let position) = try #require(KnownArgument(argument: "184")).known
    else {
      Issue.record("a moment and a position")
      return
    }
    #expect(end == Self.day?.end)
    #expect(position == 184)
    #expect(KnownArgument(argument: "#2026")?.known == .position(2026))
    for argument in ["0", "-1", "x", "", "1.5", "2026", "#0", "#-1"] {
      #expect(KnownArgument(argument: argument) == nil)
    }
  }
}
