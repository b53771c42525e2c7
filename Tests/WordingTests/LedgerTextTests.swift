import Casework
import Disputes
import Support
import Testing

@testable import Wording

/// What is said of a row that is wrong: the line and the column, and no person's name or number.
@Suite struct LedgerTextTests {
  private static let secrets = [
    "13912345678", "139-1234-5678", "0578-2123456", "057821234567", "332502199001011234",
    "138123456789",
    "13812345678-2026-00001-5", "057821234567-2026-00001-5",
  ]
  private static let names = ["张大山", "欧阳锋", "张大山、李四"]

  private func expectNothing(of secret: String, in text: Text) {
    for words in [text.english, text.chinese] {
      #expect(!words.contains(secret), "\(words)")
      #expect(words.contains("3"), "\(words)")
    }
  }

  /// Every fault that repeats what stands in a field.
  @Test(arguments: secrets) func `no error of a row repeats the number of a person`(secret: String)
  {
    let faults: [(LedgerFault, LedgerColumn)] =
      [
        (.unit(.unknownUnit(secret, similar: [])), .unit),
        (.unit(.unknownUnit(secret, similar: [])), .area),
        (.unit(.unknownUnit(secret, similar: [])), .closedBy),
        (.repeated(secret, firstLine: 2), .externalReference),
        (.malformed(secret, allowed: .number), .number),
      ] + LedgerColumn.allCases.map { (.malformed(secret, allowed: $0.allowed), $0) }
    for (fault, column) in faults {
      expectNothing(
        of: secret, in: Text(for: LedgerError(line: 3, column: column.name, fault: fault)))
    }
  }

  @Test(arguments: names) func `no error about a unit repeats the name of a person`(name: String) {
    for fault in [
      LedgerFault.unit(.unknownUnit(name, similar: [])), .malformed(name, allowed: .number),
      .repeated(name, firstLine: 2),
    ] {
      expectNothing(of: name, in: Text(for: LedgerError(line: 3, column: "unit", fault: fault)))
    }
  }

  @Test(arguments: ["331102100999", "碧湖镇新村", "张家村", "新城镇"])
  func `a unit that is not there is named as it was typed`(unit: String) {
    let error = LedgerError(
      line: 3, column: "unit", fault: .unit(.unknownUnit(unit, similar: [])))
    #expect(Text(for: error).english.contains(unit) && Text(for: error).chinese.contains(unit))
  }

  @Test(arguments: ["331102100201-2026-00001-5", "42", "2026-42", "331102100201-42"])
  func `a number of a case that is none is repeated as it was typed`(text: String) {
    let error = LedgerError(
      line: 3, column: "number", fault: .malformed(text, allowed: .number))
    #expect(Text(for: error).english.contains(text) && Text(for: error).chinese.contains(text))
  }

  private func take(
    _ text: String, mapping: [String: String] = [:], ignored: Set<String> = []
  ) throws {
    let officer = try #require(OfficerCode("clerk"))
    var ledger = LedgerImport(
      Office(
        MemoryCasebook(), unit: nil, officer: officer, clock: { Instant(milliseconds: 0) },
        salt: { [] }))
    (ledger.mapping, ledger.ignored) = (mapping, ignored)
    _ = try ledger.run(CSVReader(text: text), clock: { 0 })
  }

  /// The first row of a file that has no names of columns.
  private static let data = "2026-03-01,02,张大山拖欠工资,张大山,13912345678"

  @Test(
    arguments: [
      ([:], []), (["张大山": "applicant"], ["2026-03-01", "02", "13912345678", "张大山拖欠工资"]),
      (["张大山": "nothing"], ["2026-03-01", "02"]),
    ] as [([String: String], Set<String>)])
  func `a row of data in the place of the names of columns is not told`(
    mapping: [String: String], ignored: Set<String>
  ) throws {
    for text in [Self.data, Self.data + ",张大山", "张大山,张大山,13912345678"] {
      let told: Text
      do {
        try take(text, mapping: mapping, ignored: ignored)
        continue
      } catch let error as LedgerError {
        told = Text(for: error)
      } catch let error as CSVError {
        told = Text(for: error)
      }
      #expect(!told.english.contains("大山") && !told.chinese.contains("大山"), "\(told)")
      #expect(!told.english.contains("1234") && !told.chinese.contains("1234"), "\(told)")
    }
  }

  @Test(arguments: ["申请人", "方式", "解决方式", "程序", "联系电话", "Note"])
  func `a name of a column that is not known is told as it stands there`(name: String) throws {
    let error = try #require(throws: LedgerError.self) {
      try take("registered_at,\(name)")
    }
    #expect(Text(for: error).english.contains("--map \(name)=OURS"))
    var again = CSVReader(text: "\(name),\(name)")
    let header = try #require(try again.next())
    #expect(throws: CSVError.duplicateColumn(line: 1, name: name)) { try CSVColumns(header) }
  }
}
