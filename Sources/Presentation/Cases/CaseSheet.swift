public import Casework
public import Disputes
import Wording

/// One case as a page of labelled lines, and its history.
public struct CaseSheet {
  private let view: CaseView
  private let nameOfUnit: (UnitCode) throws -> String
  /// The number of another case, if the viewer may know of it.
  private let nameOfCase: (CaseNumber) -> String
  private let fields: [(name: String, title: Text, field: Cell)]

  /// Lays out a case as its viewer may see it on a day.
  public init(
    _ view: CaseView, of viewer: UnitCode?, on day: Day, in directory: any CaseFinder
  ) throws {
    self.view = view
    nameOfUnit = { code in
      try directory.unit(code).map { try directory.fullName(of: $0) } ?? code.description
    }
    nameOfCase = { number in
      (try? directory.knows(viewer, of: number)) ?? false ? number.description : "*"
    }
    fields = try CaseSheet.fields(
      view, on: day, nameOfUnit: nameOfUnit, nameOfCase: nameOfCase, in: directory)
  }

  /// The page as one row of data.
  package var asListing: Listing {
    var listing = Listing(fields.map { Listing.Column($0.name, $0.title) })
    listing.rows = [fields.map(\.field)]
    return listing
  }

  /// The sheet as a `Page`, with the history if asked for.
  public func page(withHistory: Bool) throws -> Page {
    var lines = Listing([
      .init("field", Title.field), .init("content", Title.content, isFlexible: true),
    ])
    lines.rows = fields.filter { !$0.field.shown.isEmpty }.map { _, title, field in
      [Cell(title.description), field]
    }
    let title = Title.of(caseNumbered: view.dispute.number.description)
    var page = Page(title: title.description, parts: [.table(lines)])
    if withHistory { page.parts += [.heading(Title.history.description), .table(try history)] }
    return page
  }

  /// Writes the sheet, and the history below it if asked for.
  package func write(withHistory: Bool, to console: Console) throws {
    let shown = fields.filter { !$0.field.shown.isEmpty }
    let width = shown.map { DisplayWidth.of($0.title.description) }.max() ?? 0
    for (_, title, field) in shown {
      let label = title.description
      let gap = String(repeating: " ", count: width - DisplayWidth.of(label) + 2)
      let lines = TerminalText.lines(field.shown)
      let indent = String(repeating: " ", count: width + 2)
      try console.line(label + gap + lines.joined(separator: "\n" + indent))
    }
    if withHistory {
      try console.line("")
      try history.write(.table, to: console)
    }
  }

  /// The events in order.
  package var history: Listing {
    get throws {
      let details = EventDetails(view, nameOfUnit: nameOfUnit, nameOfCase: nameOfCase)
      return try Listing(
        view.events,
        [
          .init("sequence", Label.sequence, .right) { Cell($0.record.sequence) },
          .init("occurred_at", Label.when) {
            let at = $0.record.occurredAt
            return Cell(.text(at.description), shown: EventDetails.short(at))
          },
          .init("kind", Label.what) { Cell($0.record.kind, Label.of($0.event.deed.kind)) },
          .init("unit") { Cell($0.record.unit.description) },
          .init("unit_name", Label.unit) {
            Cell((try? nameOfUnit($0.record.unit)) ?? $0.record.unit.description)
          },
          .init("officer", Label.officer) { Cell($0.record.officer.description) },
          .init("details", Label.details, isFlexible: true) {
            Cell(details.words(for: $0.event, sequence: $0.record.sequence))
          },
          .init("recorded_at") { Cell($0.record.recordedAt.description) },
          .init("hash") { Cell($0.record.hash.description) },
        ])
    }
  }
}
