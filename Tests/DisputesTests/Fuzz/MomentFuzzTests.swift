import Disputes
import Support
import Testing

/// Days and instants out of nearly right ones.
@Suite struct MomentFuzzTests {
  private static let inputs = Mutator(
    [
      "2026-03-31", "2026年3月31日", "2024-02-29", "1900-01-01", "2999-12-31", "2026-03-31T09:30",
      "2026-03-31 09:30:15", "2026-03-31T23:59:59.999+08:00", "1900-01-01T00:00+14:00",
      "2999-12-31T23:59-1200", "2026-03-31T00:00Z",
    ],
    tokens: [
      "年", "月", "日", "T", "Z", "+08:00", "-14:00", "2026-", "-02-29", "24:00", ":60", ".999",
    ])

  @Test(arguments: Fuzz.parts)
  func `what is a time is written so that it is the same time again`(part: Int) throws {
    let tally = try Fuzz.run("moment", part, of: 2_600, soak: 160_000) { seed in
      let text = Self.inputs.text(seed)
      guard let moment = Moment(text) else { return false }
      let written =
        switch moment {
        case .day(let day): day.description
        case .instant(let instant): instant.description
        }
      #expect(Moment(written) == moment, "seed \(seed): \(text.debugDescription) is \(written)")
      #expect(moment.start <= moment.end && moment.day == moment.start.day, "seed \(seed)")
      return true
    }
    #expect(tally.isTelling)
  }
}
