/// Suggests a name for a mistyped word.
public enum NearestName {
  /// The name with the smallest edit distance, if it is small enough; else one that begins so.
  public static func find(_ word: String, among names: [String]) -> String? {
    // No name is that long, and comparing a pasted text would be slow.
    guard word.utf8.count <= 100 else { return nil }
    let near = names.map { (name: $0, distance: distance(word, $0)) }
      .min { $0.distance < $1.distance }
    guard let near, near.distance <= max(1, min(word.count, near.name.count) / 2)
    else { return names.first { !word.isEmpty && $0.hasPrefix(word) } }
    return near.name
  }

  /// The edit distance: letters inserted, deleted, replaced, or swapped with a neighbour.
  static func distance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first), Array(second))
    var before: [Int] = []
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var next = [row + 1]
      for (column, other) in second.enumerated() {
        let cost = letter == other ? 0 : 1
        var best = min(last[column] + cost, last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        next.append(best)
      }
      (before, last) = (last, next)
    }
    return last[second.count]
  }
}
