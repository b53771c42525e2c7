import Wording

extension Listing {
  /// The rows as a text table, for a terminal of that width or for a pipe.
  ///
  /// Groups of columns that do not fit go into a further table below.
  package func text(fitting width: Int? = nil, hasColours: Bool = false) -> String {
    let shown = columns.indices.filter { index in
      columns[index].title != nil && columns[index].leastScreen <= width ?? .max
    }
    return pieces(of: shown, width).map { piece in
      table(of: piece, width).text(fitting: width, colour: hasColours)
    }.joined(separator: "\n")
  }

  /// The columns of each table: those without a group, plus as many groups as fit.
  private func pieces(of shown: [Int], _ width: Int?) -> [[Int]] {
    guard let width, shown.contains(where: { columns[$0].group != nil }) else { return [shown] }
    let keys = shown.filter { columns[$0].group == nil }
    var groups: [[Int]] = []
    for column in shown where columns[column].group != nil {
      if let last = groups.last?.last, columns[last].group == columns[column].group {
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

  private func fits(_ piece: [Int], _ width: Int) -> Bool {
    let lines = table(of: piece, width).text(fitting: width).split(separator: "\n")
    return lines.allSatisfy { DisplayWidth.of($0) <= width }
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
