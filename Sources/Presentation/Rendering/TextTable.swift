/// A text table with aligned columns.
///
/// Columns are aligned by display width, two spaces apart, without trailing spaces. Control
/// characters are made visible.
///
///     var table = TextTable([.init("number"), .init("summary", isFlexible: true)])
///     table.append(["42", "邻里纠纷"])
///     table.text(fitting: 80, colour: true)
package struct TextTable {
  /// The alignment of a column.
  package enum Alignment { case left, right }

  /// Describes a column.
  package struct Column {
    package let title: String
    let alignment: Alignment
    /// Whether cells may be cut for a terminal.
    let isFlexible: Bool
    /// The width down to which it is cut only after other columns have been cut.
    let usefulWidth: Int
    /// A title above this column and its neighbours of the same group.
    package let group: String?

    package init(
      _ title: String, _ alignment: Alignment = .left, isFlexible: Bool = false,
      usefulWidth: Int = 0, group: String? = nil
    ) {
      self.group = group.map { TextTable.oneLine($0) }
      self.usefulWidth = usefulWidth
      self.title = TextTable.oneLine(title)
      self.alignment = alignment
      self.isFlexible = isFlexible
    }
  }

  /// The text of a cell and its colour.
  package struct Cell: ExpressibleByStringInterpolation {
    package let text: String
    let colour: Colour?
    fileprivate let width: Int

    package init(_ text: String, _ colour: Colour? = nil) {
      self.text = TextTable.oneLine(text)
      self.colour = colour
      self.width = DisplayWidth.of(self.text)
    }

    package init(stringLiteral text: String) { self.init(text) }
  }

  private static let gap = 2
  /// The least width of a cut column: one ideograph and `…`.
  private static let leastWidth = 4

  private let columns: [Column]
  private var rows: [[Cell]] = []
  private var total: [Cell]?

  /// Creates a table without rows.
  package init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; cells that are missing at its end are empty.
  package mutating func append(_ row: [Cell]) { rows.append(row) }

  /// Sets the total, shown below a rule at the end.
  mutating func setTotal(_ row: [Cell]) { total = row }

  /// Returns the table, each line with its end.
  ///
  /// With a width, flexible columns are cut so that lines fit; without one, as for a pipe, nothing
  /// is cut. With colour, titles are bold and cells coloured.
  package func text(fitting: Int? = nil, colour: Bool = false) -> String {
    var widths = widths(fitting: fitting)
    var text = groupLine(&widths, colour)
    for row in [header] + rows { append(row, widths, colour, to: &text) }
    if let total {
      let rule = widths.reduce(Self.gap * (widths.count - 1), +)
      text += String(repeating: "-", count: max(0, rule)) + "\n"
      append(total, widths, colour, to: &text)
    }
    return text
  }

  private var header: [Cell] { columns.map { Cell($0.title, .bold) } }

  /// Returns the width of the longest line of `text(fitting:)`.
  func width(fitting: Int) -> Int {
    var widths = widths(fitting: fitting)
    _ = groupLine(&widths, false)
    return widths.reduce(Self.gap * (widths.count - 1), +)
  }

  /// The line of group titles; columns are widened if a title needs it.
  private func groupLine(_ widths: inout [Int], _ colour: Bool) -> String {
    guard columns.contains(where: { $0.group != nil }) else { return "" }
    var (titles, first) = ([Cell](), 0)
    var spans: [Int] = []
    while first < columns.count {
      let group = columns[first].group
      let next = columns[first...].firstIndex { $0.group != group } ?? columns.count
      let title = Cell(group ?? "", .bold)
      let span = widths[first..<next].reduce(Self.gap * (next - first - 1), +)
      if title.width > span { widths[next - 1] += title.width - span }
      titles.append(title)
      spans.append(max(span, title.width))
      first = next
    }
    var text = ""
    TextTable(spans.map { _ in Column("") }).append(titles, spans, colour, to: &text)
    return text
  }

  /// Makes a cell one line without trailing spaces.
  fileprivate static func oneLine(_ text: String) -> String {
    let visible = TerminalText.visible(text)
    guard visible.utf8.last == 0x20 else { return visible }
    return visible.lastIndex { $0 != " " }.map { String(visible[...$0]) } ?? ""
  }

  private func widths(fitting: Int?) -> [Int] {
    var widths = columns.map { _ in 0 }
    for row in [header] + rows + (total.map { [$0] } ?? []) {
      for (index, cell) in zip(widths.indices, row) where cell.width > widths[index] {
        widths[index] = cell.width
      }
    }
    guard let fitting else { return widths }
    var excess = widths.reduce(Self.gap * (widths.count - 1), +) - fitting
    // Titles are never cut.
    let least = columns.map { max(Self.leastWidth, DisplayWidth.of($0.title)) }
    let useful = zip(columns, least).map { max($0.usefulWidth, $1) }
    shrink(&widths, by: &excess, to: useful)
    shrink(&widths, by: &excess, to: least)
    return widths
  }

  /// Cuts flexible columns by the excess, none below its floor.
  private func shrink(_ widths: inout [Int], by excess: inout Int, to floors: [Int]) {
    while excess > 0 {
      // The widest is cut first, down to the second widest, and so on.
      let sorted = columns.indices
        .filter { columns[$0].isFlexible && widths[$0] > floors[$0] }
        .sorted { widths[$0] > widths[$1] }
      guard let widest = sorted.first else { break }
      let second = sorted.dropFirst().first.map { widths[$0] } ?? 0
      let spare = widths[widest] - max(floors[widest], min(second, widths[widest] - 1))
      widths[widest] -= min(excess, spare)
      excess -= min(excess, spare)
    }
  }

  private func append(_ row: [Cell], _ widths: [Int], _ colour: Bool, to text: inout String) {
    let count = row.prefix(columns.count).lastIndex { $0.width > 0 }.map { $0 + 1 } ?? 0
    var pending = 0
    for index in 0..<count {
      let (cell, width) = (row[index], widths[index])
      let isCut = cell.width > width
      let shown = isCut ? DisplayWidth.shortened(cell.text, columns: width) : cell.text
      let free = width - (isCut ? DisplayWidth.of(shown) : cell.width)
      let isRight = columns[index].alignment == .right
      text += String(repeating: " ", count: pending + (isRight ? free : 0))
      if colour, let paint = cell.colour, !shown.isEmpty {
        text += paint.start + shown + Colour.end
      } else {
        text += shown
      }
      pending = Self.gap + (isRight ? 0 : free)
    }
    text += "\n"
  }
}
