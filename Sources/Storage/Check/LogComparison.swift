/// What became of a state that was stated before, in the log as it is now.
public enum LogComparison: Hashable, Sendable {
  /// The log has it, and so many entries came after.
  case contained(position: Int, after: Int)
  /// The entry at this position is another one, or one before it is.
  case differs(position: Int)
  /// The log ends before the position that was stated.
  case cut(last: Int, stated: Int)
  /// No entry has that running hash.
  case unknown
}
