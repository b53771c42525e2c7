import Disputes
import Testing

@testable import Casework
@testable import Presentation
@testable import Wording
@testable import jiefen

@Suite struct PageFormatTests {
  private final class Paper {
    var text = ""
    func console() -> Console { Console(data: { self.text += $0 }, talk: { _ in }) }
  }

  private func written(_ page: Page, _ format: OutputFormat, forExcel: Bool = false) throws
    -> String
  {
    let paper = Paper()
    try page.write(format, forExcel: forExcel, to: paper.console())
    return paper.text
  }

  @Test(arguments: OutputFormat.allCases)
  func `a page of one table has every form`(format: OutputFormat) throws {
    let page = Page(title: "t", parts: [.paragraph("p"), .table(SamplePages.rates())])
    let text = try written(page, format)
    #expect(text.contains("碧湖镇") && text.hasSuffix("\n"))
    switch format {
    case .csv: #expect(text.hasPrefix("key,label,denominator,rate,as_of\n"))
    case .tsv: #expect(text.hasPrefix("key\tlabel\t"))
    case .ndjson: #expect(text.hasPrefix("{\"key\":\"331102100000\""))
    case .json: #expect(text.hasPrefix("{\n  \"title\": \"t\""))
    case .html: #expect(text.hasPrefix("<!DOCTYPE html>\n"))
    case .table: #expect(text.hasPrefix("t\n=\n"))
    }
  }

  @Test(arguments: [OutputFormat.csv, .tsv, .ndjson])
  func `a page of none or several tables has no rows alone, and says what it has`(
    format: OutputFormat
  ) {
    let table = Page.Part.table(SamplePages.rates())
    for parts in [[], [table, table]] {
      let fault = #expect(throws: SeveralParts.self) {
        try written(Page(title: "t", parts: parts), format)
      }
      let text = fault.flatMap { Text(for: $0 as any Error) }
      #expect(text?.english.contains("table, html or json, not as \(format.rawValue)") == true)
      #expect(text?.chinese.contains("不能用 \(format.rawValue)") == true)
    }
  }
}
