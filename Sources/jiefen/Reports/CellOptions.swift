import ArgumentParser
import Casework
import Disputes
import Storage

/// Which figure of a report is asked for its cases.
struct CellOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Help.cell, valueName: Help.cellForm))
  var cell: String?

  /// Refuses what has no cases to list.
  func validate(with asking: ReportOptions) throws {
    guard cell != nil else { return }
    if asking.isPublic { throw UsageFault(Message.publicCell) }
    if asking.compare != nil { throw UsageFault(Message.comparedCell) }
  }
}

extension OutputOptions {
  /// Writes a report, or the cases behind one of its figures.
  func write(
    _ report: Report, _ cells: CellOptions, from book: SQLiteCasebook, _ context: Context
  ) throws {
    guard let text = cells.cell else {
      try write(report, context)
      return
    }
    let cell = try report.cell(named: text)
    let hidden = try book.hidden(from: context.actingUnit(in: book)?.code)
    let cases = try book.cases(behind: cell.measure, at: cell.key, in: cell.question)
      .filter { !hidden.contains($0.number) }
    let count = report.figures.counts(row: cell.address.row, column: cell.address.column)
    let footer = Message.footer(of: cases, behind: cell, count: count[cell.measure], in: report)
    try write(
      try CellListing.listing(cases, cell, in: book).stating(report.head),
      titled: Title.of(report.definition.name), footer: TerminalText.lines(footer.description),
      to: context.output)
    try context.output.say(footer)
  }
}
