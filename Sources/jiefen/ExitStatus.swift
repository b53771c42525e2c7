import Casework
import Disputes
import Machine
import Presentation
import Storage
import Wording

/// How the program ends: an exit code and possibly a message.
struct ExitStatus {
  let code: Int32
  let words: String

  /// Success.
  static let done = ExitStatus(code: 0, words: "")

  /// Maps an error to an exit code and a message.
  init(_ error: any Error) {
    if let fault = error as? PrivateFault {
      let status = ExitStatus(fault.cause)
      self.init(code: status.code, words: fault.withholding(in: status.words))
    } else if let error = error as? FileError, error.cause == .closedPipe {
      // The reader closed the pipe: no error.
      self = .done
    } else {
      let text = Text(for: error)
      let category = (error as? any CategorizedError)?.category ?? .failed
      self.init(
        code: ExitStatus.code(of: category),
        words: text.map { TerminalText.harmless(Quotation.masking("jiefen: \($0)")) } ?? "")
    }
  }

  private init(code: Int32, words: String) {
    self.code = code
    self.words = words
  }

  /// The exit codes, which are a stable contract.
  static func code(of category: FailureCategory) -> Int32 {
    switch category {
    case .failed: 1
    case .cancelled: 2
    case .unknown: 3
    case .notMine: 4
    case .refused: 5
    case .conflict: 6
    case .integrity: 7
    case .partial: 8
    case .usage: 64
    case .busy: 75
    }
  }

  /// Prints the message, with long quotations of what the user said cut, and ends the process.
  func exit(quoting said: [String]) -> Never {
    if !words.isEmpty {
      let words = Quotation.cutting(said.map(TerminalText.harmless), in: words)
      let output = Output.standard(.error)
      // An unwritable standard error is ignored.
      try? output.write(Console.fitted(words.hasSuffix("\n") ? words : words + "\n"))
      try? output.flush()
    }
    Exit.process(code)
  }
}

/// A usage error: the command line is wrong, not the case.
struct UsageFault: UsageError {
  let text: Text

  init(_ text: Text) { self.text = text }
}

/// A failure with its own message, or with none if all has been printed.
struct Verdict: CategorizedError {
  let category: FailureCategory
  let text: Text?

  init(_ category: FailureCategory, _ text: Text? = nil) {
    self.category = category
    self.text = text
  }
}

/// An error of a command that read a private file; its message must not repeat values from it.
struct PrivateFault: CategorizedError {
  let cause: any Error
  let values: [String]

  var category: FailureCategory { (cause as? any CategorizedError)?.category ?? .failed }

  /// The message with quoted values from the private file replaced by `…`.
  func withholding(in words: String) -> String {
    // An error may quote one code of a list, or the day of a term.
    let said = values.flatMap { [$0] + $0.split { ",@ ".contains($0) }.map(String.init) }
    let whole = said + said.map(Quotation.cut)
    let parts = whole + whole.map(Quotation.masked)
    return parts.sorted { $0.utf8.count > $1.utf8.count }.reduce(words) { words, value in
      let value = TerminalText.harmless(value)
      return words.replacing("'\(value)'", with: "'…'").replacing("“\(value)”", with: "“…”")
    }
  }
}
