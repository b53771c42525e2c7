import Support
import Testing

@testable import Casework

/// Saved reports out of nearly right ones, in every form of data.
@Suite struct SavedReportFuzzTests {
  private static let inputs = Mutator(
    [
      SavedReportTests.csv, SavedReportTests.csv.replacing(",", with: "\t"),
      "\u{FEFF}" + SavedReportTests.csv.replacing("\n", with: "\r\n"),
      json(of: SavedReportTests.rows[0]) + "\n" + json(of: SavedReportTests.rows[1]) + "\n",
      "{\"rows\":[\(json(of: SavedReportTests.rows[0]))],\"total\":"
        + json(of: SavedReportTests.rows[1]).replacing("\"key\":", with: "\"label\":") + "}",
    ], tokens: ["suppressed", "66.6", "*", "\"key\"", "closure-rate", "\"rows\":[", "\"total\":{"])

  /// A row as JSON, its figures as texts.
  private static func json(of row: String) -> String {
    let fields = row.split(separator: ",", omittingEmptySubsequences: false)
    let names = SavedReportTests.names.split(separator: ",")
    let members = zip(names, fields).map { name, field in "\"\(name)\":\"\(field)\"" }
    return "{\(members.joined(separator: ","))}"
  }

  @Test(arguments: Fuzz.parts)
  func `a report that is read is the same when saved and read again`(part: Int) throws {
    let tally = try Fuzz.run("report", part, of: 800, soak: 40_000) { seed in
      let bytes = Self.inputs.bytes(seed)
      do throws(SavedReportFault) {
        let report = try SavedReport(reading: bytes)
        guard !report.rows.isEmpty else { return true }
        let again = try SavedReport(reading: Array(Self.text(of: report).utf8))
        #expect(again.rows == report.rows, "seed \(seed)")
        #expect(again.statement == report.statement, "seed \(seed)")
        return true
      } catch {
        if case .text(let fault) = error {
          expectPlace(of: fault, in: bytes, .utf8, "seed \(seed): \(fault)")
        }
        return false
      }
    }
    #expect(tally.isTelling)
  }

  /// The report as a table of its keys, figures and statement.
  private static func text(of report: SavedReport) -> String {
    let keys = report.statement.columns == nil ? ["key"] : ["key", "column_key"]
    let writer = CSVWriter()
    var text = writer.line(
      keys + report.names + [SavedReport.suppressedColumn]
        + ReportStatement.names)
    for (key, figures) in report.rows {
      let hidden = report.names.filter { figures[$0] == .suppressed }
      text += writer.line(
        [key.row, key.column].prefix(keys.count) + report.names.map { figures[$0]?.text ?? "" }
          + [hidden.joined(separator: " ")] + report.statement.texts.map { $0 ?? "" })
    }
    return text
  }
}
