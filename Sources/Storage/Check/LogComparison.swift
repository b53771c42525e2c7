/// How the present log relates to an anchor stated earlier.
public enum LogComparison: Hashable, Sendable {
  /// The log contains it, followed by `after` further entries.
  case contained(position: Int, after: Int)
  /// The entry at this position, or an earlier one, differs.
  case differs(position: Int)
  /// The log ends before the position that was stated.
  case cut(last: Int, stated: Int)
  /// No entry has that running hash.
  case unknown
}
