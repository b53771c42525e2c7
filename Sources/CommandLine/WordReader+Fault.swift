extension WordReader {
  /// Why a command line cannot be parsed; names include their hyphens.
  public enum Fault: Error, Hashable, Sendable {
    /// Unknown option, with the most similar name.
    case unknownOption(String, nearest: String?)
    /// An abbreviation that several options share.
    case ambiguousOption(String, [String])
    /// An option lacks its value; `found` is the option that follows instead, if any.
    case missingValue(option: String, found: String?)
    /// A flag takes no value.
    case needlessValue(flag: String, value: String)
    /// More arguments than the command takes.
    case unexpectedWord(String)
  }
}
