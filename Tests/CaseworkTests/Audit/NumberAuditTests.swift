import Casework
import Disputes
import Support
import Testing

@Suite struct NumberAuditTests {
  private func number(_ ordinal: Int, year: Int = 2026, series: Int = 0) throws -> CaseNumber {
    try #require(
      CaseNumber(unit: Places.bihu, year: year, series: series, ordinal: ordinal))
  }

  private func findings(
    _ cases: [(CaseNumber, Int)], restored last: CaseNumber? = nil, at position: Int = 0
  ) -> [AuditFinding] {
    var registers = AuditRegisters()
    if let last { registers.add(.numbers(GivenNumbers(last: [last])), at: position) }
    var audit = NumberAudit(registers)
    return cases.flatMap { audit.next($0.0, at: $0.1) }
  }

  @Test func `each sequence begins with 1 and has no gaps`() throws {
    let cases = try [
      (number(1), 5), (number(2), 9), (number(1, series: 1), 7), (number(1, year: 2027), 8),
    ]
    #expect(findings(cases).isEmpty)
  }

  @Test func `a number that no case has is missed, at the beginning too`() throws {
    let (second, fifth) = try (number(2), number(5))
    #expect(
      findings([(second, 5), (fifth, 9)]) == [
        .missingNumbers(before: second, count: 1), .missingNumbers(before: fifth, count: 2),
      ])
  }

  @Test func `a restore explains only what it skipped, and only after it`() throws {
    let (first, fourth, sixth) = try (number(1), number(4), number(6))
    let cases = [(first, 5), (fourth, 9), (sixth, 12)]
    #expect(
      findings(cases, restored: try number(3), at: 7) == [
        .skippedNumbers(before: fourth, count: 2, restored: 7),
        .missingNumbers(before: sixth, count: 1),
      ])
    let tooEarly = AuditFinding.missingNumbers(before: fourth, count: 2)
    #expect(findings(cases, restored: try number(3), at: 4).first == tooEarly)
    #expect(findings(cases, restored: try number(2), at: 7).first == tooEarly)
    #expect(findings(cases, restored: try number(3, series: 1), at: 7).first == tooEarly)
  }

  @Test func `numbers are given in the order of the log`() throws {
    let second = try number(2)
    #expect(
      findings(try [(number(1), 9), (second, 5)]) == [.outOfOrder(second, position: 5)])
  }
}
