import Casework
import Disputes
import Presentation
import Storage
import Wording

/// A command that performs an action on one case.
enum Act<Action: CaseAction>: Command {
  static var subject: [FieldForm] { [CaseFields.number.form] }
  static var fields: [FieldForm] { Action.fields + [CaseFields.at.form] }
  static var conditions: [Condition] { Action.conditions }
  static var options: [ShellOption] { ShellOption.writing }

  static func run(in context: Context) throws { _ = try context.act(Action.self) }
}

/// The fields for the case and the time.
enum CaseFields {
  static let number = Field.case(.number)
  static let party = Field.party
  static let at = Field.moment(.at).optional
}

extension Context {
  /// Performs an action on the given case and reports it.
  func act(_ action: any CaseAction.Type) throws -> (receipt: Receipt, book: SQLiteCasebook) {
    try warnOfDocument()
    let book = try open(.writing)
    let desk = try desk(book)
    let receipt = try trustingClock(desk) { desk in
      try desk.perform(
        action, answers, on: answers[CaseFields.number], at: answers[CaseFields.at])
    }
    try report(receipt, in: book)
    return (receipt, book)
  }
}

extension Context {
  /// Runs a request; if the clock seems wrong, asks at a terminal and runs it again.
  func trustingClock(_ desk: Desk, _ request: (Desk) throws -> Receipt) throws -> Receipt {
    do {
      return try request(desk)
    } catch let error as WorkError {
      guard error.isAboutClock, canAsk || shell.has(.yes) else { throw error }
      guard try confirms(Message.isClockRight(error)) else {
        throw Verdict(.cancelled, Message.nothingChanged)
      }
      var trusting = desk
      trusting.office.trustsClock = true
      return try request(trusting)
    }
  }

  /// Prints the number as data, and messages on what was done and what may follow.
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
  /// Lists what the parties must be told: judicial confirmation once they agree, other procedures
  /// if mediation fails (人民调解法 article 26).
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
  /// Whether the refusal is only about the system clock.
  var isAboutClock: Bool {
    switch self {
    case .clockBehind, .clockAhead: true
    case .unknownCase, .ambiguousCase, .unknownUnit, .ambiguousUnit, .wrongLevel, .keyReused,
      .clockBeyond:
      false
    }
  }
}
