package import Wording

/// The two output streams of a command: data on standard output, messages on standard error.
package final class Console {
  private let data: (String) throws -> Void
  private let talk: (String) throws -> Void
  private let end: () throws -> Void

  /// The width to which tables for people are cut; nil if lines are never cut.
  package let width: Int?
  /// Whether data may contain colours and bold type.
  package let hasColours: Bool

  /// Creates a console from output functions.
  package init(
    width: Int? = nil, hasColours: Bool = false, data: @escaping (String) throws -> Void,
    talk: @escaping (String) throws -> Void, end: @escaping () throws -> Void = {}
  ) {
    self.width = width
    self.hasColours = hasColours
    self.data = data
    self.talk = talk
    self.end = end
  }

  /// Writes data as it is.
  package func write(_ text: String) throws { try data(text) }

  /// Writes data for programs unchanged; at a terminal, with control characters made visible.
  package func writeRaw(_ text: String) throws {
    try data(width == nil ? text : TerminalText.harmless(text))
  }

  /// Writes a line of data.
  package func line(_ text: String) throws { try data(text + "\n") }

  /// Prints a message.
  package func say(_ text: Text) throws { try say(text.description) }

  /// Prints a message that is the same in both languages.
  ///
  /// Control characters in it are neutralised and quotations masked, as it may repeat typed text.
  package func say(_ text: String) throws {
    try talk(TerminalText.harmless(Quotation.masking(text)) + "\n")
  }

  /// Flushes buffered data.
  package func flush() throws { try end() }
}
