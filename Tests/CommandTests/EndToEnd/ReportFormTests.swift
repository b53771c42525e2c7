import Foundation
import Testing

/// The forms in which a report leaves the program.
@Suite struct ReportFormTests {
  @Test func `a rate for Excel is the same rows with a mark, its line ends and no formula`() throws
  {
    let town = try Town()
    try town.done(
      Town.city, "unit", "add", "331102199000", "=SUM(A1)", "--level", "township",
      "--parent", Town.county, "--from", "2026-01-01")
    let words = ["report", "closure-rate", "--by", "township", "--within", Town.county]
    let at = ["--as-of", "2026-06-30"]
    let plain = try town.run(Town.city, words + at + ["--format", "csv"])
    let excel = try town.run(Town.city, words + at + ["--for-excel"])
    #expect(plain.code == 0 && plain.out.contains(",=SUM(A1),"))
    let expected =
      "\u{FEFF}"
      + plain.out.replacingOccurrences(of: "\n", with: "\r\n")
      .replacingOccurrences(of: ",=SUM(A1),", with: ",'=SUM(A1),")
    #expect(Array(excel.out.utf8) == Array(expected.utf8))
  }

  @Test(arguments: ["levels", "movement", "followup", "workload", "closure-rate"])
  func `a report as a page says what it is`(name: String) throws {
    let town = try Town()
    let run = try town.run(
      Town.city,
      ["report", name, "--from", "2026-01-01", "--to", "2026-03-31", "--format", "html"])
    #expect(run.code == 0, "\(run.err)")
    _ = try Markup(run.out)
    #expect(run.out.contains("Period 2026-01-01..2026-03-31") && run.out.contains("log "))
  }

  @Test func `rows without a single column have no records, and a table shows their totals`() throws
  {
    let town = try Town()
    let words = ["report", "closure-rate", "--by", "township,month"]
    let csv = try town.run(Town.city, words + ["--format", "csv"])
    #expect(csv.code == 0 && csv.lines.count == 1, "\(csv.out)")
    let json = try town.run(Town.city, words + ["--format", "json"])
    #expect(
      json.out.contains("\"column_key\": \"\",\n    \"column_label\": \"total\""), "\(json.out)")
    let path = try town.file("empty.json", json.bytes)
    #expect(try town(Town.city, "report", "verify", path).code == 0)
    let table = try town.run(Town.city, words)
    #expect(table.lines[0].split(separator: " ") == ["code", "township", "total"], "\(table.out)")
    #expect(table.lines.contains { $0.hasPrefix(Town.townshipCode) && $0.hasSuffix("—") })
  }
}
