import ArgumentParser
import Machine

struct Completion: ParsableCommand {
  static var configuration: CommandConfiguration { Help.completion.configuration("completion") }

  @Argument(help: ArgumentHelp(Help.shell))
  var shell: Shell

  @OptionGroup var common: CommonOptions

  /// The shells that can be taught.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash
    case zsh
    case fish
  }

  func run() throws {
    let shell: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    let console = Console.standard(.live)
    try console.write(Root.completionScript(for: shell))
    try console.flush()
  }
}
