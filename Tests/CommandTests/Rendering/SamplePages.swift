import Support

@testable import Presentation
@testable import Wording
@testable import jiefen

/// Pages to look at: one that has everything, as small as can be, and one by chance.
enum SamplePages {
  /// A rate listing as reports have it: a column for data only, an empty rate, a total.
  static func rates() -> Listing {
    var listing = Listing([
      .init("key", Text("code", "代码")),
      .init("label", Text("township", "乡镇(街道)"), isFlexible: true),
      .init("denominator", Text("cases", "登记"), .right),
      .init("rate", Text("rate %", "办结率%"), .right),
      .init("as_of"),
    ])
    func row(_ key: String, _ label: String, _ count: Int, _ rate: String?) -> [Cell] {
      [
        Cell(key), Cell(label), Cell(count),
        rate.map { Cell(.decimal($0), shown: $0) } ?? Cell(.nothing, shown: "—"),
        Cell("2026-03-31"),
      ]
    }
    listing.rows = [row("331102100000", "碧湖镇", 8438, "93.78"), row("331102102000", "大港头镇", 0, nil)]
    listing.total = row("", "合计", 8438, "93.78")
    return listing
  }

  static let bars = BarChart(
    title: "办结率",
    bars: [
      .init(label: "碧湖镇", part: 7913, whole: 8438), .init(label: "大港头镇", part: 0, whole: 0),
    ])

  static let lines = LineChart(
    title: "登记与结案", points: ["2026-01", "2026-02", "2026-03"],
    series: [
      .init(name: "登记", values: [120, nil, 90]), .init(name: "结案", values: [100, 110, 95]),
    ])

  static func everything() -> Page {
    Page(
      title: "解纷工作月报", subtitle: "莲都区 2026-03",
      parts: [
        .heading("一、办结率"), .paragraph("按 <登记> 口径 & 统计。"),
        .table(rates(), caption: "各乡镇办结率"), .bars(bars), .lines(lines),
      ],
      footer: ["cohort：期内登记案件中，截至统计时点已结案的比例", "日志 42 0123456789abcdef…"])
  }
}

extension SamplePages {
  /// A page with whatever chance brings: empty charts, gaps, large numbers, long names.
  static func random(_ dice: inout Dice) -> Page {
    let words = [
      "碧湖镇", "a b", "<b>&\"'", "很长的名称" + String(repeating: "乡", count: 30), "-", "2026-03",
    ]
    let numbers = [0, 1, 7, 100, 99_999, 123_456_789, Int.max / 40_000]
    func some<Element>(_ most: Int, _ make: (inout Dice) -> Element) -> [Element] {
      (0..<Int.random(in: 0...most, using: &dice)).map { _ in make(&dice) }
    }
    let parts = some(8) { dice -> Page.Part in
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: .heading(dice.pick(Array(words.prefix(3))))
      case 1: .paragraph(dice.pick(words))
      case 2: .table(rates(), caption: dice.hits(oneIn: 2) ? nil : dice.pick(words))
      case 3:
        .bars(
          BarChart(
            title: dice.pick(words),
            bars: (0..<dice.pick([0, 1, 5, 30])).map { _ in
              .init(label: dice.pick(words), part: dice.pick(numbers), whole: dice.pick(numbers))
            }))
      default:
        .lines(
          LineChart(
            title: dice.pick(words),
            points: (0..<dice.pick([0, 1, 2, 12, 90])).map { _ in dice.pick(words) },
            series: (0..<dice.pick([0, 1, 3, 9])).map { _ in
              .init(
                name: dice.pick(Array(words.prefix(3))),
                values: (0..<dice.pick([0, 1, 12, 100])).map { _ in
                  dice.hits(oneIn: 4) ? nil : dice.pick(numbers)
                })
            }))
      }
    }
    return Page(
      title: dice.pick(Array(words.prefix(3))), subtitle: dice.hits(oneIn: 2) ? nil : "2026",
      parts: parts, footer: some(3) { $0.pick(words) })
  }
}
