import Casework
import Disputes
import Machine
import Storage

/// How the program ends: an exit code, and a sentence where there is one.
struct ExitStatus {
  let code: Int32
  let words: String

  /// The status of a run without a failure.
  static let done = ExitStatus(code: 0, words: "")

  /// Finds the status for an error.
  init(_ error: any Error) {
    if let fault = error as? PrivateFault {
      let status = ExitStatus(fault.cause)
      self.init(code: status.code, words: fault.withholding(in: status.words))
    } else if let error = error as? FileError, error.cause == .closedPipe {
      // Whoever read has what it wanted.
      self = .done
    } else {
      let text = Text(for: error)
      let category = (error as? any CategorizedError)?.category ?? .failed
      self.init(
        code: ExitStatus.code(of: category),
        words: text.map { TerminalText.harmless("jiefen: \($0)") } ?? "")
    }
  }

  private init(code: Int32, words: String) {
    self.code = code
    self.words = words
  }

  /// The exit codes of the contract.
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

  /// Says the words and ends the process.
  func exit() -> Never {
    if !words.isEmpty {
      let output = Output.standard(.error)
      // Where nobody listens any more there is nobody to tell.
      try? output.write(words.hasSuffix("\n") ? words : words + "\n")
      try? output.flush()
    }
    Exit.process(code)
  }
}

/// The command was used wrongly: a fault in the words, not in the case.
struct UsageFault: CategorizedError {
  let text: Text

  init(_ text: Text) { self.text = text }

  var category: FailureCategory { .usage }
}

/// The program has a sentence of its own for what came out, or none.
struct Verdict: CategorizedError {
  let category: FailureCategory
  let text: Text?

  init(_ category: FailureCategory, _ text: Text? = nil) {
    self.category = category
    self.text = text
  }
}

/// An error of a command that read a private file, whose values are not repeated.
struct PrivateFault: CategorizedError {
  let cause: any Error
  let values: [String]

  var category: FailureCategory { (cause as? any CategorizedError)?.category ?? .failed }

  /// Words that repeat nothing of what the file said: errors quote what they are about.
  func withholding(in words: String) -> String {
    // Of a list of codes one is quoted, of a term its day.
    let said = values.flatMap { [$0] + $0.split { ",@ ".contains($0) }.map(String.init) }
    let parts = said + said.map { Masking.reference($0) }
    return parts.sorted { $0.utf8.count > $1.utf8.count }.reduce(words) { words, value in
      let value = TerminalText.harmless(value)
      return words.replacing("'\(value)'", with: "'…'").replacing("“\(value)”", with: "“…”")
    }
  }
}
