public import Disputes

/// Numbers that were given out by a file that a restore replaced, and that are never given again.
public struct GivenNumbers: Hashable, Sendable {
  /// The last number of each unit, year and series; what follows it is free.
  public var last: [CaseNumber]
  /// The digit of new numbers from now on, where it is another than before.
  public var series: Int?
  /// The end of the log that was replaced; none where it could not be read.
  public var replaced: Anchor?

  /// Makes what is known of a replaced file.
  public init(last: [CaseNumber], series: Int? = nil, replaced: Anchor? = nil) {
    self.last = last
    self.series = series
    self.replaced = replaced
  }
}

extension GivenNumbers {
  /// The numbers as the log keeps them.
  var members: [String: JSON] {
    var members: [String: JSON] = ["last": .array(last.map(\.json))]
    members["series"] = series.map { .integer(Int64($0)) }
    members["position"] = replaced?.position.map { .integer(Int64($0)) }
    members["log_hash"] = replaced.map { .string($0.digits) }
    return members
  }

  /// Reads numbers as the log keeps them, or nothing where it has none.
  init?(members: [String: JSON]) {
    guard case .array(let values)? = members["last"] else { return nil }
    last = values.compactMap { CaseNumber(json: $0) }
    guard last.count == values.count else { return nil }
    func number(_ key: String) -> Int? { members[key].flatMap(Int.init(json:)) }
    series = number("series")
    guard series.map((0...9).contains) ?? (members["series"] == nil) else { return nil }
    guard case .string(let digits)? = members["log_hash"] else { return }
    replaced = Anchor(position: number("position"), digits: digits)
  }
}
