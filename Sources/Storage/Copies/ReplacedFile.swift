/// What became of the file that a copy has replaced.
public struct ReplacedFile: Hashable, Sendable {
  /// Its present path.
  public let path: String
  /// What became of its access records; nil if its log could not be read to the end: then only that
  /// file has them.
  public let accesses: AccessTransfer?
}

/// How many access records were copied from one file to another.
public struct AccessTransfer: Hashable, Sendable {
  /// How many were added.
  public internal(set) var taken: Int
  /// How many were skipped because their cases are not in the target.
  public internal(set) var left: Int

  /// Starts a count.
  init(taken: Int = 0, left: Int = 0) { (self.taken, self.left) = (taken, left) }
}
