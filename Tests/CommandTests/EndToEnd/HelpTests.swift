import Casework
import CommandLine
import Foundation
import Machine
import Testing

@testable import Presentation
@testable import jiefen

@Suite struct HelpTests {
  /// Every command that help can be asked for, as its words.
  private static let commands: [[String]] =
    Verb.allCases.map(\.words) + Noun.allCases.map { [$0.rawValue] }

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

  @Test(arguments: HelpTests.commands, ["en", "zh"])
  func `every command has one help, asked for before or after it`(
    command: [String], language: String
  ) throws {
    let program = try Program(language)
    let help = try program.run(command + ["--help"])
    #expect(help.code == 0 && !help.out.isEmpty)
    #expect(try program.run(["help"] + command).out == help.out)
    #expect(try program.run(command + ["-h"]).out == help.out)
    if Noun(rawValue: command[0]) != nil, command.count == 1 {
      #expect(try program.run(command).out == help.out)
    }
  }

  @Test(arguments: [
    ["help", "help"], ["help", "--help"], ["help", "-h"], ["help", "help", "help"],
  ])
  func `help of the help is that of the program`(words: [String]) throws {
    let run = try Program().run(words)
    #expect(run.code == 0 && run.out == RootHelp.english, "\(run.all)")
  }

  @Test(arguments: ["en", "zh"])
  func `the examples of the manual page fit in 80 columns`(language: String) throws {
    let run = try Program(language).run(["manual"])
    let examples = run.lines.filter { $0.hasPrefix("  jiefen ") || $0.hasPrefix("      \\-") }
    #expect(examples.count > Verb.allCases.count)
    // The page is indented by seven columns and ends two before the edge.
    for line in examples {
      let shown = line.replacing("\\-", with: "-").replacing("\\e", with: "\\")
      #expect(DisplayWidth.of(shown) <= 71, "\(shown)")
    }
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

  @Test func `every noun has verbs, and every verb of two words its noun`() {
    for noun in Noun.allCases { #expect(!noun.verbs.isEmpty, "\(noun)") }
    for verb in Verb.allCases where verb.words.count > 1 {
      #expect(Noun(rawValue: verb.words[0]) != nil, "\(verb)")
      #expect(verb.words.count == 2)
    }
  }

  @Test(arguments: Verb.allCases.map(\.manual) + Noun.allCases.map(\.manual) + [.root])
  func `the examples of a command can be read`(manual: Manual) throws {
    #expect(!manual.examples.isEmpty)
    for example in manual.examples {
      let words = example.prefix { $0 != ">" }.split(separator: " ").map(String.init)
      #expect(words.first == "jiefen")
      // The program's own are followed by what they do.
      guard !manual.isRoot else { continue }
      #expect(words.starts(with: manual.path.prefix(2)), "\(example)")
      // What is read from the standard input is not there.
      let read = words.dropFirst().map { $0 == "-" ? "/dev/null" : $0 }
      #expect(throws: Never.self, "\(example)") {
        _ = try Request(Array(read), Environment(variables: [:]))
      }
    }
  }

  @Test(arguments: Verb.allCases)
  func `every option of a command is read in each of its forms`(verb: Verb) throws {
    let parameters = verb.command.places.map(\.parameter)
    for (place, parameter) in parameters.enumerated() {
      for name in parameter.allTyped {
        let isFlag = parameter.value == nil
        let isLong = name.hasPrefix("--")
        let forms =
          isFlag
          ? [[name]] : [[name, "x"], [isLong ? "\(name)=x" : "\(name)x"], [name, "-5"]]
        for words in forms {
          let answer = try WordReader.read(words, as: parameters)
          let text = isFlag ? "" : words.last == "-5" ? "-5" : "x"
          #expect(answer == .values([.init(parameter: place, text: text)]), "\(words)")
        }
      }
      let names = parameters.flatMap(\.allTyped)
      #expect(Set(names).count == names.count, "\(verb)")
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

  @Test(arguments: [
    ["--unit", "碧湖镇", "list"], ["--db", "x.db", "report", "overdue"], ["-y", "party", "add"],
  ])
  func `an option before the command is told where it belongs`(words: [String]) throws {
    let run = try Program().run(words)
    let verb = words.first { $0 == "list" || $0 == "report" || $0 == "party" } ?? ""
    #expect(run.code == 64 && run.err.contains("jiefen \(verb) --option"), "\(run.err)")
  }

  @Test func `a word like no verb suggests nothing`() throws {
    let run = try Program("zh").run(["xyzzyxyzzy"])
    #expect(run.code == 64)
    #expect(!run.err.contains("是否") && run.err.contains("jiefen --help"))
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
    #expect(run.out == Jiefen.version + "\n")
  }
}

extension Manual {
  fileprivate var isRoot: Bool { path.count == 1 }
}
