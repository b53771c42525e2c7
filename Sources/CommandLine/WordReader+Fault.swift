extension WordReader {
  /// Why words cannot be read as a command line; names stand here as they are typed.
  public enum Fault: Error, Hashable, Sendable {
    /// No option has that name; the one that is written nearest.
    case unknownOption(String, nearest: String?)
    /// Several options begin so.
    case ambiguousOption(String, [String])
    /// An option has no value behind it; what stands there begins with a hyphen, if anything does.
    case missingValue(option: String, found: String?)
    /// A flag takes no value.
    case needlessValue(flag: String, value: String)
    /// A word has no place.
    case unexpectedWord(String)
  }
}
