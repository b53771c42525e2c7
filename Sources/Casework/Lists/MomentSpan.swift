public import Disputes

/// A typed span of time: `FROM..TO`, where either side may be empty, or a single day or month.
public struct MomentSpan: Hashable, Sendable {
  /// Its beginning; `nil` if it has none.
  public let from: Moment?
  /// Its end; `nil` if it has none.
  public let to: Moment?

  init?(typed argument: String) {
    let dots = argument.indices.first { argument[$0...].hasPrefix("..") }
    guard let dots else {
      guard let (first, last) = MomentSpan.ends(of: argument) else { return nil }
      from = first
      to = last
      return
    }
    let first = String(argument[..<dots])
    let last = String(argument[dots...].dropFirst(2))
    from = first.isEmpty ? nil : MomentSpan.ends(of: first)?.first
    to = last.isEmpty ? nil : MomentSpan.ends(of: last)?.last
    guard (from != nil) == !first.isEmpty, (to != nil) == !last.isEmpty, from != nil || to != nil
    else { return nil }
  }

  /// Whether it ends before it begins.
  var isBackwards: Bool {
    guard let from, let to else { return false }
    return from.start > to.end
  }

  /// Returns the first and last moment of one side; a month such as `2026-03` has its first and
  /// last day.
  private static func ends(of text: String) -> (first: Moment, last: Moment)? {
    if let moment = Moment(text) { return (moment, moment) }
    guard let month = Period(.monthly, text) else { return nil }
    return (.day(month.first), .day(month.last))
  }
}
