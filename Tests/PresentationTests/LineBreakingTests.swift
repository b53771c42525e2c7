import Testing

@testable import Presentation

@Suite struct LineBreakingTests {
  private static let text =
    "发生时间（缺省为现在）：2026-03-31、2026-03-31T09:30 或 2026年3月31日。 The clock; else now."

  @Test(arguments: 20...90)
  func `no line is wider than asked, and nothing is lost`(width: Int) {
    let lines = LineBreaking.lines(of: Self.text, width: width, indent: 2)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    let joined = lines.joined().filter { $0 != " " }
    #expect(joined == Self.text.filter { $0 != " " })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  ") && !$0.hasPrefix("   ") })
  }

  @Test(arguments: 6...40)
  func `a line begins with no closing sign and ends with no opening one`(width: Int) {
    for line in LineBreaking.lines(of: "受理，（签收）、“退回”。办结；结案：完", width: width) {
      #expect(!"，）、”。；：".contains(line.prefix(1)), "\(line)")
      #expect(!"（“".contains(line.suffix(1)), "\(line)")
    }
  }

  @Test func `a command is broken so that it can be copied`() {
    let lines = LineBreaking.lines(
      ofCommand: "jiefen intake --unit 碧湖镇 --category 邻里 --applicant 张三", width: 40, indent: 4)
    #expect(
      lines == ["jiefen intake --unit 碧湖镇 \\", "    --category 邻里 --applicant 张三"])
  }

  @Test func `a word that is too long stands alone`() {
    #expect(LineBreaking.lines(of: "a bcdefghij k", width: 5) == ["a", "bcdefghij", "k"])
    #expect(LineBreaking.lines(of: "", width: 5) == [""])
  }

  @Test(arguments: [
    ("short\n  also\n", "short\n  also\n"), ("one two three four five", "one two three\nfour five"),
    ("  one two three four", "  one two\n  three four"), ("甲乙丙丁戊己庚辛壬", "甲乙丙丁戊己庚\n辛壬"),
    ("甲乙丙丁戊己庚。辛", "甲乙丙丁戊己\n庚。辛"), ("/a/very/long/path/kept", "/a/very/long/path/kept"),
    ("a  b\n\nc", "a  b\n\nc"),
  ])
  func `only lines that are wider are broken, and keep their indent`(text: String, shown: String) {
    #expect(LineBreaking.wrapped(text, width: 14) == shown)
  }
}
