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

  @Test(arguments: [
    "li.ming", "LI.MING", "Li.Ming", " li.ming ", "\u{3000}li.ming\u{3000}", "ｌｉ．ｍｉｎｇ", "ＬＩ．ＭＩＮＧ",
    "li.ming\u{200B}", "\u{FEFF}li.ming", "\tli.ming\n",
  ])
  func `the code of an officer or a team is one name, however it is spelt`(text: String) throws {
    let officer = try #require(OfficerCode(typed: text))
    #expect(officer.description == "li.ming")
    let team = try #require(TeamCode(typed: text))
    #expect(team.description == "li.ming")
    let kept = try #require(OfficerCode("LI.Ming"))
    #expect(kept == officer && kept.description == "LI.Ming")
    #expect(Set([kept, officer]).count == 1)
    #expect(
      try TeamCode("LI.Ming") == team && Set([team, #require(TeamCode("LI.Ming"))]).count == 1)
    #expect(OfficerCode("li.min") != officer && OfficerCode("li-ming") != officer)
  }

  @Test(arguments: [
    "", " ", "李明", "li ming", "li\u{200B}ming", "li@ming", "\u{212A}im", "13912345678",
    "139-1234-5678", "0578-2123456",
    "332502199001011234",
  ])
  func `what is no code is none in any spelling`(text: String) {
    #expect(OfficerCode(typed: text) == nil && TeamCode(typed: text) == nil)
  }
}
