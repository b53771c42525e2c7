import Wording

extension Listing {
  /// The rows as a text table, for a terminal of that width or for a pipe.
  ///
  /// Columns, or groups of them, that do not fit go into a further table below, beside the first ones.
  package func text(fitting width: Int? = nil, hasColours: Bool = false) -> String {
    let shown = columns.indices.filter { index in
      columns[index].title != nil && columns[index].leastScreen <= width ?? .max
    }
    return pieces(of: shown, width).map { piece in
      table(of: piece, width).text(fitting: width, colour: hasColours)
    }.joined(separator: "\n")
  }

  /// The columns of each table: those that name a row, plus as many others as fit, whole groups at
  /// a time.
  private func pieces(of shown: [Int], _ width: Int?) -> [[Int]] {
    guard let width, !fits(shown, width) else { return [shown] }
    let keys = keys(of: shown)
    var groups: [[Int]] = []
    for column in shown where !keys.contains(column) {
      let group = columns[column].group
      if let last = groups.last?.last, group != nil, columns[last].group == group {
        groups[groups.count - 1].append(column)
      } else {
        groups.append([column])
      }
    }
    var pieces: [[Int]] = []
    for group in groups {
      if let piece = pieces.last, fits(piece + group, width) {
        pieces[pieces.count - 1] = piece + group
      } else {
        pieces.append(keys + group)
      }
    }
    return pieces
  }

  /// The columns that name a row: those without a group, or before the first figure.
  private func keys(of shown: [Int]) -> [Int] {
    if shown.contains(where: { columns[$0].group != nil }) {
      return shown.filter { columns[$0].group == nil }
    }
    let names = shown.prefix { columns[$0].alignment == .left }
    return Array(names.count <= 2 ? names : names.prefix(1))
  }

  private func fits(_ piece: [Int], _ width: Int) -> Bool {
    table(of: piece, width).width(fitting: width) <= width
  }

  private func table(of piece: [Int], _ width: Int?) -> TextTable {
    let isNarrow = width.map { $0 < Listing.wideScreen } ?? false
    func cell(_ field: Cell) -> TextTable.Cell {
      TextTable.Cell(isNarrow ? field.short : field.shown, field.colour)
    }
    var table = TextTable(
      piece.map { index in
        let column = columns[index]
        return TextTable.Column(
          column.title?.description ?? column.name, column.alignment,
          isFlexible: column.isFlexible, usefulWidth: column.usefulWidth,
          group: column.group?.description)
      })
    for row in rows { table.append(piece.map { cell(row[$0]) }) }
    if let total, showsTotal { table.setTotal(piece.map { TextTable.Cell(total[$0].shown) }) }
    return table
  }
}
