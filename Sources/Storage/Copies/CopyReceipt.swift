public import Casework
public import Disputes

/// Describes a finished copy of a casebook.
public struct CopyReceipt: Hashable, Sendable {
  /// Where it stands.
  public let path: String
  /// The end of its log.
  public let head: LogHead
  /// How many cases it has.
  public let cases: Int
}

/// A copy did not pass the check and was not kept.
public struct UnsoundCopy: IntegrityError, Hashable, Sendable {
  /// The file that was copied.
  public let path: String
  /// The first findings.
  public let findings: [Finding]
  /// How many there are.
  public let count: Int
}
