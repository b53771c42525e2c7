import Testing

@testable import Presentation

@Suite struct TextTableTests {
  private func cases() -> TextTable {
    var table = TextTable([
      .init("编号"), .init("rate", .right), .init("摘要", isFlexible: true),
    ])
    table.append(["42", "93.78", "宅基地边界纠纷"])
    table.append(["2026-7", "5", "noise"])
    return table
  }

  @Test func `columns are aligned by display width`() {
    #expect(
      cases().text() == """
        编号     rate  摘要
        42      93.78  宅基地边界纠纷
        2026-7      5  noise

        """)
  }

  @Test func `the total stands below a rule`() {
    var table = cases()
    table.setTotal(["合计", "98.78"])
    #expect(
      table.text() == """
        编号     rate  摘要
        42      93.78  宅基地边界纠纷
        2026-7      5  noise
        -----------------------------
        合计    98.78

        """)
  }

  @Test func `in a terminal the flexible column gives way`() {
    #expect(
      cases().text(fitting: 24) == """
        编号     rate  摘要
        42      93.78  宅基地边…
        2026-7      5  noise

        """)
  }

  @Test(arguments: 1...60)
  func `lines fit, as far as the least widths let them`(width: Int) {
    let longest = cases().text(fitting: width).split(separator: "\n").map { DisplayWidth.of($0) }
    #expect((longest.max() ?? 0) <= max(width, 6 + 2 + 5 + 2 + 4))
  }

  @Test func `the widest of two flexible columns gives way first`() {
    var table = TextTable([.init("a", isFlexible: true), .init("b", isFlexible: true)])
    table.append(["1234567890", "123456"])
    #expect(table.text(fitting: 16) == "a         b\n1234567…  123456\n")
    #expect(table.text(fitting: 12) == "a      b\n1234…  1234…\n")
  }

  @Test func `no line ends in a space`() {
    var table = TextTable([.init("a"), .init("b", .right), .init("")])
    table.append(["x  ", "  "])
    table.append([])
    table.append(["", "1", "  y  "])
    #expect(table.text() == "a  b\nx\n\n   1    y\n")
  }

  @Test func `a cell stays on its line and harms no terminal`() {
    var table = TextTable([.init("a"), .init("b")])
    table.append(["1\n2", "\u{1B}[2J"])
    #expect(table.text() == "a    b\n1␊2  ␛[2J\n")
  }

  @Test func `colour changes no alignment and is there only when asked for`() {
    var table = TextTable([.init("a"), .init("b", .right)])
    table.append([.init("late", .red), "1"])
    #expect(table.text() == "a     b\nlate  1\n")
    let painted = table.text(colour: true)
    #expect(
      painted == "\u{1B}[1ma\u{1B}[0m     \u{1B}[1mb\u{1B}[0m\n\u{1B}[31mlate\u{1B}[0m  1\n")
  }

  @Test func `a table without rows is its title`() {
    #expect(TextTable([.init("a"), .init("b")]).text(fitting: 80) == "a  b\n")
    #expect(TextTable([]).text() == "\n")
  }
}
