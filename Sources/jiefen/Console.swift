import Machine

/// Where a command speaks: data on one side, talk on the other.
final class Console {
  private let data: (String) throws -> Void
  private let talk: (String) throws -> Void
  private let end: () throws -> Void

  /// How wide a table for people may be; nothing where lines are never cut.
  let width: Int?
  /// Whether colours and bold type may be used in data.
  let hasColours: Bool

  /// Makes a console that speaks through these functions.
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

  /// The console of this process; at a terminal long data goes through the person's pager.
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
        // Where nobody listens there is nobody to tell; what was done stays done.
        try? errors.write(words)
        try? errors.flush()
        try written.get()
      },
      end: flush)
  }

  /// What is kept back until it is known whether it fits on one screen.
  private final class Screen {
    private let environment: Environment
    private var kept = ""

    init(_ environment: Environment) { self.environment = environment }

    func keep(_ text: String) { kept += text }

    func take() -> String {
      defer { kept = "" }
      return kept
    }

    /// Shows what is longer than the screen in the pager, and tells whether it did.
    func shows(_ text: String) -> Bool {
      let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
      return lines >= Terminal.height(environment) && Pager.show(text, environment)
    }
  }

  /// Writes data as it is.
  func write(_ text: String) throws { try data(text) }

  /// Writes data for programs: as it is, but on a screen with all that a terminal would obey made
  /// visible.
  func writeRaw(_ text: String) throws {
    try data(width == nil ? text : TerminalText.harmless(text))
  }

  /// Writes a line of data.
  func line(_ text: String) throws { try data(text + "\n") }

  /// Says a line to the person.
  func say(_ text: Text) throws { try say(text.description) }

  /// Says a line to the person, the same in each language.
  ///
  /// What was typed somewhere and is said again must not reach a terminal as it is.
  func say(_ text: String) throws { try talk(TerminalText.harmless(text) + "\n") }

  /// Writes out what is still kept back.
  func flush() throws { try end() }
}
