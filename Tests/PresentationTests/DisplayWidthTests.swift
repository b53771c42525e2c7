import Testing

@testable import Presentation

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0),
    ("abc", 3),
    ("张三", 4),
    ("历下区-42", 9),
    ("，。（）", 8),
    ("ＡＢ", 4),
    ("ｱｲ", 2),
    ("한글", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("𠀀", 2),
    ("é", 1),
    ("e\u{301}\u{302}", 1),
    ("a\u{200B}b\u{FEFF}", 2),
    ("……", 2),
    ("ئۇيغۇر", 6),
    ("བོད་", 3),
    ("葛\u{E0100}", 2),
  ])
  func `letters take the columns of their script`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("😀", 2),
    ("👍🏽", 2),
    ("👨‍👩‍👧‍👦", 2),
    ("👩🏽‍⚕️", 2),
    ("🏳️‍🌈", 2),
    ("❤️‍🔥", 2),
    ("☎", 1),
    ("☎️", 2),
    ("1️⃣", 2),
    ("🇨🇳", 2),
    ("🇨🇳🇨🇳", 4),
    ("🇨", 2),
    ("😀😀", 4),
    ("a\u{200D}b", 2),
    ("a\u{FE0F}", 1),
  ])
  func `a picture made of several scalars takes two columns`(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: ["\n", "\u{1B}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2028}", "\u{0}", "a\tb"])
  func `a control character counts as what is printed for it`(text: String) {
    #expect(DisplayWidth.of(text) == DisplayWidth.of(TerminalText.visible(text)))
    #expect(DisplayWidth.of(text) == text.unicodeScalars.count)
  }

  /// The sum of place times width, which Python's `wcwidth` 0.7.0 gives as well.
  ///
  /// Left out are controls and what `TerminalText` replaces.
  ///
  ///     skip = {0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x2070),
  ///             *range(0xFFF9, 0xFFFC), *range(0xD800, 0xE000)}
  ///     places = [c for c in (*range(0xA0, 0x10000), *range(0x1F000, 0x20000)) if c not in skip]
  ///     print(sum(c * wcwidth(chr(c)) for c in places))
  @Test func `each scalar of the basic plane, and each emoji, has its width`() {
    var sum = 0
    for value in [UInt32](0xA0...0xFFFF) + [UInt32](0x1F000...0x1FFFF) {
      guard let scalar = Unicode.Scalar(value), !TerminalText.isHarmful(scalar) else { continue }
      sum += Int(value) * DisplayWidth.of(scalar)
    }
    #expect(sum == 4_114_367_313)
  }

  @Test(arguments: [
    ("邻里纠纷", 8, "邻里纠纷"),
    ("邻里纠纷", 7, "邻里纠…"),
    ("邻里纠纷", 6, "邻里…"),
    ("邻里纠纷", 2, "…"),
    ("邻里纠纷", 1, "…"),
    ("邻里纠纷", 0, ""),
    ("abc", 2, "a…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3, "👨‍👩‍👧‍👦…"),
    ("", 0, ""),
  ])
  func `text is cut between what a reader sees as characters`(
    text: String, columns: Int, shortened: String
  ) {
    #expect(DisplayWidth.shortened(text, columns: columns) == shortened)
  }
}
