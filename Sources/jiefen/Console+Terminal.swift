import Machine
import Presentation

extension Console {
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
        try? errors.write(fitted(words, environment))
        try? errors.flush()
        try written.get()
      },
      end: flush)
  }

  /// Breaks a message into lines of the terminal's width; in a pipe it stays as it is.
  static func fitted(_ words: String, _ environment: Environment = .live) -> String {
    guard words.utf8.count > 40, Terminal.isTerminal(.error) else { return words }
    return LineBreaking.wrapped(words, width: Terminal.width(environment, of: .error))
  }
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
