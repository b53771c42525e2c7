package import Casework
import Disputes
import Wording

/// Lists the result of recomputing a saved report.
package enum VerificationListing {
  /// The differences, one record each.
  package static func findings(_ verification: Verification) -> Listing {
    var listing = Listing(
      [.init("finding", Label.finding)] + places(verification.statement.columns) + [
        .init("printed", Label.inTheFile, .right),
        .init("computed", Label.byTheLog, .right),
      ])
    listing.rows = verification.findings.map { finding in
      [Cell(finding.kind.rawValue, Label.of(finding.kind))]
        + place(finding.address, finding.name, verification.statement.columns)
        + [Cell(finding.printed), Cell(finding.computed)]
    }
    return listing
  }

  /// The figures that changed since, one record for each entry that changed a figure.
  package static func changes(_ changes: ReportChanges, of saved: SavedReport) -> Listing {
    let grouping = saved.statement.columns
    var listing = Listing(
      places(grouping) + [
        .init("then", Label.then, .right),
        .init("now", Label.now, .right),
        .init("number", Label.whichCase),
        .init("amount", Label.plusMinus, .right),
        .init("position", Label.log, .right),
        .init("received_at", Label.received),
        .init("kind", Label.what, isFlexible: true),
        .init("occurred_at", Label.occurred),
      ])
    for change in changes.changes {
      let figure =
        place(change.address, change.name, grouping) + [field(change.then), field(change.now)]
      if change.causes.isEmpty { listing.rows.append(figure + empty(6)) }
      for cause in change.causes {
        let of = [
          Cell(cause.number.description),
          Cell(
            .integer(cause.amount), shown: cause.amount > 0 ? "+\(cause.amount)" : "\(cause.amount)"
          ),
        ]
        if cause.entries.isEmpty { listing.rows.append(figure + of + empty(4)) }
        for entry in cause.entries { listing.rows.append(figure + of + fields(of: entry)) }
      }
    }
    return listing
  }

  private static func places(_ columns: Grouping?) -> [Listing.Column] {
    let column: [Listing.Column] =
      columns.map { [.init("column_key", Label.of($0))] } ?? []
    return [.init("key", Label.row)] + column + [.init("figure", Label.figure)]
  }

  private static func place(
    _ address: CellAddress?, _ name: String?, _ columns: Grouping?
  ) -> [Cell] {
    let words = address?.words ?? []
    let keys: [String?] = columns == nil ? [words.first] : [words.first, words.last]
    return keys.map { Cell($0) } + [Cell(name)]
  }

  private static func field(_ value: FigureValue) -> Cell {
    switch value {
    case .nothing: Cell(.nothing, shown: "—")
    case .suppressed: Cell(.suppressed, shown: FigureValue.mark)
    case .count(let count): Cell(count)
    case .decimal(let number): Cell(.decimal(number.description), shown: number.description)
    }
  }

  private static func fields(of entry: LogEntry) -> [Cell] {
    let record = entry.record
    return [
      Cell(entry.position), moment(entry.receivedAt),
      DeedKind(rawValue: record.kind).map { Cell($0.rawValue, Label.of($0)) }
        ?? Cell(record.kind),
      moment(record.occurredAt),
    ]
  }

  private static func moment(_ instant: Instant) -> Cell {
    Cell(.text(instant.description), shown: instant.day.description)
  }

  private static func empty(_ count: Int) -> [Cell] { (0..<count).map { _ in Cell(nil) } }
}
