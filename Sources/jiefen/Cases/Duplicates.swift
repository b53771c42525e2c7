import Casework
import Disputes
import Machine
import Presentation
import Storage
import Wording

/// Open cases that may be duplicates of the one being registered.
struct Duplicates {
  private let found: [PossibleDuplicate]
  private let context: Context
  private let book: SQLiteCasebook

  init(
    of registration: Registration<String>, in book: SQLiteCasebook, for unit: UnitCode,
    _ context: Context
  ) throws {
    found = try book.possibleDuplicates(of: registration, on: context.now.day, seenBy: unit)
    self.context = context
    self.book = book
  }

  /// At a terminal, shows the possible duplicates and asks whether the new case is one of them.
  ///
  /// - Throws: `Verdict` if it is a duplicate: then nothing is registered.
  func ask() throws {
    guard !found.isEmpty, context.canAsk, !context.shell.has(.yes) else { return }
    try tell()
    while true {
      let answer = try Terminal.ask("\(Message.sameRelatedNew) ")
      switch answer?.trimmed.lowercased() {
      case "s", "same", "同", "1": throw Verdict(.cancelled, Message.isSame(found[0].number))
      case "r", "related", "关", "2": return try context.output.say(Message.isRelated)
      case "n", "new", "新", "3": return
      case nil: throw Verdict(.cancelled, Message.nothingChanged)
      case _: continue
      }
    }
  }

  /// Without a terminal, lists the possible duplicates after the new case was registered.
  func warn() throws {
    guard !found.isEmpty, !context.canAsk || context.shell.has(.yes) else { return }
    try tell()
  }

  private func tell() throws {
    try context.output.say(Message.mayBeSame)
    for like in found { try context.output.say(words(for: like)) }
  }

  /// A masked line about a case: number, state, day, what both have in common, parties, summary.
  private func words(for like: PossibleDuplicate) -> Text {
    let dispute = like.view.dispute
    let parties = dispute.parties.indices.map { like.view.text(.name, ofParty: $0 + 1) ?? "*" }
    let summary = like.view.text(.summary) ?? ""
    let told = TerminalText.visible("\(parties.joined(separator: ";"))  \(summary.shortened)")
    func head(_ state: String, _ grounds: [String]) -> String {
      "  \(like.number)  \(dispute.registeredAt.day)  \(state)  "
        + "[\(grounds.joined(separator: ", "))]\n    \(told)"
    }
    let grounds = like.grounds.map { Label.of($0) }
    let state = Label.of(dispute.state)
    let english = head(state.english, grounds.map(\.english))
    return Text(english, head(state.chinese, grounds.map(\.chinese)))
  }
}

extension String {
  /// The beginning of a long text.
  fileprivate var shortened: String { count > 40 ? "\(prefix(40))…" : self }
}
