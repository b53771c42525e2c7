public import Disputes

/// Adds a party to a case.
public enum AddingParty: CaseAction {
  private static let role = Field<PartyRole>.code(.role)
  private static let kind = Field<PartyKind>.code(.kind).optional
  /// The fields of the action.
  public static var fields: [FieldForm] { [role.form, kind.form] + PartyFields.forms }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    var party = try PartyFields.party(answers, desk.today)
    party.role = try answers[role]
    party.kind = try answers[kind] ?? .person
    if let name = party.name, Party(named: name, role: party.role).kind == .unknown {
      (party.kind, party.name) = (.unknown, nil)
    }
    return [.partyAdded(party)]
  }
}

/// Corrects the data of a party; the wrong values are erased.
public enum CorrectingParty: CaseAction {
  private static let party = Field.party
  private static let reason = Field.text(.reason)
  private static let inTexts = Field.flag(.inTexts)
  /// The fields of the action.
  public static var fields: [FieldForm] {
    [party.form] + PartyFields.forms + [reason.form, inTexts.form]
  }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    let number = try answers[party]
    let right = try PartyFields.party(answers, desk.today)
    // A name makes an unknown party known, of the kind that its name suggests.
    let isFound = desk.dispute.party(number)?.kind == .unknown && right.name != nil
    var correction = PartyCorrection(
      party: number, kind: isFound ? right.kind : nil, name: right.name, phone: right.phone,
      document: right.document, address: right.address)
    if try answers[inTexts], let dossier = try desk.reads.dossier(of: desk.dispute.number) {
      correction.texts = dossier.rewordings(for: correction)
    }
    return [.partyCorrected(correction, reason: try answers[reason])]
  }
}

/// Erases the data of a party, and on request the texts that mention it.
public enum ErasingParty: CaseAction {
  private static let party = Field.party
  private static let reason = Field<ErasureReason>.code(.erasureReason)
  private static let basis = Field.text(.erasureBasis).optional
  private static let withTexts = Field.flag(.withTexts)
  /// The fields of the action.
  public static var fields: [FieldForm] {
    [party.form, reason.form, basis.form, withTexts.form]
  }

  /// Tells whether the texts that mention the party are erased too.
  public static func erasesTexts(_ answers: Answers) -> Bool { answers.has(.withTexts) }

  /// Returns the deeds of the action.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    var erasure = Erasure<String>(
      party: try answers[party], reason: try answers[reason], basis: try answers[basis], texts: [])
    if try answers[withTexts], let dossier = try desk.reads.dossier(of: desk.dispute.number) {
      erasure.texts = dossier.mentions(ofParty: erasure.party)
    }
    return [.partyErased(erasure)]
  }
}

extension Field<Int> {
  /// The number of a party of the case, from 1.
  public static let party = Field.count(.party)
}

/// The optional data of a party, shared by adding and correcting.
enum PartyFields {
  private static let name = Field.name(.partyName).optional
  private static let phone = Field.text(.partyPhone).optional
  private static let document = Field.text(.partyDocument).optional
  private static let address = Field.text(.address).optional
  static var forms: [FieldForm] { [name.form, phone.form, document.form, address.form] }

  /// Builds a party from the answers; its kind follows from its name.
  static func party(_ answers: Answers, _ today: Day) throws -> Party<String> {
    let name = try answers[name]
    let kind = name.map { Party(named: $0, role: .other).kind } ?? .person
    var party = Party<String>(role: .other, kind: kind, name: name)
    party.take(phone: try answers[phone])
    try party.take(document: try answers[document], on: today)
    party.address = try answers[address]
    return party
  }
}

extension Party<String> {
  /// Sets the phone number in its stored form.
  mutating func take(phone text: String?) {
    if let text { phone = PhoneNumber(reading: text).normalised }
  }

  /// Sets the document number in its stored form.
  ///
  /// - Throws: `DocumentFault` for a number that looks like a known kind but is invalid.
  mutating func take(document text: String?, on day: Day) throws {
    if let text { document = try DocumentNumber(reading: text, of: kind, on: day).normalised }
  }
}
