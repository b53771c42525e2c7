package import Casework
import Wording

/// A cross table for people: each cell has the rate and its counts.
package enum CrossTable {
  package static func listing(_ report: Report) -> Listing {
    let question = report.question
    var columns: [Listing.Column] = [
      .init("key", Label.code),
      .init("label", question.rows.map { Label.of($0) } ?? Label.blank, isFlexible: true),
    ]
    for heading in report.columns {
      let label = heading.label(by: question.columns)
      columns.append(.init(heading.key, Text(verbatim: label), .right))
    }
    columns.append(.init("total", Label.total, .right))
    var listing = Listing(columns)
    listing.rows = report.rows.map { row in
      [Cell(row.key), Cell(row.label(by: question.rows))] + cells(report, row: row.key)
    }
    listing.total =
      [Cell(""), Cell(Label.total.description)] + cells(report, row: nil)
    return listing
  }

  private static func cells(_ report: Report, row: String?) -> [Cell] {
    (report.columns.map { $0.key as String? } + [nil]).map { column in
      Cell(text(report, row: row, column: column))
    }
  }

  private static func text(_ report: Report, row: String?, column: String?) -> String {
    guard let main = report.definition.main else { return "" }
    func text(_ figure: ReportDefinition.Column.Figure) -> String {
      report.value(of: figure, row: row, column: column).text
    }
    let (part, whole) = (text(.count(main.numerator)), text(.count(main.denominator)))
    let rate = report.value(of: .indicator(main), row: row, column: column)
    switch rate {
    case .suppressed where part == whole: return FigureValue.mark
    case .nothing: return part == "0" ? "—" : "\(part)/0"
    case .suppressed, .count, .decimal: return "\(rate.text) (\(part)/\(whole))"
    }
  }
}
