import Disputes
import Testing

struct RefusalTests {
  static let aboutWho: [Refusal] = [
    .notYours(.accepted, unit: .wenxi, allowed: [.holder], holder: .bihu),
    .notDesignator(unit: .wenxi, expected: .city), .sameOfficer(.li),
    .reminderOfOther(giver: .city), .gradeLowered(from: .major, to: .simple),
    .unitClosed(.closed, since: .on(20), next: .bihu), .unitNotYet(.closed, from: .on(20)),
  ]

  @Test(arguments: aboutWho)
  func `a unit or officer that may not is told apart`(_ refusal: Refusal) {
    #expect(refusal.isAboutWho)
    #expect(refusal.basis == nil)
  }

  static let aboutTheCase: [(Refusal, String?)] = [
    (.refusalWindowOver(lastDay: .on(6)), "信访工作条例第二十三条"),
    (.onlyOneParty(.agreed), "人民调解法第十七条"),
    (.noTerms, "人民调解法第二十八条"),
    (.noAgreement(.oral), "人民调解法第二十八条"),
    (.otherForm(reached: .oral, asked: .written), "人民调解法第二十八条"),
    (.doorMissing(.referred), "人民调解法第二十六条"),
    (.failureMissing, "人民法院在线调解规则第二十五条"),
    (.namelessParty(.other), "个人信息保护法第六条"),
    (.outOfRange(field: "people", range: 1...2), "个人信息保护法第六条"),
    (.tooLong(field: "summary", bytes: 9, limit: 8), "个人信息保护法第六条"),
    (.wrongState(.accepted, .closed, possible: []), nil),
    (.noReminder, nil),
  ]

  @Test(arguments: aboutTheCase)
  func `a rule of law is cited with its article`(_ refusal: Refusal, _ basis: String?) {
    #expect(!refusal.isAboutWho)
    #expect(refusal.basis == basis)
  }
}
