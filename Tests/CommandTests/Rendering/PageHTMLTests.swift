import Support
import Testing

@testable import Presentation
@testable import Wording
@testable import jiefen

@Suite struct PageHTMLTests {
  @Test func `a page is as it was seen last`() {
    let html = Language.$current.withValue(.chinese) { SamplePages.everything().html() }
    #expect(html.replacing("\(Page.style)", with: "…") == SamplePages.html)
  }

  @Test func `a page says its language and fetches and runs nothing`() throws {
    for (language, code) in [(Language.english, "en"), (.chinese, "zh-CN")] {
      let html = Language.$current.withValue(language) { SamplePages.everything().html() }
      let markup = try Markup(html)
      #expect(markup.attributes.contains { $0.name == "lang" && $0.value == code })
      for name in ["script", "link", "img", "iframe", "a", "image", "use", "foreignObject"] {
        #expect(!markup.names.contains(name))
      }
      for name in ["src", "href", "style", "onload", "onclick"] {
        #expect(!markup.attributes.contains { $0.name == name })
      }
      #expect(!html.contains("url(") && !html.contains("@import") && !html.contains("://"))
      #expect(html.contains("size: A4 landscape"))
    }
  }

  /// What might be taken for markup, or disturb a reader.
  private static let planted = [
    "<script>alert('x')</script>", "\"><img src=x onerror=alert(1)>", "a & b &amp; c &#60;",
    "</title></style></svg></table>", "]]>", "<!--", "=HYPERLINK(\"x\")", "张\u{202E}三\u{1B}[31m",
    "\u{0}\u{FFFE}\u{1FFFF}", "a\nb\r\nc", "👨‍👩‍👧 e\u{301}", "javascript:alert(1)", "",
  ]

  @Test(arguments: PageHTMLTests.planted)
  func `whatever a text holds comes out as text`(text: String) throws {
    let markup = try Markup(page(of: text).html())
    #expect(!markup.names.contains("script") && !markup.names.contains("img"))
    #expect(!markup.attributes.contains { $0.name == "src" })
    let lines = TerminalText.lines(text).map { line in
      String(
        String.UnicodeScalarView(
          line.unicodeScalars.map { $0.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : $0 }))
    }
    for line in lines { #expect(markup.text.contains(line), "\(line)") }
    let controls = markup.text.unicodeScalars.filter { $0 != "\n" && TerminalText.isHarmful($0) }
    #expect(controls.isEmpty)
  }

  private func page(of text: String) -> Page {
    var listing = Listing([
      .init("a", Text(text, text)), .init("b", Text("b", "b"), isFlexible: true),
    ])
    listing.rows = [[Cell(text), Cell(.text(text), shown: text, colour: .red)]]
    listing.total = [Cell(text), Cell(text)]
    return Page(
      title: text, subtitle: text,
      parts: [
        .heading(text), .paragraph(text), .table(listing, caption: text),
        .bars(.init(title: text, bars: [.init(label: text, part: 1, whole: 2)])),
        .lines(.init(title: text, points: [text], series: [.init(name: text, values: [1])])),
      ],
      footer: [text])
  }

  @Test(arguments: 0..<60)
  func `a page by chance is well-formed`(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let page = SamplePages.random(&dice)
    let markup = try Markup(page.html())
    #expect(markup.text.contains(page.title))
    // Nothing is drawn at a place that is none.
    let places = ["x", "y", "x1", "x2", "y1", "y2", "width", "height"]
    for (name, value) in markup.attributes where places.contains(name) {
      let number = try #require(Int(value), "\(name)=\(value)")
      #expect(0...100_000 ~= number, "\(name)=\(value)")
    }
  }

  @Test func `a table tells its columns, names its rows and sets the total apart`() throws {
    var writer = HTMLWriter()
    SamplePages.rates().write(into: &writer, caption: "c")
    #expect(writer.text.contains("<caption>c</caption>"))
    #expect(!writer.text.contains("2026-03-31"), "a column without a title is for data")
    #expect(writer.text.contains("<th scope=\"row\" class=\"s\">碧湖镇</th>"))
    let total = try #require(writer.text.split(separator: "<tfoot>").last)
    #expect(total.contains("合计") && total.contains("93.78"))
    var single = SamplePages.rates()
    single.showsTotal = false
    writer = HTMLWriter()
    single.write(into: &writer)
    #expect(!writer.text.contains("tfoot") && !writer.text.contains("caption"))
  }
}
