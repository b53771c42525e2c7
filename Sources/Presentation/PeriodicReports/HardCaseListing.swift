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
    var listing = Listing(columns)
    var names = UnitNames(directory)
    for (index, hard) in cases.enumerated() {
      listing.rows.append(try row(index + 1, hard, on: day, &names))
    }
    return listing
  }

  private static let columns: [Listing.Column] = [
    .init("row", Label.rowNumber, .right),
    .init("holder"),
    .init("holder_name", Label.unit, isFlexible: true, usefulWidth: 8),
    .init("number", Label.number),
    .init("category"),
    .init("grade", Label.grade, leastScreen: Listing.wideScreen),
    .init("summary", Label.inBrief, isFlexible: true, usefulWidth: 10),
    .init("responsible", Label.responsible, isFlexible: true, leastScreen: Listing.wideScreen),
    .init("first_due_on"),
    .init("due_on", Label.timeLimit, leastScreen: 64),
    .init("overdue"),
    .init("state"),
    .init("sessions"),
    .init("last_event_on"),
    .init("progress", Label.progress, isFlexible: true, leastScreen: Listing.wideScreen),
    .init("reminder", Label.urged),
    .init("crossed_off", Label.struckOff, leastScreen: Listing.wideScreen),
  ]

  private static func row(
    _ number: Int, _ hard: HardCase, on day: Day, _ names: inout UnitNames
  ) throws -> [Cell] {
    let (line, dispute) = (hard.line, hard.dispute)
    let holder = try names.fullName(of: line.holder, line.holderName)
    let isOverdue = line.isOverdue(on: day)
    let summary = line.summary
    let category = Label.of(line.category).description
    return [
      Cell(number),
      Cell(line.holder.description),
      Cell(.text(holder), shown: holder, short: line.holderName),
      Cell(line.number.description),
      Cell(line.category.description),
      Cell(line.grade.rawValue, Label.of(line.grade)),
      Cell(
        summary.map { .text($0) } ?? .nothing,
        shown: [category, summary].compactMap(\.self).joined(separator: "  ")),
      // On paper, a team or unit is named as responsible, never an officer.
      Cell(hard.team.map(\.name) ?? holder),
      Cell(dispute.clocks.firstDue.description),
      Cell(
        .text(line.dueOn.description), shown: Label.deadline(hard, on: day),
        short: line.dueOn.description + (isOverdue ? "!" : ""), colour: isOverdue ? .red : nil),
      Cell(.truth(isOverdue), shown: ""),
      Cell(line.state.rawValue, Label.of(line.state)),
      Cell(dispute.sessions),
      Cell(hard.lastEventOn.description),
      Cell(.nothing, shown: Message.progress(of: hard).description),
      hard.urgency.map { Cell($0.rawValue, Label.of($0)) } ?? Cell(nil),
      Cell(.nothing, shown: ""),
    ]
  }
}
