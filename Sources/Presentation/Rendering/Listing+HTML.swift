import Casework
import Wording

extension Listing {
  /// A page with only this listing.
  public func page(titled title: String, footer: [String] = []) -> Page {
    Page(title: title, parts: [.table(self)], footer: footer)
  }

  /// Writes the rows as a table for people.
  func write(into writer: inout HTMLWriter, caption: String? = nil) {
    let layout = HTMLLayout(of: self)
    writer.element("table", ["class": layout.isDense ? "dense" : ""]) { writer in
      if let caption { writer.element("caption", text: caption) }
      writer.element("thead") { layout.writeTitles(of: columns, into: &$0) }
      writer.element("tbody") { writer in
        for row in rows { layout.write(row, into: &writer) }
      }
      guard showsTotal, let total else { return }
      writer.element("tfoot") { layout.write(total, into: &$0) }
    }
  }
}

/// Which columns a table on a page shows, and how.
private struct HTMLLayout {
  /// A column of the listing, and the CSS class of its cells.
  struct Place {
    let column: Int
    let style: String
  }

  /// The display width up to which a cell is not wrapped.
  private static let shortText = 26
  /// The display width of a table that fits on paper.
  private static let paperWidth = 140

  let places: [Place]
  /// Whether the table is wider than paper: then it wraps and uses small type.
  let isDense: Bool
  /// The column used as row header: the first without empty cells.
  private let header: Int?

  init(of listing: Listing) {
    let shown = listing.columns.indices.filter { listing.columns[$0].title != nil }
    let widths = shown.map { column in
      listing.rows.map { DisplayWidth.of($0[column].shown) }.max() ?? 0
    }
    let isDense = widths.reduce(0) { $0 + min($1, Self.shortText) } > Self.paperWidth
    self.isDense = isDense
    places = zip(shown, widths).map { column, width in
      let style =
        if listing.columns[column].alignment == .right {
          "n"
        } else if width > Self.shortText {
          "l"
        } else {
          isDense ? "" : "s"
        }
      let isFirst = column > 0 && listing.columns[column].group != listing.columns[column - 1].group
      return Place(column: column, style: isFirst ? "\(style) g".trimmed : style)
    }
    let all = listing.total.map { listing.rows + [$0] } ?? listing.rows
    header =
      shown.first { column in all.allSatisfy { !$0[column].shown.isEmpty } } ?? shown.first
  }

  /// Writes the titles; group titles form a row above.
  func writeTitles(of columns: [Listing.Column], into writer: inout HTMLWriter) {
    func title(_ place: Place, rows: String, into writer: inout HTMLWriter) {
      writer.element(
        "th", ["scope": "col", "rowspan": rows, "class": place.style],
        text: columns[place.column].title?.description ?? "")
    }
    let hasGroups = places.contains { columns[$0.column].group != nil }
    guard hasGroups else {
      writer.element("tr") { writer in
        for place in places { title(place, rows: "", into: &writer) }
      }
      return
    }
    writer.element("tr") { writer in
      var rest = places[...]
      while let first = rest.first {
        guard let group = columns[first.column].group else {
          title(first, rows: "2", into: &writer)
          rest = rest.dropFirst()
          continue
        }
        let count = rest.prefix { columns[$0.column].group == group }.count
        writer.element(
          "th", ["scope": "colgroup", "colspan": "\(count)", "class": "c g"],
          text: group.description)
        rest = rest.dropFirst(count)
      }
    }
    writer.element("tr") { writer in
      for place in places where columns[place.column].group != nil {
        title(place, rows: "", into: &writer)
      }
    }
  }

  /// Writes a row, or the total.
  func write(_ row: [Cell], into writer: inout HTMLWriter) {
    writer.element("tr") { writer in
      for place in places {
        let field = row[place.column]
        let style = "\(place.style) \(field.colour?.style ?? "")".trimmed
        if place.column == header {
          writer.element("th", ["scope": "row", "class": style], lines: field.shown)
        } else {
          writer.element("td", ["class": style], lines: field.shown)
        }
      }
    }
  }
}

extension Colour {
  /// Its CSS class.
  fileprivate var style: String {
    switch self {
    case .bold: ""
    case .red: "late"
    case .yellow: "soon"
    }
  }
}
