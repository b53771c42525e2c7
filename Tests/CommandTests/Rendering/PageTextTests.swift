import Foundation
import Support
import Testing

@testable import Presentation
@testable import Wording
@testable import jiefen

@Suite struct PageTextTests {
  @Test func `in a pipe a page is as it was seen last`() {
    let text = Language.$current.withValue(.chinese) { SamplePages.everything().text() }
    #expect(text == SamplePages.text)
  }

  @Test func `as JSON a page is as it was seen last`() {
    #expect(SamplePages.everything().json() == SamplePages.json)
  }

  @Test func `in colour headings are bold and have no line below`() {
    let page = Page(title: "a", parts: [.heading("b"), .paragraph("c")])
    #expect(page.text(hasColours: true) == "\u{1B}[1ma\u{1B}[0m\n\n\u{1B}[1mb\u{1B}[0m\n\nc\n")
    #expect(page.text() == "a\n=\n\nb\n-\n\nc\n")
  }

  @Test(arguments: 0..<40)
  func `no line is wider than the terminal`(seed: UInt64) {
    var dice = Dice(seed: seed)
    let page = SamplePages.random(&dice)
    for line in page.text(fitting: 80).split(separator: "\n") {
      #expect(DisplayWidth.of(line) <= 80, "\(line)")
    }
    for line in page.text().split(separator: "\n") { #expect(line.last != " ", "\(line)") }
  }

  @Test(arguments: 0..<40)
  func `as JSON any page can be read`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let page = SamplePages.random(&dice)
    let data = try JSONSerialization.jsonObject(with: Data(page.json().utf8))
    let members = try #require(data as? [String: Any])
    #expect(Set(members.keys) == ["title", "subtitle", "parts", "footer"])
    #expect((members["parts"] as? [[String: Any]])?.count == page.parts.count)
  }

  @Test(arguments: [20, 40, 60, 80, 200])
  func `bars fit and keep their figures whole`(width: Int) {
    let chart = BarChart(
      title: "t",
      bars: [
        .init(label: "一个名字很长的乡镇人民政府", part: 7913, whole: 8438),
        .init(label: "b", part: 0, whole: 0), .init(label: "c", part: 9, whole: 4),
      ])
    let lines = chart.text(fitting: width).split(separator: "\n")
    #expect(lines.count == 3)
    for (line, figure) in zip(
      lines, ["93.78 %  7,913/8,438", "—          0/0", "225.00 %          9/4"])
    {
      #expect(line.hasSuffix(figure), "\(line)")
      #expect(DisplayWidth.of(line) <= max(width, 33))
    }
    #expect(width < 40 || lines[2].contains("█>"))
    #expect(!lines[1].contains("█"))
  }

  @Test func `many series stand in several tables`() {
    let series = (0..<9).map { (index: Int) in
      LineChart.Series(name: "名称很长的系列\(index)", values: [index])
    }
    let page = Page(
      title: "t", parts: [.lines(.init(title: "c", points: ["2026-01"], series: series))])
    let lines = page.text(fitting: 80).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("2026-01") } == 3)
    #expect(page.text().split(separator: "\n").count { $0.hasPrefix("2026-01") } == 1)
  }
}
