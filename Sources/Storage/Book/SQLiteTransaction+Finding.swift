import Casework
import Disputes

// A transaction finds what its file has.
extension SQLiteTransaction {
  var today: Day { book.today }

  func candidates(
    _ query: NumberQuery, seenBy unit: UnitCode?, limit: Int
  ) throws -> [CaseNumber] { try book.candidates(query, seenBy: unit, limit: limit) }

  func records(of number: CaseNumber) throws -> [LogRecord] { try book.records(of: number) }

  func positions(of number: CaseNumber) throws -> [Int] { try book.positions(of: number) }

  func ruleHistory() throws -> RuleHistory { try book.ruleHistory() }

  func texts(of number: CaseNumber, from sequence: Int) throws -> [SequencedText] {
    try book.texts(of: number, from: sequence)
  }

  func reference(of number: CaseNumber) throws -> ImportReference? {
    try book.reference(of: number)
  }

  func casesMerged(with number: CaseNumber) throws -> [CaseNumber] {
    try book.casesMerged(with: number)
  }

  func team(_ code: TeamCode) throws -> Team? { try book.team(code) }

  func unit(_ code: UnitCode) throws -> Unit? { try book.unit(code) }

  func units(_ filter: UnitFilter) throws -> [Unit] { try book.units(filter) }
}
