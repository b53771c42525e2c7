import ArgumentParser
import Testing

@testable import jiefen

@Suite struct PlainReadingTests {
  /// The long names of a command's options and flags, as its help lists them.
  private static func names(_ command: any ParsableCommand.Type) -> [(name: String, takes: Bool)] {
    command.helpMessage(columns: 400).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard line.hasPrefix("  -"), let name = words.first(where: { $0.hasPrefix("--") }),
        name != "--help", name != "--version"
      else { return nil }
      let place = words.firstIndex(of: name) ?? 0
      // `--at, --date <time>` has its value behind the second name.
      let takes = words.dropFirst(place + 1).prefix(2).contains { $0.hasPrefix("<") }
      return (name.filter { $0 != "," }, takes)
    }
  }

  private static let needed = [
    "intake": ["--category", "02", "--applicant", "张三", "--summary", "排水"], "list": [],
    "today": [],
  ]

  private static let cases: [(String, String, Bool)] =
    names(ListCases.self).map { ("list", $0.name, $0.takes) }
    + names(Intake.self).map { ("intake", $0.name, $0.takes) }
    + names(Today.self).map { ("today", $0.name, $0.takes) }

  /// The fields of a command with their values, for comparing.
  private func fields(_ command: any ParsableCommand) -> String { "\(command)" }

  @Test(arguments: cases)
  func `every option is read as the parser reads it`(
    verb: String, name: String, takes: Bool
  ) throws {
    var words = try #require(Self.needed[verb])
    if name == "--summary-file" { words.removeLast(2) }
    if !words.contains(name) {
      // Two options are looked at as they are read.
      let value = ["--lang": "zh", "--format": "csv"][name] ?? "value"
      words += takes ? [name, value] : [name]
    }
    let plain = try #require(Verbs.plainCommand([verb] + words))
    let command = try #require(Verbs.command(named: verb))
    #expect(fields(plain) == fields(try command.parseAsRoot(words)))
  }

  @Test(arguments: [
    "list --help", "list --open extra", "list --nosuch x", "list --town 碧湖镇", "list --limit",
    "list --sort -due", "list -- --open", "intake --category 02", "intake --applicant 张三",
    "intake --category 02 --applicant 张三", "accept 1", "list --lang xx",
  ])
  func `what is not plain goes to the parser`(line: String) {
    #expect(Verbs.plainCommand(line.split(separator: " ").map(String.init)) == nil)
  }

  @Test func `a value may stand behind an equals sign`() throws {
    let plain = try #require(Verbs.plainCommand(["list", "--township=碧湖镇", "--search=a=b"]))
    let list = try #require(plain as? ListCases)
    #expect(list.township == "碧湖镇" && list.search == "a=b")
  }
}
