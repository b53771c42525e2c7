import Casework
import Disputes
import Machine
import Support
import Testing

@Suite struct UnitTableTests {
  private static let header = "code,name,level,parent\n"

  @Test func `levels come as numbers or codes, and nothing stands above a city`() throws {
    let units = try UnitTable.read(
      CSVReader(
        text: "parent,level,name,code\n330000000000,2,丽水市,331100000000\n"
          + "331100000000,county, 莲都区 ,331102000000\n,city,另一市,331200000000\n"))
    #expect(units.map(\.code.description) == ["331100000000", "331102000000", "331200000000"])
    #expect(units.map(\.name) == ["丽水市", "莲都区", "另一市"])
    #expect(units.map(\.level) == [.city, .county, .city])
    #expect(units.map(\.parent) == [nil, units[0].code, nil])
  }

  @Test func `a row may say since when it holds and who succeeds a unit that ends`() throws {
    let units = try UnitTable.read(
      CSVReader(
        text: "code,name,level,parent,valid_from,successor\n"
          + "331102100000,碧湖镇,4,331102000000,2026-10-01,331102101000\n"
          + "331102101000,新镇,4,331102000000,,\n"))
    #expect(units.map(\.validFrom) == [Day(year: 2026, month: 10, day: 1), nil])
    #expect(units.map(\.successor) == [units[1].code, nil])
    for (row, column) in [("2026-13-01,", "valid_from"), (",331", "successor")] {
      let error = try #require(throws: LedgerError.self) {
        try UnitTable.read(
          CSVReader(
            text: "code,name,level,parent,valid_from,successor\n"
              + "331102100000,碧湖镇,4,331102000000,\(row)\n"))
      }
      #expect(error.column == column)
    }
  }

  @Test(arguments: [
    ("code,name,level\n", 1, "parent", LedgerFault.missingColumn("parent")),
    ("", 1, "code", .missingColumn("code")),
    (
      "code,name,level,parent,note\n", 1, "note",
      .unknownColumn(
        "note", allowed: ["code", "name", "level", "parent", "valid_from", "successor"])
    ),
    (header + "33110000000,丽水市,2,\n", 2, "code", .malformed("33110000000", allowed: .unitCode)),
    (header + "331100000000,,2,\n", 2, "name", .missing(.text(limit: 200))),
    (
      header + "331100000000,丽水市,1,\n", 2, "level",
      .malformed("1", allowed: UnitTable.Column.level.allowed)
    ),
    (header + "331100000000,丽水市,,\n", 2, "level", .missing(UnitTable.Column.level.allowed)),
    (
      header + "331100000000,丽水市,2,\n331102000000,莲都区,3,\n", 3, "parent",
      .missing(.unitCode)
    ),
    (
      header + "331102000000,莲都区,3,莲都\n", 2, "parent", .malformed("莲都", allowed: .unitCode)
    ),
  ])
  func `a fault is named by line and column`(
    text: String, line: Int, column: String, fault: LedgerFault
  ) throws {
    #expect(throws: LedgerError(line: line, column: column, fault: fault)) {
      try UnitTable.read(CSVReader(text: text))
    }
  }

  @Test func `a unit that stands twice must be the same both times`() throws {
    let line = "331100000000,丽水市,2,330000000000\n"
    #expect(try UnitTable.read(CSVReader(text: UnitTableTests.header + line + line)).count == 1)
    let code = try #require(UnitCode("331100000000"))
    #expect(
      throws: LedgerError(line: 3, column: "code", fault: .repeatedUnit(code, firstLine: 2))
    ) {
      try UnitTable.read(
        CSVReader(text: UnitTableTests.header + line + "331100000000,丽水,2,330000000000\n"))
    }
  }

  @Test(.enabled(if: divisions != nil, "needs lishui-divisions.csv in JIEFEN_DATA"))
  func `the published list of a whole city can be entered`() throws {
    let path = try #require(divisions)
    let units = try UnitTable.read(CSVReader(try Input(path).rest()))
    #expect(units.count == 2_226)
    let book = MemoryCasebook()
    let register = Office(
      book, unit: nil, officer: Places.officer("clerk"), now: LedgerFixture.now,
      salt: LedgerFixture.salt)
    #expect(try register.enter(units, closingVanished: false).added.count == 2_226)
    #expect(try register.enter(units, closingVanished: false).isEmpty)
    let townships = try book.units(UnitFilter(level: .township))
    #expect(townships.allSatisfy { $0.path.count == 3 })
  }
}

/// Where the list lies, if it is at hand.
private let divisions: String? = {
  let folder = Environment.live["JIEFEN_DATA"] ?? "../shared/data"
  let path = Files.join(folder, "lishui-divisions.csv")
  return Files.exists(path) ? path : nil
}()
