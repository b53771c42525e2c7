/// The days on which a clock is paused, in order and without overlap.
struct Pauses {
  private let ranges: [Range<Day>]

  /// Merges ranges, which may be in any order, overlap or be empty.
  init(_ ranges: [Range<Day>]) {
    var merged: [Range<Day>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        let end = max(last.upperBound, range.upperBound)
        merged[merged.count - 1] = last.lowerBound..<end
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// The day on which the clock runs again if it is paused on a day, else `nil`.
  func end(at day: Day) -> Day? { ranges.first { $0.contains(day) }?.upperBound }

  /// Returns the day reached after a number of days on which the clock runs.
  func day(_ days: Int, after start: Day) -> Day {
    var end = start + days
    for range in ranges {
      // The day of the trigger is not counted, so it does not matter whether it is paused.
      let from = max(range.lowerBound, start + 1)
      guard from <= end else { break }
      if from < range.upperBound { end = end + (range.upperBound - from) }
    }
    return end
  }
}
