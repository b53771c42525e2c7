import Wording

extension Page {
  /// The page as one self-contained HTML document, without scripts or external resources.
  public func html() -> String {
    var writer = HTMLWriter()
    writer.raw("<!DOCTYPE html>")
    let language = Language.current == .chinese ? "zh-CN" : "en"
    writer.element("html", ["lang": language]) { writer in
      writer.element("head") { head(into: &$0) }
      writer.element("body") { writer in
        writer.element("header") { writer in
          writer.element("h1", text: title)
          if let subtitle { writer.element("p", lines: subtitle) }
        }
        writer.element("main") { writer in
          for part in parts { write(part, into: &writer) }
        }
        guard !footer.isEmpty else { return }
        writer.element("footer") { writer in
          for line in footer { writer.element("p", lines: line) }
        }
      }
    }
    return writer.text
  }

  private func head(into writer: inout HTMLWriter) {
    writer.element("meta", ["charset": "utf-8"])
    // A content security policy, so that the browser enforces it.
    writer.element(
      "meta",
      [
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
      ])
    writer.element(
      "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    writer.element("title", text: title)
    writer.element("style") { $0.raw(Page.style) }
  }

  private func write(_ part: Part, into writer: inout HTMLWriter) {
    switch part {
    case .heading(let text): writer.element("h2", text: text)
    case .paragraph(let text): writer.element("p", lines: text)
    case .table(let listing, let caption):
      writer.element("div", ["class": "sheet"]) { listing.write(into: &$0, caption: caption) }
    case .bars(let chart): BarDrawing(chart).write(into: &writer)
    case .lines(let chart): LineDrawing(chart).write(into: &writer)
    }
  }
}
