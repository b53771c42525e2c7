import Casework
import Support
import Testing

/// Ledgers out of nearly right ones, on their way into the file.
@Suite struct LedgerFuzzTests {
  private static let inputs = Mutator(
    [
      ledger([
        ["external_ref": "a-1", "closed_at": "2026-03-20", "outcome": "settled"],
        ["external_ref": "a-2", "area": "新村", "phone": "13812345678"],
        ["external_ref": "a-3", "summary": "一\n二", "tags": "minor;enterprise"],
      ]),
      "\u{FEFF}"
        + ledger([["grade": "major", "closed_at": "2026-03-20", "outcome": "withdrawn"]])
        .replacing("\n", with: "\r\n"),
      ledger(["unit": "331102100201", "state": "registered", "amount": "500", "people": "12"]),
    ], tokens: ["0201", "邻里", "settled", "failed:gap", "2026-03-01", "2999-01-01", "新村", "下村"])

  @Test(arguments: Fuzz.parts)
  func `a ledger is kept as its report says, or nothing of it is`(part: Int) throws {
    var town = try LedgerFixture()
    let tally = try Fuzz.run("ledger", part, of: 400, soak: 20_000) { seed in
      if try town.book.numbers().count > 100 { town = try LedgerFixture() }
      let before = (entries: try town.book.entries(), numbers: try town.book.numbers())
      let bytes = Self.inputs.bytes(seed)
      let encoding: TextEncoding = seed % 11 == 0 ? .gb18030 : .utf8
      let batch = try town.ledger {
        $0.keepsGoing = seed % 3 == 0
        $0.office.isDryRun = seed % 7 == 0
        // Some of them are larger batches.
        $0.rowsInOneTransaction = seed % 5 == 0 ? 2 : 10_000
      }
      do {
        let report = try batch.run(try CSVReader(bytes, encoding: encoding), clock: { 0 })
        let added = try town.book.numbers().count - before.numbers.count
        #expect(
          added == (report.isDryRun ? 0 : report.count(.registered)), "seed \(seed): \(report)")
        return report.count(.failed) == 0
      } catch {
        let isKnown = error is LedgerError || error is CSVError
        #expect(isKnown, "seed \(seed): \(error)")
        #expect(try town.book.entries() == before.entries, "seed \(seed): \(error)")
        return false
      }
    }
    #expect(tally.isTelling)
  }
}
