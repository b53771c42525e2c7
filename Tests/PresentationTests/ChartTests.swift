import Testing

@testable import Presentation

@Suite struct ChartTests {
  private func bars(_ bars: [BarChart.Bar]) -> String {
    var writer = HTMLWriter()
    BarDrawing(BarChart(title: "t", bars: bars)).write(into: &writer)
    return writer.text
  }

  private func lines(_ points: [String], _ series: [LineChart.Series]) -> String {
    var writer = HTMLWriter()
    LineDrawing(LineChart(title: "t", points: points, series: series)).write(into: &writer)
    return writer.text
  }

  private func count(_ words: String, in text: String) -> Int {
    text.split(separator: words).count - 1
  }

  @Test(arguments: [
    (0, 0, nil), (0, 5, 0), (1, 1_000_000, 1), (999_999, 1_000_000, 99), (5, 5, 100),
    (7, 5, 100), (Int.max / 2, .max, 49),
  ])
  func `a bar is as long as its share, and never longer than the whole`(
    part: Int, whole: Int, length: Int?
  ) {
    #expect(BarChart.Bar(label: "", part: part, whole: whole).length(of: 100) == length)
  }

  @Test func `a bar of nothing says so, one over 100 percent is cut and keeps its figure`() {
    #expect(bars([]).contains("<p>—</p>") && !bars([]).contains("<svg"))
    let empty = bars([.init(label: "a", part: 0, whole: 0)])
    #expect(empty.contains(">—</text>") && empty.contains(">0/0</text>"))
    #expect(empty.contains("stroke-dasharray=\"3 4\"") && !empty.contains("#9db3c9"))
    let over = bars([.init(label: "a", part: 3, whole: 2), .init(label: "b", part: 2, whole: 2)])
    #expect(over.contains(">150.00 %</text>") && over.contains(">3/2</text>"))
    #expect(count("fill=\"#111\"", in: over) == 1)
  }

  @Test func `many bars are drawn in pieces of the same height for each row`() {
    let all = (0..<203).map { BarChart.Bar(label: "第\($0)乡", part: $0, whole: 300) }
    let text = bars(all)
    #expect(count("<svg", in: text) == 41)
    #expect(count("viewBox=\"0 0 1000 130\"", in: text) == 39)
    #expect(text.contains("viewBox=\"0 0 1000 152\"") && text.contains("viewBox=\"0 0 1000 78\""))
    #expect(text.contains("<title>t 201–203/203</title>"))
    #expect(text.contains("第202乡 67.33 % 202/300"))
  }

  @Test func `a long name is shortened, and there is room for a wide one`() {
    let name = String(repeating: "长", count: 60)
    let text = bars([.init(label: name, part: 1, whole: 2)])
    #expect(text.contains(String(repeating: "长", count: 17) + "…</text>"))
    #expect(text.contains("<desc>\(name) 50.00 % 1/2</desc>"))
  }

  @Test func `a line ends where nothing is known, and a lone value has its marker`() {
    let points = ["1", "2", "3", "4", "5", "6"]
    let text = lines(points, [.init(name: "a", values: [1, 2, nil, 4, nil, 6])])
    #expect(count("<polyline", in: text) == 1)
    #expect(count("<path", in: text) == 5, "four values, and the name")
    let one = lines(["1"], [.init(name: "a", values: [7])])
    #expect(!one.contains("<polyline") && count("<path", in: one) == 2)
    #expect(lines([], [.init(name: "a", values: [1])]).contains("<p>—</p>"))
    #expect(lines(["1"], []).contains("<p>—</p>"))
    let nothing = lines(["1", "2"], [.init(name: "a", values: [])])
    #expect(nothing.contains("<desc>a: 1 —, 2 —</desc>") && nothing.contains(">a</text>"))
  }

  @Test func `lines are told apart by dashes and markers, also without colour`() {
    let series = (0..<30).map { LineChart.Series(name: "s\($0)", values: [$0, 2 * $0]) }
    let text = lines(["1", "2"], series)
    let looks = text.split(separator: "\n").filter { $0.hasPrefix("<polyline") }.map { line in
      line.split(separator: "stroke-dasharray=").dropFirst().first ?? ""
    }
    let markers = text.split(separator: "\n").filter { $0.hasPrefix("<path") }
      .compactMap { $0.split(separator: "m", maxSplits: 1).last?.prefix { $0 != "\"" } }
    #expect(Set(looks).count == 5)
    #expect(Set(markers).count == 6)
    // Five and six have no common divisor, so that thirty lines look thirty ways.
    for index in 0..<30 { #expect(text.contains(">s\(index)</text>")) }
  }

  @Test func `names at the ends of lines never stand on each other`() {
    let series = (0..<20).map { LineChart.Series(name: "s\($0)", values: [5, 5]) }
    let places = lines(["1", "2"], series).split(separator: "\n")
      .filter { $0.hasSuffix("</text>") && $0.contains(">s") }
      .compactMap { $0.split(separator: "y=\"").last.flatMap { Int($0.prefix { $0 != "\"" }) } }
      .sorted()
    #expect(places.count == 20)
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 17 })
  }

  @Test(arguments: [
    (0, 0, [0, 1]), (0, 1, [0, 1]), (0, 4, [0, 1, 2, 3, 4]), (0, 7, [0, 2, 4, 6, 8]),
    (3, 608, [0, 200, 400, 600, 800]), (0, 1000, [0, 500, 1000]),
    (-30, 50, [-40, -20, 0, 20, 40, 60]),
    (-5, -1, [-6, -4, -2, 0]),
  ])
  func `the axis has few round ticks`(low: Int, high: Int, ticks: [Int]) {
    #expect(Proportion.ticks(from: low, to: high) == ticks)
  }

  @Test(arguments: [0, 1, 9, 10, 11, 99, 12_345, 999_999_999, 1_000_000_000_000_000_000, .max])
  func `an axis of any length is short and holds every value`(high: Int) {
    for low in [0, -1, -high] {
      let ticks = Proportion.ticks(from: low, to: high)
      #expect(2...8 ~= ticks.count, "\(ticks)")
      #expect(ticks.contains(0))
      #expect((ticks.first ?? 1) <= Proportion.clamped(low))
      #expect((ticks.last ?? -1) >= Proportion.clamped(high))
    }
  }

  @Test(arguments: [
    (0, "0"), (12, "12"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func `numbers for people have groups of three`(number: Int, text: String) {
    #expect(GroupedDigits.of(number) == text)
  }
}
