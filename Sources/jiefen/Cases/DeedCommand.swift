import ArgumentParser
import Casework
import Disputes
import Storage

/// A command that does something to one case.
protocol DeedCommand: JiefenCommand, PlainReading {
  var number: String { get set }
  var writing: WriteOptions { get set }
  var common: CommonOptions { get set }

  /// Takes the options that only this command has out of the words.
  mutating func readOptions(_ words: inout PlainWords)

  /// Takes the option that names a private file out of the words.
  mutating func readTexts(_ words: inout PlainWords)

  /// What is to happen, seen the case as it stands.
  func deeds(for dispute: Case, in units: Units, _ directory: any CaseFinder, _ context: Context)
    throws -> [Deed<String>]
}

/// A deed of which something is said in free words.
protocol TextDeed: DeedCommand {
  var texts: PrivateFileOption { get set }
}

extension TextDeed {
  mutating func readTexts(_ words: inout PlainWords) { texts = PrivateFileOption(reading: &words) }
}

extension DeedCommand {
  mutating func readOptions(_ words: inout PlainWords) {}
  mutating func readTexts(_ words: inout PlainWords) {}

  mutating func read(_ words: inout PlainWords) {
    readOptions(&words)
    readTexts(&words)
    writing = WriteOptions(reading: &words)
    common = CommonOptions(reading: &words)
    number = words.argument()
  }

  func run(in context: Context) throws { _ = try act(in: context) }

  /// Does it, and says what was done.
  func act(in context: Context) throws -> (receipt: Receipt, book: SQLiteCasebook) {
    let book = try context.open(.writing)
    let desk = try context.desk(book, writing)
    let receipt = try context.trustingClock(desk) { desk in
      try desk.act(on: number, at: writing.moment()) { dispute, units in
        try deeds(for: dispute, in: units, book, context)
      }
    }
    try context.report(receipt, in: book)
    return (receipt, book)
  }
}

extension Context {
  /// Runs a request; where the clock seems wrong and somebody sits there, asks and runs it again.
  func trustingClock(_ desk: Desk, _ request: (Desk) throws -> Receipt) throws -> Receipt {
    do {
      return try request(desk)
    } catch let error as WorkError {
      guard error.isAboutClock, canAsk || options.yes else { throw error }
      guard try confirms(Message.isClockRight(error)) else { throw Verdict(.cancelled) }
      var trusting = desk
      trusting.trustsClock = true
      return try request(trusting)
    }
  }

  /// Prints the number as data; says what was done and what may come next.
  func report(_ receipt: Receipt, in directory: any CaseFinder) throws {
    try output.line(receipt.dispute.number.description)
    try output.say(Message.done(receipt))
    try tellParties(receipt, in: directory)
    if receipt.isDryRun { try output.say(Message.nothingKept) }
    if let next = receipt.nextActor {
      try output.say(
        Message.next(receipt, actor: try directory.fullName(of: next)))
    }
  }
}

extension Context {
  /// Says of which terms the parties are to be told: of a confirmation once they agree, of the
  /// other ways where mediation does not end the dispute (人民调解法 article 26).
  private func tellParties(_ receipt: Receipt, in directory: any CaseFinder) throws {
    let ending = receipt.dispute.ending
    if receipt.deeds.contains(.agreed),
      let clock = receipt.dispute.confirmation(by: try directory.ruleHistory().latest)
    {
      try output.say(Message.mayBeConfirmed(until: clock.due.day))
    }
    let hasLeft = ending?.outcome == .referred || receipt.deeds.contains(.declined)
    guard receipt.deeds.contains(where: { $0 == .concluded || $0 == .declined }),
      hasLeft || ending?.outcome == .failed
    else { return }
    if let terms = Message.terms(behind: hasLeft ? ending?.door : nil) { try output.say(terms) }
  }
}

extension WorkError {
  /// Whether only the machine's clock stands in the way.
  var isAboutClock: Bool {
    switch self {
    case .clockBehind, .clockAhead: true
    case .unknownCase, .ambiguousCase, .unknownUnit, .ambiguousUnit, .wrongLevel, .keyReused,
      .clockBeyond:
      false
    }
  }
}
