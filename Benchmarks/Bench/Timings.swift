/// How long each of many runs of the same work took.
struct Timings: CustomStringConvertible {
  private var each: [Duration] = []

  /// Runs the work once more and takes its time.
  mutating func time<Value>(_ work: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    defer { each.append(ContinuousClock.now - start) }
    return try work()
  }

  /// Microseconds: all together, the median, the 99th of a hundred, the longest; as peer.c has it.
  var description: String {
    let sorted = each.sorted()
    guard let longest = sorted.last else { return "" }
    let figures = [
      sorted.reduce(.zero, +), sorted[sorted.count / 2], sorted[sorted.count * 99 / 100], longest,
    ]
    return figures.map { String($0 / .microseconds(1)) }.joined(separator: " ")
  }
}
