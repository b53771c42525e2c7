public import Disputes

/// Registers a new dispute.
///
/// A phone number, document or address belongs to the party named before it in the answers, so
/// their order matters.
public enum Intake: Form {
  private static let category = Field.category(.category)
  private static let summary = Field.longText(.summary)
  private static let applicants = Field.name(.applicant).repeatedOnce
  private static let respondents = Field.name(.respondent).repeated
  private static let phone = Field.text(.phone).ofPerson
  private static let document = Field.text(.document).ofPerson
  private static let address = Field.text(.address).ofPerson
  private static let area = Field.unit(.area).optional
  private static let grade = Field<Grade>.code(.grade).optional
  private static let source = Field<Source>.code(.source).optional
  private static let foreignNumber = Field.text(.foreignNumber).optional
  private static let people = Field.count(.people).optional
  private static let amount = Field.amount(.amount).optional
  private static let place = Field.text(.place).optional
  private static let tags = Field<Tag>.code(.tag).repeated
  /// Whether the case is accepted as soon as it is registered.
  public static let accept = Field.flag(.accept)

  /// The fields, in the order in which a front shows them.
  public static var fields: [FieldForm] {
    [
      category.form, summary.form, applicants.form, respondents.form, phone.form, document.form,
      address.form, area.form, grade.form, source.form, foreignNumber.form, people.form,
      amount.form,
      place.form, tags.form, accept.form,
    ]
  }

  /// Builds the registration from the answers; its area is the registering unit's unless one is
  /// given.
  ///
  /// - Throws: `ActionFault` for an invalid answer, `DocumentFault` for an invalid document number,
  ///   `WorkError` for a unit that is not found.
  public static func registration(
    _ answers: Answers, by unit: UnitCode, on day: Day, in directory: any UnitDirectory
  ) throws -> Registration<String> {
    let named = try answers[area].map { try directory.find($0, on: day) }
    guard let area = try named ?? directory.unit(unit) else {
      throw WorkError.unknownUnit(unit.description, similar: [])
    }
    return Registration(
      area: area.path, category: try answers[category], summary: try answers[summary],
      parties: try parties(answers, on: day), grade: try answers[grade] ?? .ordinary,
      source: try answers[source] ?? .visit, foreignNumber: try answers[foreignNumber],
      people: try answers[people], amount: try answers[amount], place: try answers[place],
      tags: Set(try answers[tags]))
  }

  private static func parties(_ answers: Answers, on day: Day) throws -> [Party<String>] {
    var parties: [Party<String>] = []
    var said: [FieldKey: String] = [:]
    for answer in answers.all {
      switch answer.key {
      case .applicant, .respondent:
        let role: PartyRole = answer.key == .applicant ? .applicant : .respondent
        parties.append(Party(named: answer.text, role: role))
        said = [:]
      case .phone, .document, .address:
        guard !parties.isEmpty else { throw ActionFault.ofNobody(answer.key) }
        guard said.updateValue(answer.text, forKey: answer.key) ?? answer.text == answer.text else {
          throw ActionFault.twiceOfPerson(answer.key)
        }
        let last = parties.count - 1
        if answer.key == .phone { parties[last].take(phone: answer.text) }
        if answer.key == .document { try parties[last].take(document: answer.text, on: day) }
        if answer.key == .address { parties[last].address = answer.text }
      default: break
      }
    }
    // Before the search for duplicates, which takes long for many.
    try CaseLimit.parties.require(parties.count)
    return parties
  }
}
