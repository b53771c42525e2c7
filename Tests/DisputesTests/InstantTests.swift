import Disputes
import Testing

struct InstantTests {
  static let written: [(Int64, String)] = [
    (0, "1970-01-01T08:00:00+08:00"),
    (-1, "1970-01-01T07:59:59.999+08:00"),
    (-28_800_000, "1970-01-01T00:00:00+08:00"),
    (-28_800_001, "1969-12-31T23:59:59.999+08:00"),
    (57_600_000, "1970-01-02T00:00:00+08:00"),
    (1_772_416_801_050, "2026-03-02T10:00:01.050+08:00"),
    (1_772_416_800_000, "2026-03-02T10:00:00+08:00"),
    (.max, "9999-12-31T23:59:59.999+08:00"),
    (.min, "0001-01-01T00:00:00+08:00"),
  ]

  @Test(arguments: written)
  func `an instant is written at +08:00, milliseconds where there are any`(
    _ milliseconds: Int64, _ text: String
  ) {
    let instant = Instant(milliseconds: milliseconds)
    #expect(instant.description == text)
    #expect(instant.day.description == text.prefix(10))
    #expect(instant.milliseconds == milliseconds)
  }

  @Test func `what was written is read back`() {
    for step in 0..<2_000 {
      let instant = Instant(milliseconds: Int64(step) * 987_654_321 - 900_000_000_000)
      #expect(Moment(instant.description) == .instant(instant))
    }
  }

  @Test func `instants are in the order of time`() {
    #expect(Instant(milliseconds: -1) < Instant(milliseconds: 0))
    #expect(!(Instant.on(1) < Instant.on(1)))
  }
}
