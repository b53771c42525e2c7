import Casework

/// A report of several parts: one thing to read on a screen, on paper, in a terminal or as data.
///
/// The footer says what the figures are: definitions, as-of, known-at, position and hash of the log.
///
///     let page = Page(
///       title: "…", subtitle: "…",
///       parts: [.heading("…"), .table(listing, caption: "…"), .bars(chart)],
///       footer: ["…"])
///     try page.write(.html, to: console)
struct Page {
  /// Names what a page consists of, from above to below.
  enum Part {
    case heading(String)
    case paragraph(String)
    /// A table; for people without the columns that have no title.
    case table(Listing, caption: String? = nil)
    case bars(BarChart)
    case lines(LineChart)
  }

  var title: String
  /// Whose report it is and of which period.
  var subtitle: String?
  var parts: [Part] = []
  /// What makes the figures say the same to everybody, a line each.
  var footer: [String] = []
}

extension Page {
  /// Writes the page in a format; rows alone only where it has exactly one table.
  ///
  /// - Throws: `UsageFault` for the rows of a page that is not one table.
  func write(_ format: OutputFormat, forExcel: Bool = false, to console: Console) throws {
    switch format {
    case .table:
      try console.write(text(fitting: console.width, hasColours: console.hasColours))
    case .html: try console.writeRaw(html())
    case .json: try console.writeRaw(json())
    case .csv, .tsv, .ndjson:
      guard let listing = onlyTable else { throw UsageFault(Message.severalParts(not: format)) }
      try listing.write(format, forExcel: forExcel, to: console)
    }
  }

  /// The table of a page that has no second one.
  private var onlyTable: Listing? {
    let tables = parts.compactMap { part in
      if case .table(let listing, _) = part { listing } else { nil }
    }
    return tables.count == 1 ? tables.first : nil
  }
}
