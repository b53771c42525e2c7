import Testing

@testable import CommandLine

@Suite struct WordReaderTests {
  private static let parameters = [
    Parameter(["number"], .argument(.text), isRequired: true),
    Parameter(["reason"], .option(.text), isRequired: true),
    Parameter(["term"], .option(.text), isRepeatable: true),
    Parameter(["tried"], .option(.text)), Parameter(["yes", "y"], .flag),
    Parameter(["output", "o"], .option(.file)), Parameter(["at", "date"], .option(.text)),
    Parameter(["grade"], .option(.choice { ["simple", "major"] })),
  ]

  /// What words say: the usual name of each parameter with its value.
  private func read(_ words: [String]) throws -> [String] {
    guard case .values(let values) = try WordReader.read(words, as: Self.parameters) else {
      return ["help"]
    }
    return values.map { "\(Self.parameters[$0.parameter].names[0]):\($0.text)" }
  }

  @Test(arguments: [
    ("42", ["number:42"]), ("--reason 难", ["reason:难"]), ("--reason=难", ["reason:难"]),
    ("--reason=a=b", ["reason:a=b"]), ("--reason=", ["reason:"]),
    ("42 --yes", ["number:42", "yes:"]),
    ("--yes 42", ["yes:", "number:42"]), ("-y 42", ["yes:", "number:42"]),
    ("-o f", ["output:f"]), ("-of", ["output:f"]), ("--out f", ["output:f"]),
    ("--term a --term b", ["term:a", "term:b"]), ("--yes -y", ["yes:", "yes:"]),
    ("--tried a --tried b", ["tried:a", "tried:b"]), ("--at a --date b", ["at:a", "at:b"]),
    ("--date 今天", ["at:今天"]), ("--da 今天", ["at:今天"]), ("--g major", ["grade:major"]),
    ("--reason -5度", ["reason:-5度"]), ("--reason -", ["reason:-"]),
    ("--reason=--yes", ["reason:--yes"]), ("-- --yes", ["number:--yes"]), ("-", ["number:-"]),
    ("--help", ["help"]), ("-h", ["help"]), ("42 --reason a --help", ["help"]),
    ("--term a 42 --term b", ["term:a", "number:42", "term:b"]), ("", []),
  ])
  func `words are read as values`(line: String, said: [String]) throws {
    #expect(try read(line.split(separator: " ").map(String.init)) == said)
  }

  @Test(
    arguments: [
      ("--raeson x", .unknownOption("--raeson", nearest: "--reason")),
      ("--xyzzyxyzzy x", .unknownOption("--xyzzyxyzzy", nearest: nil)),
      ("-x", .unknownOption("-x", nearest: "-y")),
      ("--helq", .unknownOption("--helq", nearest: "--help")),
      ("--t a", .ambiguousOption("--t", ["--term", "--tried"])),
      ("--reason", .missingValue(option: "--reason", found: nil)),
      ("--reason --yes", .missingValue(option: "--reason", found: "--yes")),
      ("--reason -y", .missingValue(option: "--reason", found: "-y")),
      ("--reason --mistyped x", .missingValue(option: "--reason", found: "--mistyped")),
      ("--reason -h", .missingValue(option: "--reason", found: "-h")),
      ("-o", .missingValue(option: "-o", found: nil)),
      ("--yes=1", .needlessValue(flag: "--yes", value: "1")),
      ("-yes", .needlessValue(flag: "-y", value: "es")),
      ("1 2", .unexpectedWord("2")), ("1 -- --yes", .unexpectedWord("--yes")),
      ("--number 1", .unknownOption("--number", nearest: nil)),
      ("--=x", .unknownOption("--", nearest: "-y")),
    ] as [(String, WordReader.Fault)])
  func `words that cannot be meant are refused`(line: String, fault: WordReader.Fault) {
    #expect(throws: fault) { try self.read(line.split(separator: " ").map(String.init)) }
  }

  @Test func `a value keeps its spaces and line ends`() throws {
    #expect(try read(["--reason", " 甲\n乙 ", "--term=\t"]) == ["reason: 甲\n乙 ", "term:\t"])
  }

  @Test(arguments: [
    ("intak", "intake"), ("clsoe", "close"), ("li", "list"), ("", nil), ("xyzzyxyzzy", nil),
    (String(repeating: "l", count: 101), nil),
  ])
  func `a name that is nearly right finds the one that was meant`(word: String, name: String?) {
    #expect(NearestName.find(word, among: ["intake", "close", "list"]) == name)
  }

  @Test func `two letters swapped are one change`() {
    #expect(NearestName.distance("clsoe", "close") == 1)
    #expect(NearestName.distance("", "list") == 4)
    #expect(NearestName.distance("list", "list") == 0)
  }
}
