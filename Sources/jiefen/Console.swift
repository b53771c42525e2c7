import Machine
import Wording

/// The two output streams of a command: data on standard output, messages on standard error.
final class Console {
  private let data: (String) throws -> Void
  private let talk: (String) throws -> Void
  private let end: () throws -> Void

  /// The width to which tables for people are cut; nil if lines are never cut.
  let width: Int?
  /// Whether data may contain colours and bold type.
  let hasColours: Bool

  /// Creates a console from output functions.
  init(
    width: Int? = nil, hasColours: Bool = false, data: @escaping (String) throws -> Void,
    talk: @escaping (String) throws -> Void, end: @escaping () throws -> Void = {}
  ) {
    self.width = width
    self.hasColours = hasColours
    self.data = data
    self.talk = talk
    self.end = end
  }

  /// The console of this process; at a terminal, long data goes through the user's pager.
  static func standard(_ environment: Environment) -> Console {
    let output = Output.standard(.output)
    let errors = Output.standard(.error)
    let isTerminal = Terminal.isTerminal(.output)
    let screen = isTerminal && environment["PAGER"] != nil ? Screen(environment) : nil
    // Data first, so that both streams on one screen stay in order.
    func flush() throws {
      if let text = screen?.take() {
        if screen?.shows(text) != true { try output.write(text) }
      }
      try output.flush()
    }
    return Console(
      width: isTerminal ? Terminal.width(environment) : nil,
      hasColours: isTerminal && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb",
      data: { text in
        if let screen { screen.keep(text) } else { try output.write(text) }
      },
      talk: { words in
        let written = Result { try flush() }
        // An unwritable standard error is ignored: what was done stays done.
        try? errors.write(words)
        try? errors.flush()
        try written.get()
      },
      end: flush)
  }

  /// Buffers data until it is known whether it fits on one screen.
  private final class Screen {
    private let environment: Environment
    private var kept = ""

    init(_ environment: Environment) { self.environment = environment }

    func keep(_ text: String) { kept += text }

    func take() -> String {
      defer { kept = "" }
      return kept
    }

    /// Shows text longer than the screen in the pager; returns whether it did.
    func shows(_ text: String) -> Bool {
      let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
      return lines >= Terminal.height(environment) && Pager.show(text, environment)
    }
  }

  /// Writes data as it is.
  func write(_ text: String) throws { try data(text) }

  /// Writes data for programs unchanged; at a terminal, with control characters made visible.
  func writeRaw(_ text: String) throws {
    try data(width == nil ? text : TerminalText.harmless(text))
  }

  /// Writes a line of data.
  func line(_ text: String) throws { try data(text + "\n") }

  /// Prints a message.
  func say(_ text: Text) throws { try say(text.description) }

  /// Prints a message that is the same in both languages.
  ///
  /// Control characters in it are neutralised, as it may repeat typed text.
  func say(_ text: String) throws { try talk(TerminalText.harmless(text) + "\n") }

  /// Flushes buffered data.
  func flush() throws { try end() }
}
