import Disputes
import Testing

@testable import Casework

/// What becomes of a clock: when entries are received and by what they are dated.
@Suite struct StampTests {
  /// The last entry, at ten in the morning in China.
  private static let last = Instant(milliseconds: 1_790_042_400_000)
  private static let minute: Int64 = 60_000
  private static let day: Int64 = 86_400_000

  private enum Answer: Equatable {
    /// When it is received and written down, in milliseconds after the last entry.
    case written(received: Int64, recorded: Int64)
    case behind
    case ahead
    case beyond
  }

  private struct Row {
    let name: String
    /// The milliseconds from the last entry to the clock.
    let clock: Int64
    let asked: Answer
    let trusted: Answer

    init(_ name: String, _ clock: Int64, _ asked: Answer, trusting trusted: Answer? = nil) {
      (self.name, self.clock, self.asked) = (name, clock, asked)
      self.trusted = trusted ?? asked
    }
  }

  private func stamp(
    _ clock: Int64, after head: LogHead, trusting: Bool
  ) -> Answer {
    do throws(WorkError) {
      let stamp = try Stamp(
        clock: Instant(milliseconds: Self.last.milliseconds &+ clock), after: head,
        trustingClock: trusting)
      return .written(
        received: Self.last.distance(to: stamp.receivedAt),
        recorded: Self.last.distance(to: stamp.recordedAt))
    } catch {
      switch error {
      case .clockBehind: return .behind
      case .clockAhead: return .ahead
      default: return .beyond
      }
    }
  }

  private func head(received: Int64 = 0, recorded: Int64 = 0) -> LogHead {
    LogHead(
      position: 9, receivedAt: Instant(milliseconds: Self.last.milliseconds + received),
      recordedAt: Instant(milliseconds: Self.last.milliseconds + recorded), runningHash: .zero)
  }

  private func expect(_ rows: [Row], after head: LogHead) {
    for row in rows {
      #expect(stamp(row.clock, after: head, trusting: false) == row.asked, "\(row.name)")
      #expect(stamp(row.clock, after: head, trusting: true) == row.trusted, "\(row.name), trusted")
    }
  }

  @Test func `a clock is doubted ten minutes behind the last entry and 31 days ahead of it`() {
    let (minute, day) = (Self.minute, Self.day)
    func both(_ received: Int64, _ recorded: Int64) -> Answer {
      .written(received: received, recorded: recorded)
    }
    expect(
      [
        Row("the same millisecond", 0, both(1, 0)),
        Row("a millisecond later", 1, both(1, 1)),
        Row("an hour later", 60 * minute, both(60 * minute, 60 * minute)),
        Row("a millisecond behind", -1, both(1, 0)),
        Row("9 minutes behind", -9 * minute, both(1, 0)),
        Row("10 minutes behind", -10 * minute, both(1, 0)),
        Row("11 minutes behind", -11 * minute, .behind, trusting: both(1, -11 * minute)),
        Row("a year behind", -365 * day, .behind, trusting: both(1, -365 * day)),
        Row("30 days ahead", 30 * day, both(30 * day, 30 * day)),
        Row("31 days ahead", 31 * day, both(31 * day, 31 * day)),
        Row("32 days ahead", 32 * day, .ahead, trusting: both(1, 32 * day)),
        Row("ten years ahead", 3_652 * day, .ahead, trusting: both(1, 3_652 * day)),
        Row("more than ten years ahead", 3_654 * day, .beyond),
        Row("as far ahead as numbers go", .max / 2, .beyond),
        Row("as far behind as numbers go", .min / 2, .behind, trusting: both(1, .min / 2)),
      ], after: head())
  }

  @Test func `a clock that was trusted far ahead dates only its own work`() {
    let (minute, day) = (Self.minute, Self.day)
    func both(_ received: Int64, _ recorded: Int64) -> Answer {
      .written(received: received, recorded: recorded)
    }
    expect(
      [
        Row("a right clock a minute later", minute, both(minute, minute)),
        Row("a right clock in the same millisecond", 0, both(2, 0)),
        Row(
          "the same clock an hour later", 40 * day + 60 * minute, both(2, 40 * day + 60 * minute)),
        Row("the same clock a little behind", 40 * day - minute, both(2, 40 * day)),
        Row(
          "a clock of the next day stands behind it", 41 * day, both(41 * day, 41 * day)),
        Row("a third clock between", 36 * day, .ahead, trusting: both(2, 36 * day)),
        Row(
          "a third clock two months later", 100 * day, .ahead,
          trusting: both(40 * day + 1, 100 * day)),
        Row("a clock behind both", -20 * minute, .behind, trusting: both(2, -20 * minute)),
      ], after: head(received: 1, recorded: 40 * day))
  }

  @Test func `a right clock that was trusted behind a file that ran ahead is not asked again`() {
    let (minute, day) = (Self.minute, Self.day)
    let ahead = 40 * day
    func both(_ received: Int64, _ recorded: Int64) -> Answer {
      .written(received: received, recorded: recorded)
    }
    expect(
      [
        Row("right again", 2 * minute, both(ahead + 1, 2 * minute)),
        Row("right, a week later", 7 * day, both(ahead + 1, 7 * day)),
        Row("the file is caught up with", ahead + minute, both(ahead + minute, ahead + minute)),
        Row("another one behind", -day, .behind, trusting: both(ahead + 1, -day)),
      ], after: head(received: ahead, recorded: minute))
  }

  @Test func `the first entry of a file has the time of the clock`() throws {
    for clock in [Int64(0), -5, .max, .min] {
      let stamp = try Stamp(
        clock: Instant(milliseconds: clock), after: .empty, trustingClock: false)
      #expect(stamp.receivedAt.milliseconds == clock && stamp.recordedAt.milliseconds == clock)
    }
  }
}
