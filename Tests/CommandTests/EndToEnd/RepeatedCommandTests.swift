import Foundation
import Testing

@testable import jiefen

/// A register is changed once: the same command again changes nothing and says so, another one that
/// contradicts it is refused with what stands.
@Suite struct RepeatedCommandTests {
  struct Again: Sendable, CustomTestStringConvertible {
    /// What is done; `DAY` is the day before the tests' own, `FILE` a file with `content`.
    let words: String
    var content = ""
    /// What is said when it is done again.
    let said: String
    /// Commands that say something else, with their exit code and what they name.
    var other: [(words: String, code: Int32, names: String)] = []
    var unit = Town.county

    var testDescription: String { words }
  }

  private static let day = Town.day(-1)

  static let commands: [Again] = [
    Again(
      words: "unit add 331102100204 东村村委会 --level village --parent 碧湖镇", said: "added before",
      other: [
        ("unit add 331102100204 西村村委会 --level village --parent 碧湖镇", 6, "东村村委会"),
        ("unit add 331102100204 东村村委会 --level village --parent 大港头镇", 6, "东村村委会"),
      ]),
    Again(
      words: "unit close 331102100203 --on DAY", said: "closed before, on \(day)",
      other: [
        ("unit close 331102100203", 0, day),
        ("unit close 331102100203 --on \(Town.day(0))", 5, day),
      ]),
    Again(
      words: "unit close 331102100203 --on DAY --successor 331102100202",
      said: "closed before, on \(day)",
      other: [
        ("unit close 331102100203", 0, day),
        ("unit close 331102100203 --on \(Town.day(-3))", 5, day),
        ("unit close 331102100203 --successor 331102100201", 5, "331102100202"),
      ]),
    Again(
      words: "team add t-1 调解工作室", said: "Registered before",
      other: [("team add t-1 调解二室", 6, "调解工作室")]),
    Again(words: "officer add wang", said: "Registered before"),
    Again(
      words: "rule set handling --days 20 --basis 例 --from \(Town.day(0))", said: "as they were",
      unit: Town.city),
    Again(words: "rule adopt local-tiers --for 碧湖镇", said: "as they were"),
    Again(
      words: "import units FILE",
      content: "code,name,level,parent\n331102100205,南村村委会,5,331102100000\n",
      said: "1 unchanged"),
    Again(words: "anchor keep ANCHOR", said: "kept before"),
  ]

  @Test(arguments: commands)
  func `a second time nothing is changed, and it is said`(again: Again) throws {
    let town = try Town()
    let file = try town.file("list.csv", Array(again.content.utf8))
    func position() throws -> String { try town(Town.city, "check").lines[0] }
    let anchor = try position().replacing(" ", with: ":")
    func run(_ words: String) throws -> Program.Run {
      try town.run(
        again.unit,
        words.split(separator: " ").map { word in
          switch word {
          case "DAY": Self.day
          case "FILE": file
          case "ANCHOR": anchor
          default: String(word)
          }
        })
    }
    let first = try run(again.words)
    #expect(first.code == 0 && !first.err.contains(again.said), "\(first.err)")
    let done = try position()
    #expect(done.replacing(" ", with: ":") != anchor)
    let second = try run(again.words)
    #expect(second.code == 0 && second.err.contains(again.said), "\(second.err)")
    #expect(second.out == first.out)
    for (words, code, names) in again.other {
      let other = try run(words)
      #expect(other.code == code && other.err.contains(names), "\(words): \(other.err)")
    }
    #expect(try position() == done)
  }
}
