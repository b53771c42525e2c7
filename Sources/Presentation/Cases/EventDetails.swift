import Casework
import Disputes
import Wording

/// The details of an event in a history.
struct EventDetails {
  private let view: CaseView
  private let nameOfUnit: (UnitCode) throws -> String
  private let nameOfCase: (CaseNumber) -> String

  init(
    _ view: CaseView, nameOfUnit: @escaping (UnitCode) throws -> String,
    nameOfCase: @escaping (CaseNumber) -> String
  ) {
    self.view = view
    self.nameOfUnit = nameOfUnit
    self.nameOfCase = nameOfCase
  }

  /// The day and time without seconds, as a history shows it.
  static func short(_ instant: Instant) -> String {
    "\(instant.day) \(instant.description.dropFirst(11).prefix(5))"
  }

  /// The text for an event.
  func words(for event: Event<Commitment>, sequence: Int) -> String {
    let texts = self.texts(of: event, sequence: sequence)
    return (facts(of: event.deed) + texts).filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func texts(of event: Event<Commitment>, sequence: Int) -> [String] {
    guard view.visibility != .withheld else { return [] }
    var words: [String] = []
    _ = event.deed.mapTexts { (field, _) -> Commitment in
      switch field {
      case .party, .instead: break
      // The sheet shows it already, unless it was corrected.
      case .summary where event.deed.kind == .registered: break
      case .summary, .place, .foreignNumber, .reason, .tried, .mediator, .present, .text, .term,
        .basis:
        guard !view.isRestricted(field, of: sequence) else { break }
        words.append((view.text(field, of: sequence) ?? "*") + due(of: field, in: event.deed))
      }
      return Commitment(.zero)
    }
    return words
  }

  /// When a term is due, in the form in which it is typed.
  private func due(of field: TextField, in deed: Deed<Commitment>) -> String {
    guard case .term(let number) = field, case .agreed(let said) = deed,
      said.terms.indices.contains(number - 1), let due = said.terms[number - 1].due
    else { return "" }
    return " @\(due)"
  }

  /// The corrected field and its new code; a corrected text follows, masked.
  private func corrected(_ correction: Correction<Commitment>) -> String {
    let field = correction.field.rawValue
    return switch correction {
    case .category(let value): "\(field) = \(value)"
    case .grade(let value): "\(field) = \(value.rawValue)"
    case .source(let value): "\(field) = \(value.rawValue)"
    case .people(let value), .amount(let value): "\(field) = \(value)"
    case .tags(let values): "\(field) = \(values.sorted().map(\.rawValue).joined(separator: ","))"
    case .summary, .place, .foreignNumber: field
    }
  }

  private func facts(of deed: Deed<Commitment>) -> [String] {
    switch deed {
    case .registered(let said):
      [Label.of(said.category).description, Label.of(said.source).description]
    case .partyAdded(let party): [Label.of(party.role).description]
    case .declined(_, let door): [Label.of(door).description]
    case .assigned(.team(let code)): [code.description]
    case .offered(let said): ["\(Label.of(said.direction)) → \(name(said.target))"]
    case .designated(let unit, _), .placed(let unit), .assistAsked(let unit):
      ["→ \(name(unit))"]
    case .suspended(let reason, let until): [reason.rawValue, until.description]
    case .urged(let urgency): [Label.of(urgency).description]
    case .agreed(let said): [Label.of(said.form).description]
    case .concluded(let said):
      [
        Label.of(said.outcome).description, said.failure.map { Label.of($0).description } ?? "",
        said.door.map { Label.of($0).description } ?? "",
      ]
    case .performed(let term): ["\(term)"]
    case .followedUp(let satisfaction, let performance):
      [satisfaction.rawValue, performance?.rawValue ?? ""]
    case .reopened(let holder, _): ["→ \(name(holder))"]
    case .merged(let number, _): ["→ \(nameOfCase(number))"]
    case .extended(let said): ["+\(said.days)"]
    case .corrected(let correction, _): [corrected(correction)]
    case .partyCorrected(let said, _):
      said.fields.map { Label.field(TextField.party(said.party, $0).description).description }
        + [said.texts.isEmpty ? "" : Message.textsReworded(said.texts.count).description]
    case .partyErased(let said):
      [
        Label.party(said.party).description, Label.of(said.reason).description,
        said.texts.isEmpty ? "" : Message.textsErased(said.texts.count).description,
      ]
    case .assigned(.mediator), .accepted, .received, .refused, .recalled, .assistAnswered,
      .sessionRecorded, .noted, .resumed, .verified, .sentBack, .voided:
      []
    }
  }

  private func name(_ code: UnitCode) -> String {
    (try? nameOfUnit(code)) ?? code.description
  }
}
