public import Disputes

/// A period as it is typed: `FROM..TO`, either side may be left out; a single day or month too.
public struct MomentSpan: Hashable, Sendable {
  /// Its beginning; none where it reaches back for ever.
  public let from: Moment?
  /// Its end; none where it goes on.
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

  /// The first and last moment of what one side says; a month, as `2026-03`, has its days.
  private static func ends(of text: String) -> (first: Moment, last: Moment)? {
    if let moment = Moment(text) { return (moment, moment) }
    guard let month = Period(.monthly, text) else { return nil }
    return (.day(month.first), .day(month.last))
  }
}
