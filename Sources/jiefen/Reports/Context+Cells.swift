import Casework
import Disputes
import Presentation
import Storage
import Wording

extension Context {
  /// Refuses a figure that has no cases to list.
  func requireListableCell() throws {
    guard try answers[ReportFields.cell] != nil else { return }
    if try answers[ReportFields.isPublished] { throw UsageFault(Message.publicCell) }
    if try answers[ReportFields.comparison] != nil { throw UsageFault(Message.comparedCell) }
  }

  /// Writes a report, or the cases behind one of its figures.
  func writeReportOrCell(_ report: Report, from book: SQLiteCasebook) throws {
    guard let text = try answers[ReportFields.cell] else { return try write(report) }
    let cell = try report.cell(named: text)
    let cases = try book.cases(
      behind: cell.measure, at: cell.key, in: cell.question,
      seenBy: .unit(viewer(in: book)?.code))
    let count = report.figures.counts(row: cell.address.row, column: cell.address.column)
    let footer = Message.footer(of: cases, behind: cell, count: count[cell.measure], in: report)
    try write(
      try CellListing.listing(cases, cell, in: book).stating(report.head),
      titled: Title.of(report.definition.name), footer: TerminalText.lines(footer.description))
    try output.say(footer)
  }
}
