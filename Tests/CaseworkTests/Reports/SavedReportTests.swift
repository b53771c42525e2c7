import Casework
import Disputes
import Testing

/// What is taken for a saved report, and what is said of everything else.
@Suite struct SavedReportTests {
  static let hash = String(repeating: "0f", count: 32)
  static let figures = "denominator,numerator,rate,open,overdue,reopened,excluded"
  static let names = "key,label,\(figures)," + ReportStatement.names.joined(separator: ",")
  static let statement =
    "closure-rate,cohort,county,2026-01-01,2026-03-31,,,,2026-03-31T23:59:59.999+08:00,"
    + "2026-04-02T09:00:00+08:00,3,17,\(hash)"
  static let rows = [
    "331102000000,莲都区,30,20,66.67,10,2,0,1,\(statement)",
    "331121000000,青田县,0,0,,0,0,0,0,\(statement)",
  ]
  static let csv = ([names] + rows).map { $0 + "\n" }.joined()

  private func fault(_ text: String) -> SavedReportFault? {
    do throws(SavedReportFault) {
      _ = try SavedReport(reading: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func `a report says what it is, and its figures are numbers`() throws {
    let saved = try SavedReport(reading: Array(Self.csv.utf8))
    #expect(saved.statement.name == .closureRate && saved.statement.definition == .cohort)
    #expect(saved.statement.rows == .county && saved.statement.columns == nil)
    #expect(saved.statement.from == Moment("2026-01-01")?.start)
    #expect(saved.statement.to == Moment("2026-03-31")?.end)
    #expect(saved.statement.position == 17 && saved.statement.lateEntries == 3)
    #expect(saved.statement.logHash.description == Self.hash)
    #expect(saved.statement.texts.map { $0 ?? "" }.joined(separator: ",") == Self.statement)
    let row = try #require(saved.rows[CellKey("331102000000")])
    #expect(row["rate"] == .number(hundredths: 6_667) && row["open"] == .number(hundredths: 1_000))
    #expect(saved.rows[CellKey("331121000000")]?["rate"] == .nothing)
    #expect(saved.total == nil)
  }

  @Test func `a spreadsheet may have saved it again`() throws {
    let plain = try SavedReport(reading: Array(Self.csv.utf8))
    let crlf = "\u{FEFF}" + Self.csv.replacing("\n", with: "\r\n")
    #expect(try SavedReport(reading: Array(crlf.utf8)) == plain)
    let tabs = Self.csv.replacing(",", with: "\t")
    #expect(try SavedReport(reading: Array(tabs.utf8)) == plain)
    let shorter = Self.csv.replacing(",66.67,", with: ",66.60,")
    let shortest = Self.csv.replacing(",66.67,", with: ",66.6,")
    #expect(
      try SavedReport(reading: Array(shorter.utf8)) == SavedReport(reading: Array(shortest.utf8)))
  }

  @Test func `labels may be in any language, or missing`() throws {
    let plain = try SavedReport(reading: Array(Self.csv.utf8))
    let english = Self.csv.replacing("莲都区", with: "\"Liandu, \"\"the\"\" district\"")
    #expect(try SavedReport(reading: Array(english.utf8)) == plain)
    let without = Self.csv.replacing(",label,", with: ",").replacing(",莲都区,", with: ",")
      .replacing(",青田县,", with: ",")
    #expect(try SavedReport(reading: Array(without.utf8)) == plain)
  }

  static let faults: [(String, SavedReportFault)] = [
    ("", .notAReport),
    ("number,state\n1,open\n", .notAReport),
    ("code  county\n----\n", .notAReport),
    ("[]", .notAReport),
    ("{\"rows\": [], \"total\": {\"a\": 1}}", .notAReport),
    ("{\"a\":1}\n{\"a\":2}\n", .notAReport),
    (names + "\n", .empty),
    (
      "\(names)\n\(rows[0])\n\(rows[1].prefix(40))",
      .table(.ragged(line: 3, found: 10, expected: 22))
    ),
    ("{\n\"rows\": [\n{\"key\": \"1\",", .json(line: 3)),
    (
      csv.replacing("label", with: "name"), .unknownColumn("name", .line(2))
    ),
    (
      csv.replacing(",numerator,", with: ",note,").replacing("numerator", with: "x"),
      .unknownColumn("note", .line(2))
    ),
    (csv.replacing("excluded,report", with: "excluded,label2"), .notAReport),
    (csv.replacing(",late,", with: ",later,"), .missingColumn("late", .line(2))),
    (csv.replacing("cohort", with: "other"), .badColumn("definition", "other", .line(2))),
    (
      csv.replacing("closure-rate,cohort", with: "levels,cohort"),
      .badColumn("definition", "cohort", .line(2))
    ),
    (csv.replacing(",17,", with: ",-1,"), .badColumn("position", "-1", .line(2))),
    (csv.replacing("2026-01-01", with: "2026-13-01"), .badColumn("from", "2026-13-01", .line(2))),
    (csv.replacing(hash, with: "0f"), .badColumn("log_hash", "0f", .line(2))),
    (
      "\(names)\n\(rows[0])\n\(rows[1].replacing(",3,17,", with: ",4,17,"))\n",
      .otherStatement(column: "late", "4", expected: "3", .line(3))
    ),
    (csv.replacing(",66.67,", with: ",66.67%,"), .badFigure(column: "rate", "66.67%", .line(2))),
    (csv.replacing(",66.67,", with: ",1e3,"), .badFigure(column: "rate", "1e3", .line(2))),
    (csv.replacing(",66.67,", with: ",66.671,"), .badFigure(column: "rate", "66.671", .line(2))),
    (csv.replacing(",66.67,", with: ",*,"), .badFigure(column: "rate", "*", .line(2))),
    ("\(csv)\(rows[0])\n", .repeatedRow(CellKey("331102000000"), .line(4))),
    (csv.replacing(",label,", with: ",key,"), .table(.duplicateColumn(line: 1, name: "key"))),
    (csv.replacing("莲都区", with: "\"莲都区"), .table(.unterminatedQuote(line: 2))),
  ]

  @Test(arguments: faults.indices)
  func `what is no report is said with its place`(index: Int) {
    let (text, expected) = Self.faults[index]
    #expect(fault(text) == expected, "\(text)")
  }

  @Test func `bytes that are no text are said with their place`() {
    #expect(throws: SavedReportFault.self) { try SavedReport(reading: [0x6B, 0xFF, 0x0A]) }
    do {
      _ = try SavedReport(reading: [0x0A, 0xFF])
      Issue.record("it was taken")
    } catch {
      guard case .text(let text) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(text.line == 2)
    }
  }

  @Test func `a record of JSON is named by its number`() {
    let names = Self.names.split(separator: ",")
    func json(_ row: String) -> String {
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      return "{" + zip(names, fields).map { "\"\($0)\":\"\($1)\"" }.joined(separator: ",") + "}"
    }
    let rows = Self.rows.map(json)
    let whole = "{\"rows\":[\(rows[0]),\(rows[0])],\"total\":\(rows[1])}"
    #expect(fault(whole) == .repeatedRow(CellKey("331102000000"), .row(2)))
    let total =
      "{\"rows\":[\(rows[0])],\"total\":\(rows[1].replacing("\"open\":\"0\"", with: "\"open\":\"x\""))}"
    #expect(fault(total) == .badFigure(column: "open", "x", .total))
    let lines = "\(rows[0])\n\(rows[0])\n"
    #expect(fault(lines) == .repeatedRow(CellKey("331102000000"), .line(2)))
    #expect(fault("\(rows[0])\n\(rows[1].dropLast())") == .json(line: 2))
    let truth = rows[0].replacing("\"open\":\"10\"", with: "\"open\":true")
    #expect(fault(truth) == .badColumn("open", "true", .line(1)))
  }
}
