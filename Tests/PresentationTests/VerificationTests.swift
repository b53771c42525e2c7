import Casework
import Disputes
import Support
import Testing

@testable import Presentation

/// Reports of lives that chance decides, saved in every form and computed again.
@Suite struct VerificationTests {
  private static let definitions =
    RateDefinition.allCases.map(ReportDefinition.closureRate) + [.levels, .movement, .followup]

  private let book = MemoryCasebook()
  private let end: Instant
  private let last: Int

  init() throws {
    end = try RandomLives(seed: 4, steps: 260).write(to: book)
    last = try book.head(knownAt: nil).position
  }

  private func moment(_ tenths: Int) -> Instant {
    let span = end.milliseconds - RandomLives.start.milliseconds
    return Instant(milliseconds: RandomLives.start.milliseconds + span * Int64(tenths) / 10)
  }

  /// Reports of every definition by many groupings, about several moments, as known at several.
  private func reports() throws -> [Report] {
    var dice = Dice(seed: 5)
    let areas = try [nil, book.unit(Places.liandu)]
    return try Self.definitions.flatMap { definition in
      try (0..<2).map { _ in
        let rows = dice.pick([nil, .township, .category, .tag, .level] as [Grouping?])
        let columns = rows == nil ? nil : dice.pick([nil, .month] as [Grouping?])
        let question = TableQuestion(
          [], by: rows, and: columns, from: moment(1), to: moment(6),
          asOf: moment(dice.pick([5, 7, 10])), within: dice.pick(areas), returnedWithin: 20)
        return try book.report(
          definition, question, knownAt: .position(last * dice.pick([3, 5, 8]) / 10),
          comparedWith: columns == nil && dice.hits(oneIn: 2) ? .previous : nil)
      }
    }
  }

  private func bytes(
    _ report: Report, _ format: OutputFormat, forExcel: Bool = false
  ) throws -> [UInt8] {
    var text = ""
    try ReportListing.listing(report).write(
      format, forExcel: forExcel, to: Console(data: { text += $0 }, talk: { _ in }))
    return Array(text.utf8)
  }

  @Test func `a saved report is verified in every form`() throws {
    var rows = 0
    for report in try reports() {
      let forms: [(OutputFormat, Bool)] = [
        (.csv, false), (.csv, true), (.tsv, false), (.json, false), (.ndjson, false),
      ]
      for (format, forExcel) in forms {
        let bytes = try bytes(report, format, forExcel: forExcel)
        guard !report.addresses.isEmpty || format == .json else {
          #expect(throws: (any Error).self) { try SavedReport(reading: bytes) }
          continue
        }
        let saved = try SavedReport(reading: bytes)
        let found = try book.verify(saved)
        #expect(found.findings.isEmpty, "\(report.question) \(format) \(found.findings)")
        #expect(found.rows == report.addresses.count + (format == .json ? 1 : 0))
        #expect(found.suppressed == 0)
        rows += found.rows
      }
    }
    #expect(rows > 100)
  }

  @Test func `a published report is verified but for what is left out`() throws {
    var hidden = 0
    for report in try reports().map({ $0.published() }) {
      for format in [OutputFormat.csv, .json] where !report.addresses.isEmpty {
        let found = try book.verify(try SavedReport(reading: bytes(report, format)))
        #expect(found.findings.isEmpty, "\(report.question) \(format) \(found.findings)")
        hidden += found.suppressed
      }
    }
    #expect(hidden > 20)
  }

  @Test func `every cause adds up to the change, and has an entry`() throws {
    var causes = 0
    for report in try reports() where !report.addresses.isEmpty {
      let found = try book.verify(try SavedReport(reading: bytes(report, .json)))
      #expect(found.since.received == last - report.head.position)
      for change in found.since.changes {
        guard case .count(let then) = change.then, case .count(let now) = change.now else {
          #expect(change.causes.isEmpty)
          continue
        }
        #expect(change.causes.reduce(0) { $0 + $1.amount } == now - then, "\(change)")
        for cause in change.causes {
          causes += 1
          #expect(!cause.entries.isEmpty, "\(report.question) \(change)")
          #expect(cause.entries.allSatisfy { $0.position > report.head.position })
        }
      }
    }
    #expect(causes > 20)
  }

  @Test func `each altered figure is found in its place`() throws {
    let report = try book.report(
      .closureRate(.cohort), TableQuestion([], by: .township, asOf: end), knownAt: nil)
    let lines = String(decoding: try bytes(report, .csv), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    func verify(_ lines: [String]) throws -> [Verification.Finding] {
      let text = lines.map { $0 + "\n" }.joined()
      return try book.verify(try SavedReport(reading: Array(text.utf8))).findings
    }
    #expect(try verify(lines) == [])
    let key = try #require(report.rows.first).key
    var fields = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let printed = try #require(Int(fields[2]))
    fields[2] = String(printed + 1)
    let altered = [lines[0], fields.joined(separator: ",")] + lines.dropFirst(2)
    let finding = try #require(try verify(altered).first)
    #expect(finding.kind == .differs && finding.address == CellAddress(row: key))
    #expect(finding.name == "denominator")
    #expect(finding.printed == "\(printed + 1)" && finding.computed == "\(printed)")
    #expect(try verify(altered).count == 1)
    #expect(try verify([lines[0]] + lines.dropFirst(2)).map(\.kind) == [.missing])
    fields[2] = String(printed)
    fields[0] = "999999999999"
    #expect(try verify(lines + [fields.joined(separator: ",")]).map(\.kind) == [.added])
    let late = lines.map { $0.replacing(",\(report.lateEntries),\(last),", with: ",999,\(last),") }
    #expect(try verify(late).map(\.name) == ["late"])
  }

  @Test func `a report of another log, of a cut and of a changed one is told apart`() throws {
    let report = try book.report(
      .levels, TableQuestion([], by: .county, asOf: end), knownAt: nil)
    let saved = try SavedReport(reading: try bytes(report, .json))
    let shorter = MemoryCasebook()
    try RandomLives(seed: 4, steps: 100).write(to: shorter)
    let known = try shorter.head(knownAt: nil).position
    #expect(throws: AnchorFault.notReached(last, last: known)) { try shorter.verify(saved) }
    let other = MemoryCasebook()
    try RandomLives(seed: 9, steps: 700).write(to: other)
    #expect(throws: AnchorFault.otherLog(last)) { try other.verify(saved) }
  }
}
