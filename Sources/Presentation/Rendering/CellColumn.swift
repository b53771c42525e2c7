package import Wording

/// A column of a listing, and how the cell of a row in it is made.
package struct CellColumn<Row> {
  let column: Listing.Column
  let cell: (Row) throws -> Cell

  package init(
    _ name: String, _ title: Text? = nil, _ alignment: TextTable.Alignment = .left,
    isFlexible: Bool = false, leastScreen: Int = 0, usefulWidth: Int = 0,
    cell: @escaping (Row) throws -> Cell
  ) {
    column = Listing.Column(
      name, title, alignment, isFlexible: isFlexible, leastScreen: leastScreen,
      usefulWidth: usefulWidth)
    self.cell = cell
  }
}

extension Listing {
  /// Lists rows: each has its cell in every column.
  package init<Row>(_ rows: [Row], _ columns: [CellColumn<Row>]) throws {
    self.init(columns.map(\.column))
    self.rows = try rows.map { row in try columns.map { try $0.cell(row) } }
  }
}
