import ArgumentParser
import Casework
import Disputes
import Machine
import Storage

/// The command was used wrongly: a fault in the words, not in the case.
struct UsageFault: Error {
  let text: Text

  init(_ text: Text) { self.text = text }
}

/// The program has an exit code and a sentence of its own for what came out.
struct Verdict: Error {
  let code: Ending.Code
  let text: Text?

  init(_ code: Ending.Code, _ text: Text? = nil) {
    self.code = code
    self.text = text
  }
}

/// How the program ends: an exit code and a sentence, for every error there is.
struct Ending {
  /// The exit codes of the contract.
  enum Code: Int32 {
    case done = 0
    case failed = 1
    case cancelled = 2
    case unknown = 3
    case notMine = 4
    case refused = 5
    case ambiguous = 6
    case integrity = 7
    case partial = 8
    case usage = 64
    case busy = 75
  }

  let code: Int32
  let words: String
  /// Whether the words are what was asked for, as help is.
  let isData: Bool

  /// Finds the end for an error of a command.
  init(_ error: any Error, of command: any ParsableCommand.Type) {
    if let (code, text) = Ending.known(error) {
      self.init(code, text)
      return
    }
    let parsed = command.exitCode(for: error)
    // Lines of any length: the parser does not know how wide Chinese is.
    let words = command.fullMessage(for: error, columns: 100_000)
    guard parsed.rawValue != 0 else {
      let isHelp = words.hasPrefix("OVERVIEW: ") || words.hasPrefix("USAGE: ")
      self.init(
        code: 0, words: isHelp ? HelpPage(words, width: Terminal.width()).text : words,
        isData: true)
      return
    }
    self.init(
      code: parsed == .validationFailure ? Code.usage.rawValue : 1,
      words: ParserWords.complaint(words, width: Terminal.width(of: .error)))
  }

  private init(_ code: Code, _ text: Text?) {
    self.init(code: code.rawValue, words: text.map { "jiefen: \($0)" } ?? "")
  }

  private init(code: Int32, words: String, isData: Bool = false) {
    self.code = code
    self.words = isData ? words : TerminalText.harmless(words)
    self.isData = isData
  }

  /// The same end in words that repeat nothing of what a private file said: errors quote what they are
  /// about.
  func withholding(_ values: [String]) -> Ending {
    // Of a list of codes one is quoted, of a term its day.
    let said = values.flatMap { [$0] + $0.split { ",@ ".contains($0) }.map(String.init) }
    let parts = said + said.map { Masking.reference($0) }
    let words = parts.sorted { $0.utf8.count > $1.utf8.count }.reduce(words) { words, value in
      let value = TerminalText.harmless(value)
      return words.replacing("'\(value)'", with: "'…'").replacing("“\(value)”", with: "“…”")
    }
    return Ending(code: code, words: words, isData: isData)
  }

  /// Says the words and ends the process.
  func exit() -> Never {
    if !words.isEmpty {
      let output = Output.standard(isData ? .output : .error)
      // Where nobody listens any more there is nobody to tell.
      try? output.write(words.hasSuffix("\n") ? words : words + "\n")
      try? output.flush()
    }
    Exit.process(code)
  }

  /// The code and sentence of each error that is ours.
  private static func known(_ error: any Error) -> (Code, Text?)? {
    switch error {
    case let error as UsageFault: (.usage, error.text)
    case let error as Verdict: (error.code, error.text)
    case let error as Refusal: (code(of: error), Text(for: error))
    case let error as WorkError: (code(of: error), Text(for: error))
    case let error as UnitFault: (code(of: error), Text(for: error))
    case let error as ReportFault: (.usage, Text(for: error))
    case let error as CrossFootFault: (.integrity, Text(for: error))
    case let error as CellFault: (.usage, Text(for: error))
    case let error as SavedReportFault: (.usage, Text(for: error))
    case let error as AnchorFault: (.integrity, Text(for: error))
    case AnchorRefusal.contradicts(let kept, let keptAt):
      (.integrity, Message.contradicts(kept, keptAt: keptAt))
    case let error as LogFault: (.integrity, Text(for: error))
    case let error as NumberQuery.Fault: (.usage, Text(for: error))
    case let error as LedgerError: (code(of: error.fault), Text(for: error))
    case let error as CalendarFault: (.usage, Text(for: error))
    case let error as RuleFault: (code(of: error), Text(for: error))
    case let error as DocumentFault: (.usage, Text(for: error))
    case let error as TextError: (.usage, Text(for: error))
    case let error as CSVError: (.usage, Text(for: error))
    case let error as FileError:
      error.cause == .closedPipe ? (.done, nil) : (.failed, Text(for: error))
    case let error as StorageError: (code(of: error), Text(for: error))
    case let error as UnsoundCopy: (.integrity, Message.unsound(error))
    case let error as Irreparable: (.integrity, Message.irreparable(error))
    default: nil
    }
  }

  static func code(of refusal: Refusal) -> Code {
    switch refusal {
    case .unknownUnit, .unknownTeam, .unknownTerm, .unknownParty: .unknown
    case .emptyText, .nothingCorrected, .basisMissing: .usage
    default: refusal.isAboutWho ? .notMine : .refused
    }
  }

  static func code(of error: WorkError) -> Code {
    switch error {
    case .unknownCase, .unknownUnit, .wrongLevel: .unknown
    case .ambiguousCase, .ambiguousUnit, .keyReused: .ambiguous
    case .clockBehind, .clockAhead, .clockBeyond: .refused
    }
  }

  static func code(of fault: UnitFault) -> Code {
    switch fault {
    case .unknownParent: .unknown
    case .parentNotAbove, .noParent, .parentClosed, .backwards, .future, .hasOpenCases,
      .hasUnitsBelow, .alreadyClosed, .badSuccessor:
      .refused
    case .notAbove, .closedBy: .notMine
    case .taken, .listedTwice, .teamTaken: .ambiguous
    case .badName, .personalName, .empty: .usage
    }
  }

  static func code(of fault: RuleFault) -> Code {
    switch fault {
    case .notYours, .reachesBack, .calendarNotYours: .notMine
    case .outOfRange, .backwards, .naturalOnly, .noExtension, .badBasis: .usage
    }
  }

  static func code(of fault: LedgerFault) -> Code {
    switch fault {
    case .unknownColumn, .missingColumn, .columnTwice, .mappedColumnMissing, .missing, .malformed,
      .without, .excluded, .otherState, .referenceNeeded:
      .usage
    case .ambiguousCategory, .repeated, .repeatedUnit, .conflict, .shared: .ambiguous
    case .unit(let error): code(of: error)
    case .notYours: .notMine
    case .atDesk: .refused
    case .refused(let refusal): code(of: refusal)
    }
  }
}
