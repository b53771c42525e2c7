import Casework
import Disputes
import Wording

/// Overdue cases: the count at the as-of time, and the list of those overdue now.
enum OverduePart {
  /// The greatest number of cases listed on a page.
  private static let most = 20

  static func parts(
    _ issue: PeriodicIssue, _ area: AreaTable, from inquiry: any Inquiry
  ) throws -> [Page.Part] {
    let unit = issue.edition.unit
    let count = area.total.standing[.backlogOverdue]
    let parts: [Page.Part] = [
      .heading(Title.overdueCases.description),
      .paragraph(Message.overdueThen(count, issue.edition).description),
    ]
    guard issue.isCurrent else {
      return parts + [.paragraph(Message.listsAreOfNow(unit).description)]
    }
    var filter = CaseFilter()
    filter.viewer = .unit(issue.viewer)
    filter.area = unit
    filter.overdueOn = issue.now.day
    let lines = try inquiry.lines(filter, sort: CaseSort(.due), limit: most)
    let total = try inquiry.count(filter)
    guard total > 0 else {
      return parts + [.paragraph(Message.nothingOverdueNow(issue.now).description)]
    }
    var rows = CaseListing(on: issue.now.day, in: inquiry)
    var listing = rows.empty
    listing.rows = try lines.map { try rows.row($0.forAnyone) }
    let caption = Message.overdueNow(lines.count, of: total, unit, issue.now)
    return parts + [.table(listing, caption: caption.description)]
  }
}
