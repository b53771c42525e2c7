import Casework
import Disputes
import Wording

/// The ledger of open hard cases (疑难案件台账), masked, with room for ticks on paper.
enum HardCaseListing {
  static func parts(_ issue: PeriodicIssue, from inquiry: any Inquiry) throws -> [Page.Part] {
    let heading = Page.Part.heading(Title.hardCases.description)
    guard issue.isCurrent else {
      return [heading, .paragraph(Message.listsAreOfNow(issue.edition.unit).description)]
    }
    let day = issue.now.day
    let cases = try inquiry.hardCases(
      within: issue.edition.unit, on: day, seenBy: issue.viewer)
    let caption = Message.hardCases(cases.count, issue.now).description
    guard !cases.isEmpty else { return [heading, .paragraph(caption)] }
    let table = Page.Part.table(try listing(cases, on: day, in: inquiry), caption: caption)
    guard cases.contains(where: \.line.isProvisional) else { return [heading, table] }
    return [heading, table, .paragraph(Message.provisional.description)]
  }

  private static func listing(
    _ cases: [HardCase], on day: Day, in directory: any UnitDirectory
  ) throws -> Listing {
    let rows: [Row] = cases.enumerated().map { ($0.offset + 1, $0.element, $0.element.line) }
    return try Listing(rows, columns(on: day, UnitNames(directory)))
  }

  private typealias Row = (place: Int, hard: HardCase, line: CaseLine)

  private static func columns(on day: Day, _ names: UnitNames) -> [CellColumn<Row>] {
    let wide = Listing.wideScreen
    return [
      .init("row", Label.rowNumber, .right) { Cell($0.place) },
      .init("holder") { Cell($0.line.holder.description) },
      .init("holder_name", Label.unit, isFlexible: true, usefulWidth: 8) {
        let holder = try names.fullName(of: $0.line.holder, $0.line.holderName)
        return Cell(.text(holder), shown: holder, short: $0.line.holderName)
      },
      .init("number", Label.number) { Cell($0.line.number.description) },
      .init("category") { Cell($0.line.category.description) },
      .init("grade", Label.grade, leastScreen: wide) {
        Cell($0.line.grade.rawValue, Label.of($0.line.grade))
      },
      .init("summary", Label.inBrief, isFlexible: true, usefulWidth: 10) {
        let (summary, category) = ($0.line.summary, Label.of($0.line.category).description)
        return Cell(
          summary.map { .text($0) } ?? .nothing,
          shown: [category, summary].compactMap(\.self).joined(separator: "  "))
      },
      // On paper, a team or unit is named as responsible, never an officer.
      .init("responsible", Label.responsible, isFlexible: true, leastScreen: wide) {
        Cell(try $0.hard.team?.name ?? names.fullName(of: $0.line.holder, $0.line.holderName))
      },
      .init("first_due_on") { Cell($0.hard.dispute.clocks.firstDue.description) },
      .init("due_on", Label.timeLimit, leastScreen: 64) {
        let (due, isOverdue) = ($0.line.dueOn.description, $0.line.isOverdue(on: day))
        return Cell(
          .text(due), shown: Label.deadline($0.hard, on: day),
          short: due + (isOverdue ? "!" : ""), colour: isOverdue ? .red : nil)
      },
      .init("overdue") { Cell(.truth($0.line.isOverdue(on: day)), shown: "") },
      .init("state") { Cell($0.line.state.rawValue, Label.of($0.line.state)) },
      .init("sessions") { Cell($0.hard.dispute.sessions) },
      .init("last_event_on") { Cell($0.hard.lastEventOn.description) },
      .init("progress", Label.progress, isFlexible: true, leastScreen: wide) {
        Cell(.nothing, shown: Message.progress(of: $0.hard).description)
      },
      .init("reminder", Label.urged) { Cell.reminder($0.hard.urgency) },
      .init("crossed_off", Label.struckOff, leastScreen: wide) { _ in Cell(.nothing, shown: "") },
    ]
  }
}
