/// What became of the file that a copy has replaced.
public struct ReplacedFile: Hashable, Sendable {
  /// Where it stands now.
  public let path: String
  /// What became of its records of who looked at what; none where its log could not be read to the
  /// end, and they stand in that file alone.
  public let accesses: AccessTransfer?
}

/// How records of who looked at what were taken over from one file into another.
public struct AccessTransfer: Hashable, Sendable {
  /// How many were added.
  public internal(set) var taken: Int
  /// How many were left, since their cases are not there.
  public internal(set) var left: Int

  /// Begins to count, or states what was counted.
  init(taken: Int = 0, left: Int = 0) { (self.taken, self.left) = (taken, left) }
}
