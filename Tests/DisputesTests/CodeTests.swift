import Disputes
import Testing

struct CodeTests {
  @Test func `the codes are those of the contract`() {
    #expect(
      State.allCases.map(\.rawValue).joined(separator: " ")
        == "registered handling suspended concluded closed declined void")
    #expect(
      Outcome.allCases.map(\.rawValue).joined(separator: " ")
        == "written_agreement oral_agreement settled withdrawn failed referred")
    #expect(
      Failure.allCases.map(\.rawValue).joined(separator: " ")
        == "gap refusal no_contact time_up unsigned other")
    #expect(
      Door.allCases.map(\.rawValue).sorted().joined(separator: " ")
        == "arbitration court department none other_centre petition police reconsideration")
    #expect(
      Grade.allCases.map(\.rawValue).joined(separator: " ") == "simple ordinary complex major")
    #expect(
      Source.allCases.map(\.rawValue).joined(separator: " ")
        == "visit reception grid hotline online inspection police court procuratorate arbitration "
        + "petition department superior subordinate other")
    #expect(
      SuspensionReason.allCases.map(\.rawValue) == ["appraisal", "papers", "party_away", "other"])
    #expect(Set(Urgency.allCases.map(\.rawValue)) == ["plain", "red", "none"])
    #expect(Emergency.allCases.map(\.rawValue) == ["violence", "crime"])
    #expect(Tag.allCases.map(\.rawValue) == ["enterprise", "overseas", "minor"])
    #expect(PartyRole.allCases.map(\.rawValue) == ["applicant", "respondent", "other"])
  }

  @Test func `somebody still has to act in the first four states`() {
    #expect(State.allCases.filter(\.isOpen) == [.registered, .handling, .suspended, .concluded])
  }

  @Test func `the first three outcomes resolve a dispute`() {
    #expect(Outcome.allCases.filter(\.isResolved) == [.writtenAgreement, .oralAgreement, .settled])
    #expect(Outcome.allCases.map(\.agreementForm) == [.written, .oral, nil, nil, nil, nil])
  }

  @Test func `grades rise and only the gravest needs verification`() {
    #expect(Grade.allCases == Grade.allCases.sorted())
    #expect(Grade.allCases.filter(\.needsVerification) == [.major])
  }

  @Test func `reminders and tags have an order`() {
    #expect(Urgency.allCases.sorted() == [.none, .plain, .red])
    #expect(Tag.allCases.sorted() == [.enterprise, .minor, .overseas])
  }
}
