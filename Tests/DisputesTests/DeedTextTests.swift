import Disputes
import Testing

/// A deed of which each text reads like the field in which it belongs.
struct TextSample: CustomTestStringConvertible, Sendable {
  let deed: Deed<String>
  let fields: [String]
  var testDescription: String { deed.kind.rawValue }

  private init(_ deed: Deed<String>, _ fields: String...) {
    self.deed = deed
    self.fields = fields
  }

  private static func party(_ number: Int, _ role: PartyRole) -> Party<String> {
    Party(
      role: role, kind: .organisation, name: "party.\(number).name",
      phone: "party.\(number).phone", document: "party.\(number).document",
      address: "party.\(number).address")
  }

  static let all: [TextSample] = [
    TextSample(
      .registered(
        Registration(
          area: [.bihu, .liandu, .city], category: .water, summary: "summary",
          parties: [party(1, .applicant), Party(role: .respondent, kind: .unknown, name: nil)],
          grade: .complex, source: .court, foreignNumber: "foreign_number", people: 3, amount: 4,
          place: "place", tags: [.minor])),
      "summary", "party.1.name", "party.1.phone", "party.1.document", "party.1.address",
      "foreign_number", "place"),
    TextSample(
      .partyAdded(party(3, .other)),
      "party.3.name", "party.3.phone", "party.3.document", "party.3.address"),
    TextSample(.accepted),
    TextSample(.declined(reason: "reason", door: .police), "reason"),
    TextSample(.assigned(.mediator("mediator")), "mediator"),
    TextSample(.assigned(.team(.elders))),
    TextSample(
      .offered(
        Offering(.up, to: .liandu, reason: "reason", tried: "tried", emergency: .crime)),
      "reason", "tried"),
    TextSample(.received),
    TextSample(.refused(reason: "reason"), "reason"),
    TextSample(.recalled),
    TextSample(.designated(target: .wenxi, reason: "reason"), "reason"),
    TextSample(.placed(at: .wenxi)),
    TextSample(.assistAsked(helper: .wenxi)),
    TextSample(.assistAnswered("text"), "text"),
    TextSample(
      .sessionRecorded(Session(mediator: "mediator", present: "present", text: "text")),
      "mediator", "present", "text"),
    TextSample(.noted("text"), "text"),
    TextSample(.extended(Extending(days: 7, reason: "reason", partiesAgree: true)), "reason"),
    TextSample(.suspended(.papers, until: .on(9))),
    TextSample(.resumed),
    TextSample(.urged(.red)),
    TextSample(
      .agreed(Agreement(.oral, terms: [.init("term.1", due: .on(3)), .init("term.2")])),
      "term.1", "term.2"),
    TextSample(
      .concluded(
        Conclusion(
          .referred, failure: .gap, door: .court, foreignNumber: "foreign_number",
          reason: "reason", needsVerification: true)),
      "foreign_number", "reason"),
    TextSample(.verified),
    TextSample(.sentBack(reason: "reason"), "reason"),
    TextSample(.performed(term: 2)),
    TextSample(.followedUp(.no, .part)),
    TextSample(.reopened(holder: .bihu, reason: "reason"), "reason"),
    TextSample(.merged(into: .second, reason: "reason"), "reason"),
    TextSample(.voided(reason: "reason"), "reason"),
    TextSample(.corrected(.category(.court), reason: "reason"), "reason"),
    TextSample(.corrected(.grade(.simple), reason: "reason"), "reason"),
    TextSample(.corrected(.source(.grid), reason: "reason"), "reason"),
    TextSample(.corrected(.people(2), reason: "reason"), "reason"),
    TextSample(.corrected(.amount(2), reason: "reason"), "reason"),
    TextSample(.corrected(.tags([.minor]), reason: "reason"), "reason"),
    TextSample(.corrected(.summary("summary"), reason: "reason"), "summary", "reason"),
    TextSample(.corrected(.place("place"), reason: "reason"), "place", "reason"),
    TextSample(
      .corrected(.foreignNumber("foreign_number"), reason: "reason"), "foreign_number", "reason"),
    TextSample(
      .partyCorrected(
        PartyCorrection(
          party: 2, kind: .person, name: "party.2.name", phone: "party.2.phone",
          document: "party.2.document", address: "party.2.address",
          texts: [
            Rewording(of: TextPlace(sequence: 1, field: .summary), "summary"),
            Rewording(of: TextPlace(sequence: 2, field: .text), "text"),
          ]), reason: "reason"),
      "party.2.name", "party.2.phone", "party.2.document", "party.2.address", "summary", "text",
      "reason"),
    TextSample(
      .partyErased(
        Erasure(
          party: 2, reason: .decision, basis: "basis",
          texts: [TextPlace(sequence: 1, field: .summary)])),
      "basis"),
  ]
}

struct DeedTextTests {
  private struct Kept: Hashable, Sendable {
    let field: TextField
    let text: String
  }

  @Test(arguments: TextSample.all)
  func `each text is visited once, under its own name`(_ sample: TextSample) {
    var visited: [String] = []
    let kept = sample.deed.mapTexts(firstParty: 3) { field, text in
      visited.append(text)
      return Kept(field: field, text: text)
    }
    #expect(visited.sorted() == sample.fields.sorted())
    let names = kept.mapTexts(firstParty: 3) { field, kept in
      #expect(kept.field == field)
      return kept.field.description
    }
    // Each text reads like its field, so the deed of the names is the deed itself.
    #expect(names == sample.deed)
  }

  @Test func `there is a sample of every deed and every correction`() {
    #expect(Set(TextSample.all.map(\.deed.kind)) == Set(DeedKind.allCases))
    let corrected = TextSample.all.compactMap { sample in
      if case .corrected(let correction, _) = sample.deed { correction.field } else { nil }
    }
    #expect(corrected == CorrectionField.allCases)
  }

  @Test func `what was not said is not visited`() {
    let registered = Deed.registered(Registration.usual)
    var fields: [String] = []
    _ = registered.mapTexts { field, text in
      fields.append(field.description)
      return text
    }
    #expect(fields == ["party.1.name", "party.2.name", "summary"])
    let session = Deed<String>.sessionRecorded(Session())
    #expect(session.mapTexts { _, text in text } == session)
  }

  @Test(arguments: TextSample.all)
  func `the first fault ends the mapping`(_ sample: TextSample) {
    var calls = 0
    let mapped = Result<Deed<String>, Refusal> { () throws(Refusal) in
      try sample.deed.mapTexts { (field, _) throws(Refusal) -> String in
        calls += 1
        throw .emptyText(field: field.description)
      }
    }
    #expect(calls == (sample.fields.isEmpty ? 0 : 1))
    if case .success = mapped { #expect(sample.fields.isEmpty) }
  }

  static let limits: [(TextField, Int)] = [
    (.summary, 65_536), (.text, 65_536), (.reason, 16_384), (.tried, 16_384), (.term(1), 16_384),
    (.present, 16_384), (.basis, 16_384), (.place, 1_024), (.foreignNumber, 1_024),
    (.mediator, 1_024),
    (.party(1, .name), 256), (.party(1, .phone), 1_024), (.party(1, .document), 1_024),
    (.party(1, .address), 1_024),
  ]

  @Test(arguments: limits)
  func `no text is longer than its purpose needs`(_ field: TextField, _ bytes: Int) {
    #expect(field.limit == bytes)
  }
}
