extension Page {
  /// The page as text for a terminal of that width, or for a pipe, where nothing is cut.
  package func text(fitting width: Int? = nil, hasColours: Bool = false) -> String {
    var sections = [underlined(title, with: "=", hasColours)]
    if let subtitle { sections[0] += wrapped(subtitle, width) }
    for part in parts { sections.append(text(of: part, width, hasColours)) }
    if !footer.isEmpty { sections.append(footer.map { wrapped($0, width) }.joined()) }
    return sections.joined(separator: "\n")
  }

  private func text(of part: Part, _ width: Int?, _ hasColours: Bool) -> String {
    switch part {
    case .heading(let text): underlined(text, with: "-", hasColours)
    case .paragraph(let text): wrapped(text, width)
    case .table(let listing, let caption):
      (caption.map { wrapped($0, width) } ?? "")
        + listing.text(fitting: width, hasColours: hasColours)
    case .bars(let chart): wrapped(chart.title, width) + chart.text(fitting: width)
    case .lines(let chart):
      wrapped(chart.title, width) + chart.text(fitting: width, hasColours: hasColours)
    }
  }

  /// A heading: bold if possible, else underlined.
  private func underlined(_ text: String, with sign: String, _ hasColours: Bool) -> String {
    let line = TerminalText.visible(text)
    if hasColours { return Colour.bold.start + line + Colour.end + "\n" }
    return line + "\n" + String(repeating: sign, count: DisplayWidth.of(line)) + "\n"
  }

  private func wrapped(_ text: String, _ width: Int?) -> String {
    TerminalText.lines(text).flatMap { line in
      width.map { LineBreaking.lines(of: line, width: $0) } ?? [line]
    }.map { $0 + "\n" }.joined()
  }
}

extension BarChart {
  /// The default line width, and the greatest that is easy to read.
  private static let usualWidth = 80
  private static let greatestWidth = 120
  fileprivate static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// The chart as text, one line per bar.
  func text(fitting width: Int? = nil) -> String {
    guard !bars.isEmpty else { return "—\n" }
    let whole = min(width ?? BarChart.usualWidth, BarChart.greatestWidth)
    let percent = bars.map { DisplayWidth.of($0.shownPercent) }.max() ?? 0
    let counts = bars.map { DisplayWidth.of($0.shownCounts) }.max() ?? 0
    let free = whole - percent - counts - 6
    let names = bars.map { DisplayWidth.of($0.label) }.max() ?? 0
    // The least width of a bar; below that, names are shortened.
    let label = max(4, min(names, free - 12))
    let length = max(0, free - label)
    return bars.map { bar in
      let name = DisplayWidth.shortened(TerminalText.visible(bar.label), columns: label)
      return BarChart.padded(name, to: label) + "  "
        + BarChart.padded(bar.blocks(length), to: length) + "  "
        + BarChart.padded(bar.shownPercent, to: percent, isRight: true) + "  "
        + BarChart.padded(bar.shownCounts, to: counts, isRight: true) + "\n"
    }.joined()
  }

  private static func padded(_ text: String, to width: Int, isRight: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    return isRight ? space + text : text + space
  }
}

extension BarChart.Bar {
  /// The bar in block characters of eighths of a column; a cut-off one ends in a mark.
  fileprivate func blocks(_ columns: Int) -> String {
    guard columns > 0, let length = length(of: columns * 8) else { return "" }
    if isOver { return String(repeating: "█", count: columns - 1) + ">" }
    return String(repeating: "█", count: length / 8) + BarChart.eighths[length % 8]
  }
}

extension LineChart {
  /// The values as tables of points by series, as many series per table as fit.
  fileprivate func text(fitting width: Int?, hasColours: Bool) -> String {
    var tables: [String] = []
    var rest = series[...]
    repeat {
      var count = rest.count
      while let width, count > 1, columns(of: rest.prefix(count), width) > width { count -= 1 }
      tables.append(table(rest.prefix(count)).text(fitting: width, colour: hasColours))
      rest = rest.dropFirst(count)
    } while !rest.isEmpty
    return tables.joined(separator: "\n")
  }

  private func columns(of series: ArraySlice<Series>, _ width: Int) -> Int {
    DisplayWidth.of(table(series).text(fitting: width).prefix { $0 != "\n" })
  }

  private func table(_ series: ArraySlice<Series>) -> TextTable {
    var table = TextTable([.init("", isFlexible: true)] + series.map { .init($0.name, .right) })
    for (index, point) in points.enumerated() {
      table.append([.init(point)] + series.map { .init($0.shown(at: index)) })
    }
    return table
  }
}
