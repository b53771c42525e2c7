import Casework
import Foundation
import Testing

@testable import jiefen

/// Names of units and teams that programs stumble over, in lists, reports and charts.
@Suite struct NaughtyNameTests {
  private static let names = [
    "=HYPERLINK(\"x\")", "@乙'&<script>alert(1)", "＋丙\u{202E}\u{9B}31m", "-丁,\"戊\"",
  ]

  /// A town with a village of each name, in each of which there is a case.
  private func town() throws -> Town {
    let town = try Town()
    for (place, name) in Self.names.enumerated() {
      let code = "33110210029\(place)"
      try town.done(
        Town.township, "unit", "add", "--level=village", "--parent=碧湖镇", "--", code, name)
      try town.done(Town.township, "team", "add", "--", "t-\(place)", name)
      _ = try town.intake(by: code, accepted: true)
    }
    return town
  }

  private static let tables = [
    ["unit", "list", "--within", "碧湖镇"], ["team", "list"], ["list"],
    ["report", "closure-rate", "--by", "village"], ["report", "overdue"],
    ["report", "closure-rate", "--by", "village,category"],
  ]

  @Test(arguments: tables)
  func `data has them as they are, and for Excel none is a formula`(words: [String]) throws {
    let town = try town()
    let csv = try town.run(Town.county, words + ["--format", "csv"])
    var reader = try CSVReader(csv.bytes)
    var cells: Set<String> = []
    while let row = try reader.next() { cells.formUnion(row.fields) }
    let json = try town.run(Town.county, words + ["--format", "json"]).out
    let isNamed = words != ["report", "overdue"]
    for name in Self.names where isNamed {
      #expect(cells.contains { $0.hasSuffix(name) }, "\(words): \(name)")
      let escaped = name.replacing("\"", with: "\\\"").replacing("\u{9B}", with: "\\u009b")
      #expect(json.contains(escaped), "\(words): \(name)")
    }
    let excel = try town.run(Town.county, words + ["--for-excel"])
    var sheet = try CSVReader(excel.bytes)
    while let row = try sheet.next() {
      for cell in row.fields where cell.hasPrefix("-") || "=+@＝＋－＠".contains(cell.prefix(1)) {
        #expect(cell.isEmpty || Double(cell) != nil, "\(words): \(cell)")
      }
    }
  }

  @Test(
    arguments: tables + [
      ["report", "monthly", "--for", "碧湖镇"], ["report", "quarterly", "--for", "碧湖镇"],
      ["today", "--unit", "331102100291"],
    ])
  func `pages and screens show them harmlessly`(words: [String]) throws {
    let town = try town()
    let page = try town.run(Town.county, words + ["--format", "html"])
    #expect(page.code == 0, "\(page.err)")
    #expect(!page.out.contains("<script") && !page.out.contains("'&<"))
    expectHarmless(page.all, "\(words)")
    let screen = try town.run(Town.county, words, to: .terminal, ["NO_COLOR": "1"])
    #expect(screen.code == 0, "\(screen.err)")
    expectHarmless(screen.all, "\(words)")
  }
}
