import Foundation
import Testing

/// What a unit does with the cases of closed ones whose place it has.
@Suite struct InheritedCaseTests {
  /// The units through which cases came down: the first closed, then the second; the third works, in
  /// another township than the first.
  static let heirs = ["331102102203", "331102100201", "331102100202"]

  /// What the last of the heirs does with a case that it registered itself, that came to it, and that came
  /// to it through another; `OPEN`, `NEW`, `MAJOR`, `DONE` and `MINOR` are such cases.
  static let inherited: [(words: String, officer: String)] = [
    ("accept NEW", "li.ming"), ("decline NEW --reason x --door court", "li.ming"),
    ("void NEW --reason x", "li.ming"), ("session OPEN --text x", "li.ming"),
    ("note OPEN --text x", "li.ming"), ("assign OPEN --mediator 王某", "li.ming"),
    ("escalate OPEN --reason x --tried y", "li.ming"),
    ("transfer OPEN --to 331102100203 --reason x", "li.ming"),
    ("assist OPEN --to 331102100203", "li.ming"),
    ("extend OPEN --days 3 --reason x --parties-agree", "li.ming"),
    ("suspend OPEN --reason other --until DAY", "li.ming"),
    ("agree OPEN --form oral --term x", "li.ming"), ("close OPEN --outcome settled", "li.ming"),
    ("correct OPEN --field people --value 3 --reason x", "li.ming"),
    ("correct MINOR --field people --value 3 --reason x", "li.ming"),
    ("party add OPEN --role other --name 丙某", "li.ming"),
    ("party correct MINOR 1 --name 丁某 --reason x --in-texts", "li.ming"),
    ("party erase DONE 1 --reason decision --basis x --with-texts", "li.ming"),
    ("verify MAJOR", "wang"), ("verify MAJOR --fail --reason x", "wang"),
    ("followup DONE --satisfied yes", "li.ming"), ("reopen DONE --reason x", "li.ming"),
  ]

  /// What shows the case named first, by what it says on either stream.
  static let shown: [String] = [
    "OPEN today --format csv", "NEW today --format csv", "MINOR today --format csv",
    "DONE today --format csv", "OPEN list --holder LAST --format csv",
    "OPEN list --waiting-for LAST --format csv", "MINOR list --format csv",
    "MINOR list --search 操场 --format csv", "MINOR export cases", "OPEN show OPEN",
    "MINOR show MINOR --reveal", "MINOR party export MINOR 1 --reason person_asked",
    "OPEN deadline explain OPEN",
    "LAST show OPEN --format csv", "LAST access list MINOR --format csv", "OPEN show UNIT-1",
    "OPEN show 2026-1", "OPEN list --open",
    "OPEN intake --applicant 孙小妹 --summary 别的事 --category 02 --area LAST --dry-run",
    "MINOR intake --applicant 曾小明 --summary 别的事 --category 02 --dry-run",
  ]

  private func heirs() throws -> (town: Town, numbers: [[String: String]]) {
    let town = try Town()
    var numbers: [[String: String]] = []
    for unit in Self.heirs {
      let people = ["--applicant", "王大山", "--summary", "两家因排水沟走向争执", "--accept"]
      var mine = ["UNIT": unit, "LAST": Self.heirs[2], "DAY": Town.day(10)]
      func make(_ name: String, _ words: [String]) throws {
        let run = try town.run(
          unit, ["intake", "--category", "02", "--at", Town.day(-9), "--respondent", "李小河"] + words)
        try #require(run.code == 0, "\(run.err)")
        mine[name] = run.number
      }
      try make("OPEN", people.map { $0 == "王大山" ? "孙小妹" : $0 })
      try make("NEW", Array(people.dropLast()))
      try make("MAJOR", people + ["--grade", "major"])
      try make("DONE", people)
      try make(
        "MINOR", ["--applicant", "曾小明", "--summary", "操场争执", "--tag", "minor", "--accept"])
      for name in ["MAJOR", "DONE"] {
        try town.done(
          unit, "close", mine[name] ?? "", "--outcome", "withdrawn", "--at", Town.day(-8))
      }
      numbers.append(mine)
    }
    try town.done(
      Town.county, "unit", "close", Self.heirs[0], "--on", Town.day(-5), "--successor",
      Self.heirs[1])
    try town.done(
      Town.township, "unit", "close", Self.heirs[1], "--on", Town.day(-3), "--successor",
      Self.heirs[2])
    return (town, numbers)
  }

  /// What names who acts next, and in which column; a number of days later.
  static let actors: [(words: String, column: String, later: Int)] = [
    ("list", "waiting_for", 0), ("list --waiting-for LAST", "waiting_for", 0),
    ("list --search 排水沟", "waiting_for", 0), ("today", "waiting_for", 0),
    ("show OPEN", "waiting_for", 0), ("report overdue", "unit", 60),
  ]

  @Test(arguments: ["csv", "json"])
  func `the stand-in acts next in every output, and the holder of record stays`(
    format: String
  ) throws {
    let (town, numbers) = try heirs()
    let last = Self.heirs[2]
    for (place, mine) in numbers.enumerated() {
      let number = try #require(mine["OPEN"])
      for (words, column, later) in Self.actors {
        let words = words.replacing("OPEN", with: number).replacing("LAST", with: last)
          .split(separator: " ").map(String.init)
        let run = try town.run(last, words + ["--format", format], try town.later(later))
        #expect(run.code == 0, "\(words): \(run.err)")
        let rows = try format == "json" ? Self.rows(ofJSON: run) : Self.rows(ofCSV: run)
        let row = try #require(rows.first { $0["number"] == number }, "\(words): \(run.out)")
        #expect(row[column] == last, "\(place) \(words): \(row)")
        #expect(row["holder"] == Self.heirs[place], "\(place) \(words): \(row)")
        if let name = row["\(column)_name"] { #expect(name == "碧湖镇/碧二村委会", "\(words): \(row)") }
      }
    }
  }

  private static func rows(ofJSON run: Program.Run) throws -> [[String: String]] {
    let rows = try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [[String: Any]]
    return try #require(rows).map { $0.compactMapValues { $0 as? String } }
  }

  /// The values hold no comma but in what is said at the end of a row.
  private static func rows(ofCSV run: Program.Run) throws -> [[String: String]] {
    let lines = run.lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let names = try #require(lines.first).map(String.init)
    return lines.dropFirst().map { fields in
      Dictionary(zip(names, fields.map(String.init))) { first, _ in first }
    }
  }

  @Test func `what came from closed units is the successor's own, however it came`() throws {
    let (town, numbers) = try heirs()
    let last = Self.heirs[2]
    for (place, mine) in numbers.enumerated() {
      func words(_ text: String) -> [String] {
        text.split(separator: " ").map { word in
          let word = String(word)
          if word == "UNIT-1", let unit = mine["UNIT"] { return "\(unit)-1" }
          return mine[word] ?? word
        }
      }
      for (text, officer) in Self.inherited {
        let run = try town.run(last, words(text) + ["--dry-run"], officer: officer)
        #expect(run.code == 0, "\(place) \(text): \(run.err)")
      }
      for text in Self.shown {
        var asked = words(text)
        let number = asked.removeFirst()
        let run = try town.run(last, asked)
        if asked == ["show", "2026-1"] {
          // One is as much its own as the other, so none is taken before the rest.
          #expect(run.code == 6 && run.err.contains(number), "\(place) \(text): \(run.all)")
        } else {
          #expect(run.code == 0 && run.all.contains(number), "\(place) \(text): \(run.all)")
        }
      }
      let number = try #require(mine["OPEN"])
      let intake = [
        "intake", "--applicant", "孙小妹", "--summary", "别的事", "--category", "02", "--area", last,
        "--dry-run",
      ]
      // Another township is told of the same cases, but not of what is hidden from it.
      let other = try town.run("雅溪镇", intake)
      #expect(other.code == 0 && other.err.contains(number), "\(place): \(other.err)")
      let minor = try town.run("雅溪镇", intake.map { $0 == "孙小妹" ? "曾小明" : $0 })
      #expect(try !minor.all.contains(#require(mine["MINOR"])), "\(place)")
      // Who stands above the successor sees what is late in its hands.
      let later = try town.later(60)
      for unit in [last, Town.township, Town.county] {
        let late = try town.run(unit, ["report", "overdue", "--format", "csv"], later)
        #expect(late.code == 0 && late.out.contains(number), "\(place) \(unit): \(late.all)")
      }
    }
    #expect(try town(Town.city, "check", "--rules").code == 0)
  }
}
