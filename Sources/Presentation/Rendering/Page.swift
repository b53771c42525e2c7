import Casework
import Disputes
import Wording

/// A report of several parts, for a browser, paper, a terminal or as data.
///
/// The footer says what the figures are: definitions, as-of, known-at, position and hash of the log.
///
///     let page = Page(
///       title: "…", subtitle: "…",
///       parts: [.heading("…"), .table(listing, caption: "…"), .bars(chart)],
///       footer: ["…"])
///     try page.write(.html, to: console)
public struct Page {
  /// The parts of a page, from top to bottom.
  package enum Part {
    case heading(String)
    case paragraph(String)
    /// A table; for people without the columns that have no title.
    case table(Listing, caption: String? = nil)
    case bars(BarChart)
    case lines(LineChart)
  }

  package var title: String
  /// The unit and the period.
  var subtitle: String?
  package var parts: [Part] = []
  /// What is needed to reproduce the figures, one line each.
  package var footer: [String] = []
}

extension Page {
  /// Writes the page in a format; csv, tsv and ndjson only if it has exactly one table.
  ///
  /// - Throws: `SeveralParts` for the rows of a page that is not one table.
  package func write(_ format: OutputFormat, forExcel: Bool = false, to console: Console) throws {
    switch format {
    case .table:
      try console.write(text(fitting: console.width, hasColours: console.hasColours))
    case .html: try console.writeRaw(html())
    case .json: try console.writeRaw(json())
    case .csv, .tsv, .ndjson:
      guard let listing = onlyTable else { throw SeveralParts(format) }
      try listing.write(format, forExcel: forExcel, to: console)
    }
  }

  /// The only table of the page; nil if there are none or several.
  private var onlyTable: Listing? {
    let tables = parts.compactMap { part in
      if case .table(let listing, _) = part { listing } else { nil }
    }
    return tables.count == 1 ? tables.first : nil
  }
}

/// A format for one table was asked of a page of several parts.
package struct SeveralParts: UsageError {
  package let format: OutputFormat

  package init(_ format: OutputFormat) { self.format = format }
}
