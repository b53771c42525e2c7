import Casework
import Testing

@testable import Presentation
@testable import Wording
@testable import jiefen

/// Columns with a title in common.
@Suite struct ColumnGroupTests {
  private func listing() -> Listing {
    func column(_ name: String, _ group: String) -> Listing.Column {
      .init("\(group)_\(name)", Text(name, name), .right, group: Text(group, group))
    }
    var listing = Listing([
      .init("unit", Text("unit", "单位"), isFlexible: true), column("registered", "March"),
      column("closed", "March"), .init("hidden"), column("open", "a title longer than its columns"),
    ])
    listing.rows = [[Cell("碧湖镇"), Cell(12), Cell(3), Cell("x"), Cell(9)]]
    listing.total = [Cell("total"), Cell(12), Cell(3), Cell(nil), Cell(9)]
    return listing
  }

  @Test func `with room they stand side by side below their title`() {
    #expect(
      listing().text() == """
                March               a title longer than its columns
        unit    registered  closed                             open
        碧湖镇          12       3                                9
        -----------------------------------------------------------
        total           12       3                                9

        """)
  }

  @Test func `without room each group has a table with the names of the rows`() {
    #expect(
      listing().text(fitting: 50) == """
                March
        unit    registered  closed
        碧湖镇          12       3
        --------------------------
        total           12       3

                a title longer than its columns
        unit                               open
        碧湖镇                                9
        ---------------------------------------
        total                                 9

        """)
  }

  @Test func `on a page the title spans its columns`() throws {
    let markup = try Markup(listing().page(titled: "t").html())
    #expect(markup.attributes.filter { $0.name == "colspan" }.map(\.value) == ["2", "1"])
    #expect(markup.attributes.filter { $0.name == "rowspan" }.map(\.value) == ["2"])
    #expect(markup.names.count { $0 == "th" } == 2 + 1 + 3 + 2)
  }
}
