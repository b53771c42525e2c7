import Disputes
import Testing

@Suite struct UnitMapTests {
  private static let codes: [UnitCode] = [.liandu, .city, .gaoxi, .bihu, .baoding]

  @Test func `each unit has its own value, in whatever order they come`() {
    var map = UnitMap<Int>()
    for (value, code) in Self.codes.enumerated() { map[code] = value }
    for (value, code) in Self.codes.enumerated() { #expect(map[code] == value) }
    #expect(map[.dagangtou] == nil)
  }

  @Test func `the last value counts, and none takes it out`() {
    var map = UnitMap<Int>()
    for code in Self.codes { map[code] = 1 }
    map[.bihu] = 2
    map[.city] = nil
    #expect(map[.bihu] == 2 && map[.city] == nil && map[.liandu] == 1)
  }

  @Test func `that there is nothing may be known too`() {
    var map = UnitMap<Int?>()
    map[.bihu] = .some(nil)
    #expect(map[.bihu] == .some(nil) && map[.city] == nil)
  }
}
