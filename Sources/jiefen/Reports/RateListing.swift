import Casework
import Disputes

/// A rate with its stable columns; definition and moments stand in every row of data.
enum RateListing {
  static func listing(_ report: RateReport) -> Listing {
    let grouping = report.question.grouping
    var listing = Listing([
      .init("key", Text("code", "代码")),
      .init("label", grouping.map { Label.of($0) } ?? Text("", ""), isFlexible: true),
      .init("denominator", Text("cases", "登记"), .right),
      .init("numerator", Text("closed", "结案"), .right),
      .init("rate", Text("rate %", "办结率%"), .right),
      .init("open", Text("open", "未结"), .right),
      .init("overdue", Text("overdue", "超期"), .right),
      .init("reopened", Text("reopened", "重办"), .right),
      .init("excluded", Text("excluded", "不计"), .right),
      .init("definition"), .init("from"), .init("to"), .init("as_of"), .init("known_at"),
      .init("late"), .init("position"), .init("log_hash"),
    ])
    let moments = moments(of: report)
    listing.rows = report.rows.map { row in
      counts(row.tally, label: label(of: row, by: grouping)) + moments
    }
    listing.total = counts(report.total, label: Text("total", "合计").description) + moments
    // A single row is its own total.
    listing.showsTotal = grouping != nil
    return listing
  }

  private static func counts(_ tally: Tally, label: String) -> [Field] {
    [
      Field(tally.key),
      Field(label),
      Field(tally.denominator),
      Field(tally.numerator),
      tally.percent.map { Field(.decimal($0), shown: $0) } ?? Field(.nothing, shown: "—"),
      Field(tally.open),
      Field(tally.overdue),
      Field(tally.reopened),
      Field(tally.excluded),
    ]
  }

  private static func moments(of report: RateReport) -> [Field] {
    let question = report.question
    return [
      Field(question.definition.rawValue),
      Field(question.begins),
      Field(question.ends),
      Field(question.asOf.description),
      Field(report.head.receivedAt.description),
      Field(report.lateEntries),
      Field(report.head.position),
      Field(report.head.runningHash.description),
    ]
  }

  private static func label(of row: RateReport.Row, by grouping: RateGrouping?) -> String {
    if let unit = row.unit { return unit.fullName }
    let key = row.tally.key
    let label: Text? =
      switch grouping {
      case .category: Disputes.Category(code: key).map { Label.of($0) }
      case .grade: Grade(rawValue: key).map { Label.of($0) }
      case .source: Source(rawValue: key).map { Label.of($0) }
      case .tag: key.isEmpty ? Text("no tag", "无标签") : Tag(rawValue: key).map { Label.of($0) }
      case .level: Level(code: key).map { Label.of($0) }
      case nil: Text("total", "合计")
      case .month, .county, .township, .village, .handler: nil
      }
    return label?.description ?? key
  }
}

extension RateQuestion {
  /// Where the period begins: a day where it is a whole one, else the exact moment.
  var begins: String? { from.map { $0 == $0.day.start ? $0.day.description : $0.description } }

  /// Where the period ends: a day where it is a whole one, else the exact moment.
  var ends: String? { to.map { $0 == $0.day.end ? $0.day.description : $0.description } }
}
