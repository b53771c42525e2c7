import Testing

@testable import Presentation

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("", ""),
    ("张三，\"李四\" 😀 e\u{301}", "张三，\"李四\" 😀 e\u{301}"),
    ("👨‍👩‍👧", "👨‍👩‍👧"),
    ("\u{1B}[31mred\u{7}", "␛[31mred␇"),
    ("a\nb\r\nc\td\u{0}", "a␊b␍␊c␉d␀"),
    ("\u{7F}", "␡"),
    ("\u{9B}2J\u{85}", "\u{FFFD}2J\u{FFFD}"),
    ("\u{202E}cba\u{202C}\u{2066}\u{200F}\u{61C}", "�cba����"),
    ("\u{2028}\u{2029}\u{FFF9}", "���"),
  ])
  func `nothing that a terminal obeys is left`(text: String, visible: String) {
    let result = TerminalText.visible(text)
    #expect(Array(result.unicodeScalars) == Array(visible.unicodeScalars))
    #expect(TerminalText.visible(result) == result)
  }

  @Test func `no scalar below U+00A0 comes through but the printable ones`() {
    for value in UInt8(0)...0x9F {
      let scalar = Unicode.Scalar(value)
      #expect(TerminalText.isHarmful(scalar) == !(0x20...0x7E ~= value))
    }
  }

  @Test(arguments: [
    ("a\tb\n二\r\n三", "a\tb\n二\n三"), ("\u{1B}[2J\tb\r\n\u{202E}c\n", "␛[2J\tb\n�c\n"), ("", ""),
  ])
  func `a text of several lines and columns keeps them and is harmless`(
    text: String, harmless: String
  ) {
    #expect(TerminalText.harmless(text) == harmless)
  }

  @Test(arguments: [
    ("", [""]),
    ("a", ["a"]),
    ("a\nb\r\nc\rd", ["a", "b", "c", "d"]),
    ("a\n\n\u{1B}", ["a", "", "␛"]),
    ("a\n", ["a", ""]),
  ])
  func `a text of several lines is shown as such`(text: String, lines: [String]) {
    #expect(TerminalText.lines(text) == lines)
  }
}
