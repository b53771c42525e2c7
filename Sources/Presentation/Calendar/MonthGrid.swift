import Casework
import Disputes
import Wording

/// A month as a grid of weeks, Monday first; each day has room for a mark after it.
struct MonthGrid {
  /// The columns that a month takes.
  static let width = 21
  /// The columns between two months.
  static let gap = 4
  private static let cell = 3

  private let month: Int
  private let rows: [CalendarRow]

  init(_ month: Int, _ rows: [CalendarRow]) {
    self.month = month
    self.rows = rows
  }

  /// The title, the names of the weekdays, and the weeks.
  var lines: [GridLine] {
    var title = GridLine()
    title.append(Message.month(month).description, .bold)
    var head = GridLine()
    for (index, name) in Message.weekdays.enumerated() {
      head.move(to: index * MonthGrid.cell)
      head.append(name.description)
    }
    return [title, head] + weeks
  }

  private var weeks: [GridLine] {
    var weeks: [GridLine] = []
    for row in rows {
      if weeks.isEmpty || row.day.weekday == 1 { weeks.append(GridLine()) }
      let number = String(row.day.parts.day)
      var week = weeks[weeks.count - 1]
      week.move(to: (row.day.weekday - 1) * MonthGrid.cell + 2 - number.count)
      switch row.kind {
      case .rest: week.append(number + "*", .red)
      case .makeUp: week.append(number + "+", .bold)
      case .byWeekday: week.append(number)
      }
      weeks[weeks.count - 1] = week
    }
    return weeks
  }
}

/// A line made of pieces at given columns; it has no trailing spaces.
struct GridLine {
  private var pieces: [(column: Int, text: String, colour: Colour?)] = []
  private var column = 0

  /// Moves to a column, from 0.
  mutating func move(to column: Int) { self.column = column }

  /// Adds a piece.
  mutating func append(_ text: String, _ colour: Colour? = nil) {
    pieces.append((column, text, colour))
    column += DisplayWidth.of(text)
  }

  /// Adds all pieces of another line, beginning where this one is.
  mutating func append(_ line: GridLine) {
    pieces += line.pieces.map { (column + $0.column, $0.text, $0.colour) }
    column += line.column
  }

  /// The line, coloured or not.
  func text(hasColours: Bool) -> String {
    var text = ""
    var used = 0
    for piece in pieces {
      text += String(repeating: " ", count: max(0, piece.column - used))
      used = piece.column + DisplayWidth.of(piece.text)
      if hasColours, let colour = piece.colour {
        text += colour.start + piece.text + Colour.end
      } else {
        text += piece.text
      }
    }
    return text
  }
}
