public import Disputes

/// One case as a viewer may see it: masked, without what is withheld, or as typed.
///
/// As typed it is made only from `Revealed`, which records the access.
public struct CaseView: Sendable {
  private let dossier: Dossier
  /// How much of the private data is shown.
  public let visibility: Visibility

  init(_ dossier: Dossier, _ visibility: Visibility) {
    self.dossier = dossier
    self.visibility = visibility
  }

  /// The case.
  public var dispute: Case { dossier.dispute }

  /// Its records with their events, in order.
  public var events: [(record: LogRecord, event: Event<Commitment>)] { dossier.events }

  /// The text of an event's field; `nil` if it was not given, is withheld or erased.
  public func text(_ field: TextField, of sequence: Int) -> String? {
    guard !isRestricted(field, of: sequence) else { return nil }
    return shown(dossier.text(field, of: sequence), field)
  }

  /// The latest text of a field: from the registration or a correction.
  public func text(_ field: TextField) -> String? { shown(dossier.text(field), field) }

  /// The data of a party, by its number from 1.
  public func text(_ field: TextField.PartyField, ofParty number: Int) -> String? {
    shown(dossier.text(field, ofParty: number), .party(number, field))
  }

  /// The texts of the terms of the last agreement; `nil` for one that is withheld or erased.
  public var terms: [String?] {
    dossier.terms.enumerated().map { shown($0.element, .term($0.offset + 1)) }
  }

  /// Whether the text tells who came to a session or what was said there, and is not shown
  /// (在线调解规则 article 18).
  public func isRestricted(_ field: TextField, of sequence: Int) -> Bool {
    guard !visibility.showsSessions else { return false }
    return field == .present || field == .text && dossier.isSession(sequence)
  }

  /// Whether such texts are stored.
  public var hasRestrictedTexts: Bool {
    events.contains { record, _ in
      [TextField.present, .text].contains { field in
        isRestricted(field, of: record.sequence) && dossier.text(field, of: record.sequence) != nil
      }
    }
  }

  private func shown(_ text: String?, _ field: TextField) -> String? {
    switch visibility {
    case .withheld: nil
    case .masked: text.map { masked($0, field) }
    case .revealed: text
    }
  }

  private func masked(_ text: String, _ field: TextField) -> String {
    switch field {
    case .party(let number, .name):
      Masking.name(
        text, isOrganisation: dispute.party(number)?.kind == .organisation)
    case .party(_, .phone): Masking.phone(text)
    case .party(_, .document): Masking.document(text)
    case .party(_, .address), .place: Masking.place(text, dossier.marks)
    case .mediator: Masking.name(text)
    case .foreignNumber: Masking.reference(text, dossier.marks)
    case .instead(let place): masked(text, place.field)
    case .summary, .reason, .tried, .present, .text, .term, .basis:
      Masking.narrative(text, dossier.marks)
    }
  }
}

extension CaseFinder {
  /// Returns the only case that matches a number or short form, masked as a unit may see it.
  ///
  /// - Throws: as `dossier(_:seenBy:)`.
  public func view(of text: String, seenBy unit: UnitCode?) throws -> CaseView {
    let dossier = try dossier(text, seenBy: unit)
    return CaseView(dossier, try visibility(of: unit, into: dossier.dispute))
  }
}
