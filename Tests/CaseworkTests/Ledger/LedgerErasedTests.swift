import Casework
import Disputes
import Support
import Testing

/// A ledger imported again after somebody in it was erased.
@Suite struct LedgerErasedTests {
  private let file: LedgerFixture

  init() throws { file = try LedgerFixture() }

  @Test(arguments: [1, 2, 3], [true, false])
  func `a row about somebody erased since is known, and nothing of it comes back`(
    party: Int, isNumbered: Bool
  ) throws {
    let row = [
      "external_ref": isNumbered ? "" : "A-1", "applicant": "张三;王五", "respondent": "李四",
      "phone": "13800001111;13900001111",
      "summary": "张三、王五与李四争水", "place": "张三、王五、李四家",
    ]
    try file.take(ledger([row]))
    let number = try file.onlyCase().number
    let unit = try #require(UnitCode(LedgerFixture.town))
    let officer = try #require(OfficerCode("clerk"))
    var desk = Desk(
      file.book, unit: unit, officer: officer, now: LedgerFixture.now, salt: LedgerFixture.salt)
    desk.office.trustsClock = true
    _ = try desk.act(on: "1") { _, view in
      let texts = try #require(try view.reads.dossier(of: number)).mentions(ofParty: party)
      return [.partyErased(Erasure(party: party, reason: .decision, basis: "x", texts: texts))]
    }
    let entries = try file.book.entries()
    let again = isNumbered ? row.merging(["external_ref": "\(number)"]) { $1 } : row
    #expect(try file.take(ledger([again])).rows.map(\.status) == [.skipped])
    // Once more, and a guess at who it was: both are answered alike.
    for guess in [[:], ["applicant": party == 3 ? "张三;王五" : party == 1 ? "赵六;王五" : "张三;赵六"]] {
      let row = again.merging(guess) { $1 }
      #expect(try file.take(ledger([row])).rows.map(\.status) == [.skipped])
    }
    #expect(try file.book.entries() == entries)
    // What has not been erased still counts, and so does how many people there are.
    for (column, value) in [
      ("amount", "5"), ("applicant", "张三;王五;赵六"),
      party == 3 ? ("applicant", "张三;赵六") : ("respondent", "赵六"),
    ] where !isNumbered || column != "amount" {
      let error = try #require(throws: LedgerError.self) {
        try file.take(ledger([again.merging([column: value]) { $1 }]))
      }
      #expect(error.fault == .conflict(number) && error.column == column)
    }
  }
}
