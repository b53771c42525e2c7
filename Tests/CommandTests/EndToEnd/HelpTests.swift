import ArgumentParser
import Casework
import Foundation
import Testing

@testable import jiefen

@Suite struct HelpTests {
  /// Every command that help can be asked for, as its words.
  private static let commands: [[String]] = (Verbs.cases + Verbs.others).flatMap { command in
    let name = command.configuration.commandName ?? ""
    let below = command.configuration.subcommands.compactMap { $0.configuration.commandName }
    return [[name]] + below.map { [name, $0] }
  }

  @Test(arguments: HelpTests.commands + [[]], ["en", "zh"])
  func `help fits in 80 columns, begins with examples and speaks one language`(
    command: [String], language: String
  ) throws {
    let run = try Program(language).run(command + ["--help"])
    #expect(run.code == 0)
    #expect(run.err.isEmpty)
    for line in run.lines {
      #expect(DisplayWidth.of(line) <= 80, "\(line)")
      #expect(!line.hasSuffix(" "), "\(line)")
      #expect(!["·", "-", "，", "。"].contains(line.trimmed), "\(line)")
    }
    if !command.isEmpty {
      let title = language == "zh" ? "示例：" : "Examples:"
      #expect(run.lines.dropFirst().first == title, "\(run.out)")
      #expect(run.out.contains("  jiefen \(command.joined(separator: " "))"), "\(run.out)")
    }
    guard language == "zh" else { return }
    #expect(englishWords(in: run.out).isEmpty, "\(run.out)")
    for name in ["<options>", "<number>", "<subcommand>", "<name>", "<code>"] {
      #expect(!run.out.contains(name), "\(run.out)")
    }
  }

  /// English words that are neither an option, a code of a list, nor part of an example.
  private func englishWords(in help: String) -> [String] {
    let table = help.split(separator: "\n").filter {
      !$0.hasPrefix("  jiefen ") && !$0.hasPrefix("      -") && !$0.hasPrefix("用法：")
    }
    let parserWords = [
      "overview", "usage", "options", "arguments", "subcommand", "subcommands", "default",
      "values", "value", "show", "information", "for", "see", "detailed", "missing", "the",
    ]
    return table.flatMap { line in
      // The name of a command stands before what is said of it.
      let said = line.hasPrefix("  ") ? line.dropFirst(26) : line[...]
      return said.split { !$0.isASCII || !$0.isLetter }.map { $0.lowercased() }
        .filter(parserWords.contains)
    }
  }

  @Test(arguments: ["en", "zh"])
  func `the root help is as it was seen last`(language: String) throws {
    let run = try Program(language).run(["--help"])
    #expect(run.out == (language == "zh" ? RootHelp.chinese : RootHelp.english))
    #expect(try Program(language).run([]).out == run.out)
    #expect(try Program(language).run(["help"]).out == run.out)
    #expect(try Program("en").run(["--lang", language, "--help"]).out == run.out)
  }

  @Test func `help of a verb is the same by either way`() throws {
    let program = try Program()
    let help = try program.run(["intake", "--help"])
    #expect(try program.run(["help", "intake"]).out == help.out)
    #expect(try program.run(["intake", "-h"]).out == help.out)
    #expect(try program.run(["help", "intak"]).code == 64)
    let noun = try program.run(["help", "unit", "add"])
    #expect(noun.out == (try program.run(["unit", "add", "--help"]).out))
  }

  @Test func `a verb is found by the name that it gives itself`() {
    for command in Verbs.cases + Verbs.others {
      let name = command.configuration.commandName ?? ""
      #expect(Verbs.command(named: name) == command, "\(name)")
    }
    #expect(Verbs.command(named: "jiefen") == nil)
    #expect(Verbs.command(named: "") == nil)
  }

  @Test(arguments: (Verbs.cases + Verbs.others).map { $0.configuration.commandName ?? "" })
  func `the examples of a verb parse`(name: String) throws {
    let command = try #require(Verbs.command(named: name))
    try requireExamples(of: command, behind: [name])
    for below in command.configuration.subcommands {
      guard name != "import", name != "export" else { continue }
      try requireExamples(of: below, behind: [name, below.configuration.commandName ?? ""])
    }
  }

  private func requireExamples(
    of command: any ParsableCommand.Type, behind words: [String]
  ) throws {
    let examples = command.configuration.discussion.split(separator: "\n")
      .filter { $0.hasPrefix("  jiefen ") }
    #expect(!examples.isEmpty, "\(words)")
    for example in examples {
      let all = example.split(separator: " ").map(String.init).dropFirst()
      let given = all.prefix { $0 != ">" }
      #expect(given.first == words.first)
      guard given.first != "import", given.first != "export" else { continue }
      let verb = try #require(Verbs.command(named: given.first ?? ""))
      #expect(throws: Never.self, "\(example)") {
        _ = try verb.parseAsRoot(Array(given.dropFirst()))
      }
    }
  }

  @Test(arguments: [
    ("intak", "intake"), ("lst", "list"), ("clsoe", "close"), ("escalte", "escalate"),
    ("senddown", "send-down"), ("follow-up", "followup"), ("completions", "completion"),
  ])
  func `a mistyped verb suggests the nearest`(word: String, verb: String) throws {
    let run = try Program().run([word, "42"])
    #expect(run.code == 64)
    #expect(run.err.contains("Did you mean 'jiefen \(verb)'?"), "\(run.err)")
    #expect(run.out.isEmpty)
  }

  @Test func `a word like no verb suggests nothing`() throws {
    let run = try Program("zh").run(["xyzzyxyzzy"])
    #expect(run.code == 64)
    #expect(!run.err.contains("是否") && run.err.contains("jiefen --help"))
  }

  @Test func `two letters swapped are one change`() {
    #expect(Suggestion.distance("clsoe", "close") == 1)
    #expect(Suggestion.distance("", "list") == 4)
    #expect(Suggestion.distance("list", "list") == 0)
  }

  @Test(arguments: ["bash", "zsh", "fish"], ["en", "zh"])
  func `each shell can be taught`(shell: String, language: String) throws {
    let program = try Program(language)
    let run = try program.run(["completion", shell])
    #expect(run.code == 0)
    #expect(run.out.contains("escalate"))
    guard shell == "bash" else { return }
    let path = program.folder.appendingPathComponent("jiefen.bash")
    try Data(run.bytes).write(to: path)
    let bash = Process()
    bash.executableURL = URL(fileURLWithPath: "/bin/bash")
    bash.arguments = ["-n", path.path]
    try bash.run()
    bash.waitUntilExit()
    #expect(bash.terminationStatus == 0)
  }

  @Test func `the version is a number alone`() throws {
    let run = try Program().run(["--version"])
    #expect(run.code == 0)
    #expect(run.out == Root.version + "\n")
  }
}
