import Disputes
import Testing

/// What a case costs grows as the case does, up to the longest that is taken.
@Suite struct LongestCaseTests {
  @Test func `each party costs the same statements, up to the last that a case may have`() throws {
    var town = try RecordedTown()
    func statements(of parties: Int) throws -> Int {
      let names = (1...parties).flatMap { ["--applicant", "张\($0)山"] }
      let before = town.statements.count
      try town(
        Town.village, ["intake", "--category", "0201", "--summary", "漏水", "--no-input"] + names)
      return town.statements.count - before
    }
    let most = CaseLimit.parties.most
    // The first finds the statements not yet prepared, and registers its officer.
    _ = try statements(of: 1)
    let counts = try [most / 4, most / 2, most].map { try statements(of: $0) }
    // A few more or fewer are those of pages and of what was prepared before.
    #expect(counts[2] - counts[1] <= 2 * (counts[1] - counts[0]) + most / 10, "\(counts)")
    #expect(counts[2] < 5 * most, "\(counts)")
  }
}
