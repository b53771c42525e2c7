package import Casework
import Disputes
import Wording

/// A periodic report as a page.
package enum PeriodicPage {
  package static func page(_ issue: PeriodicIssue, from inquiry: any Inquiry) throws -> Page {
    let edition = issue.edition
    let area = try inquiry.areaTable(edition)
    var page = Page(
      title: Title.of(edition.period.rhythm).description,
      subtitle: Message.subtitle(of: issue.edition).description)
    switch edition.period.rhythm {
    case .daily:
      page.parts = inShort(area, edition) + [.table(area, edition)]
      page.parts += try OverduePart.parts(issue, area, from: inquiry)
    case .weekly:
      page.parts = inShort(area, edition) + [.table(area, edition)]
      page.parts += try movement(edition, from: inquiry)
      page.parts += try OverduePart.parts(issue, area, from: inquiry)
    case .monthly:
      page.parts = inShort(area, edition) + [.table(area, edition)]
      page.parts += [.table(try inquiry.monthlyTable(edition), edition)]
      page.parts += [.bars(area, edition), .lines(try inquiry.trend(edition))]
    case .quarterly:
      page.parts = AnalysisParts(try inquiry.analysis(edition), edition).parts
      page.parts += [.table(area, edition)]
      page.parts += [.bars(area, edition), .lines(try inquiry.trend(edition))]
      page.parts += try HardCaseListing.parts(issue, from: inquiry)
      page.parts += try levels(edition, from: inquiry)
    }
    page.footer = Message.footer(of: edition).map(\.description)
    return page
  }

  /// The summary in one sentence.
  private static func inShort(_ area: AreaTable, _ edition: Edition) -> [Page.Part] {
    guard let counts = area.total.spans.first else { return [] }
    let text = Message.inShort(counts, area.total.standing, edition)
    return [.paragraph(text.description)]
  }

  private static func movement(
    _ edition: Edition, from inquiry: any Inquiry
  ) throws -> [Page.Part] {
    let taken = Label.takenInAndSentUp
    let offers = Label.offersToOtherUnits
    let waiting = Label.stillWaiting
    let listing = try listing(
      .movement,
      [
        "taken_in": taken, "sent_up": taken, "upward_rate": taken, "offered": offers,
        "received": offers, "refused": offers, "refused_twice": offers, "designated": offers,
        "mean_transit_days": offers, "unanswered": waiting, "unanswered_late": waiting,
      ], edition, from: inquiry)
    return [
      .heading(Title.of(ReportName.movement).description),
      .table(listing, caption: Message.movementCaption.description),
    ]
  }

  private static func levels(_ edition: Edition, from inquiry: any Inquiry) throws -> [Page.Part] {
    let (local, above) = (Label.locally, Label.higherUp)
    let listing = try listing(
      .levels,
      [
        "resolved": Label.all, "village": local, "village_rate": local,
        "township": local, "township_rate": local, "county": above, "county_rate": above,
        "city": above, "city_rate": above,
      ], edition, from: inquiry)
    return [
      .heading(Title.of(ReportName.levels).description),
      .table(listing, caption: Message.levelsCaption.description),
    ]
  }

  /// A report of the period by area, with titles above its columns.
  private static func listing(
    _ definition: ReportDefinition, _ groups: [String: Text], _ edition: Edition,
    from inquiry: any Inquiry
  ) throws -> Listing {
    let report = try inquiry.report(
      definition, edition.question([], by: edition.grouping),
      knownAt: .position(edition.head.position))
    var listing = ReportListing.listing(report).grouped(groups)
    let label = listing.columns.firstIndex { $0.name == "label" }
    for (index, row) in report.rows.enumerated() where index < listing.rows.count {
      guard let label, row.key == edition.ownRow else { continue }
      listing.rows[index][label] = Cell(Label.itself(edition.unit.name).description)
    }
    return listing
  }
}

extension Edition {
  /// The key of the row for cases that lie in no subordinate unit; nil for a village.
  var ownRow: String? { unit.level == .village ? nil : unit.code.description }
}

extension Listing {
  /// The same rows with group titles above columns; the code is hidden on a narrow screen.
  func grouped(_ groups: [String: Text]) -> Listing {
    var listing = Listing(
      columns.map { column in
        Column(
          column.name, column.title, column.alignment, isFlexible: column.isFlexible,
          leastScreen: column.name == "key" ? Listing.wideScreen : column.leastScreen,
          usefulWidth: column.usefulWidth, group: groups[column.name])
      })
    listing.rows = rows
    listing.total = total
    listing.showsTotal = showsTotal
    return listing
  }
}
