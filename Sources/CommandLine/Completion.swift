/// Generates shell scripts that complete the command line.
public enum Completion: String, CaseIterable, Sendable {
  case bash
  case zsh
  case fish

  /// The script for a program; the first manual describes the program itself, the others its
  /// commands.
  public func script(for manuals: [Manual]) -> String {
    guard let program = manuals.first?.path.first else { return "" }
    return switch self {
    case .bash: Bash(program: program, manuals: manuals).script
    case .zsh: Zsh(program: program, manuals: manuals).script
    case .fish: Fish(program: program, manuals: manuals).script
    }
  }
}

extension Manual {
  /// The command's words without the program's name.
  fileprivate var command: String { path.dropFirst().joined(separator: " ") }

  /// The subcommands.
  fileprivate var commands: [Entry] { entries.filter { $0.parameter == nil } }

  /// All options and flags.
  fileprivate var options: [(entry: Entry, parameter: Parameter)] {
    entries.compactMap { entry in
      entry.parameter.flatMap { $0.isArgument ? nil : (entry, $0) }
    }
  }

  /// The positional arguments.
  fileprivate var arguments: [(entry: Entry, parameter: Parameter)] {
    entries.compactMap { entry in
      entry.parameter.flatMap { $0.isArgument ? (entry, $0) : nil }
    }
  }
}

extension Parameter.Value {
  /// The choices of a closed list.
  fileprivate var choices: [String] {
    if case .choice(let choices) = self { choices() } else { [] }
  }

  fileprivate var isFile: Bool {
    if case .file = self { true } else { false }
  }
}

/// A text in single quotes, for a shell.
private func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }

/// The script for bash: it finds the command, then completes by the preceding word.
private struct Bash {
  let program: String
  let manuals: [Manual]

  var script: String {
    let paths = manuals.map(\.command).filter { !$0.isEmpty }
    let below = manuals.filter { !$0.commands.isEmpty }.map { manual in
      "    \(quoted(manual.command))) words=\(quoted(manual.commands.map(\.label).joined(separator: " "))) ;;"
    }
    let options = manuals.map { manual in
      let names = manual.options.flatMap { $0.parameter.allTyped }.joined(separator: " ")
      return "    \(quoted(manual.command))) options=\(quoted(names)) ;;"
    }
    let values = manuals.flatMap { manual in
      manual.options.compactMap { _, parameter in line(manual.command, parameter) }
    }
    let arguments = manuals.compactMap { manual -> String? in
      guard let value = manual.arguments.first?.parameter.value else { return nil }
      return action(value).map { "    \(quoted(manual.command))) \($0) ;;" }
    }
    return """
      # Completes \(program) in bash.
      _\(program)() {
        local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}"
        local command= words= options= files= i
        if [ "$cur" = "=" ]; then cur=; elif [ "$prev" = "=" ]; then prev="${COMP_WORDS[COMP_CWORD-2]}"; fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          case "$command${command:+ }${COMP_WORDS[i]}" in
          \(paths.map(quoted).joined(separator: "|"))) command="$command${command:+ }${COMP_WORDS[i]}" ;;
          esac
        done
        COMPREPLY=()
        case "$command $prev" in
      \(values.joined(separator: "\n"))
        *)
          case "$command" in
      \(options.joined(separator: "\n"))
          esac
          case "$command" in
      \(below.joined(separator: "\n"))
      \(arguments.joined(separator: "\n"))
          esac
          case "$cur" in -*) words="$options" files= ;; esac ;;
        esac
        COMPREPLY=($(compgen -W "$words" -- "$cur"))
        if [ -n "$files" ]; then
          compopt -o filenames 2>/dev/null
          while IFS= read -r i; do COMPREPLY+=("$i"); done < <(compgen -f -- "$cur")
        fi
      }
      complete -F _\(program) \(program)

      """
  }

  /// The case line that completes the value of an option.
  private func line(_ command: String, _ parameter: Parameter) -> String? {
    guard let value = parameter.value else { return nil }
    let patterns = parameter.allTyped.map { quoted("\(command) \($0)") }.joined(separator: "|")
    return "  \(patterns)) \(action(value) ?? ":") ;;"
  }

  private func action(_ value: Parameter.Value) -> String? {
    switch value {
    case .text: nil
    case .file: "files=1"
    case .choice: "words=\(quoted(value.choices.joined(separator: " ")))"
    }
  }
}

/// The script for zsh, which uses its `_arguments` and `_describe`.
private struct Zsh {
  let program: String
  let manuals: [Manual]

  var script: String {
    let cases = manuals.map { manual in
      let specifications =
        manual.options.map { specification(of: $0, $1) }
        + manual.arguments.map { argument($0, $1) }
      guard manual.commands.isEmpty else {
        let names = manual.commands.map { quoted("\(escaped($0.label)):\(escaped($0.words))") }
        return """
            \(quoted(manual.command)))
              local -a commands=(\(names.joined(separator: " ")))
              _describe command commands ;;
          """
      }
      return "    \(quoted(manual.command))) _arguments \(specifications.joined(separator: " ")) ;;"
    }
    let paths = manuals.map(\.command).filter { !$0.isEmpty }
    return """
      #compdef \(program)
      # Completes \(program) in zsh.
      _\(program)() {
        local command= word
        integer place=1
        for word in "${(@)words[2,CURRENT-1]}"; do
          case "$command${command:+ }$word" in
          \(paths.map(quoted).joined(separator: "|"))) command="$command${command:+ }$word"; ((place++)) ;;
          *) break ;;
          esac
        done
        words=("${(@)words[place,-1]}")
        ((CURRENT -= place - 1))
        case "$command" in
      \(cases.joined(separator: "\n"))
        esac
      }
      if [ "$funcstack[1]" = "_\(program)" ]; then _\(program) "$@"; else compdef _\(program) \(program); fi

      """
  }

  private func specification(of entry: Manual.Entry, _ parameter: Parameter) -> String {
    let said = "[\(escaped(entry.words))]"
    let repeats = parameter.isRepeatable ? "*" : ""
    return parameter.allTyped.map { name in
      let isLong = name.hasPrefix("--")
      return switch parameter.value {
      case nil: quoted("\(repeats)\(name)\(said)")
      case let value?:
        quoted("\(repeats)\(name)\(isLong ? "=" : "")\(said): :\(action(value))")
      }
    }.joined(separator: " ")
  }

  private func argument(_ entry: Manual.Entry, _ parameter: Parameter) -> String {
    let value = parameter.value.map(action) ?? ""
    return quoted("\(parameter.isRepeatable ? "*" : ""):\(escaped(entry.words)):\(value)")
  }

  private func action(_ value: Parameter.Value) -> String {
    switch value {
    case .text: ""
    case .file: "_files"
    case .choice: "(\(value.choices.joined(separator: " ")))"
    }
  }

  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, letter in
      if "[]:\\".contains(letter) { result.append("\\") }
      result.append(letter)
    }
  }
}

/// The script for fish: one `complete` line for each option, command and argument.
private struct Fish {
  let program: String
  let manuals: [Manual]

  var script: String {
    let lines = manuals.flatMap { manual -> [String] in
      let place = "-n \(quoted("__\(program)_at \(manual.command)"))"
      let start = "complete -c \(program) \(place)"
      let commands = manual.commands.map {
        "\(start) -a \(quoted($0.label)) -d \(quoted($0.words))"
      }
      let options = manual.options.map { entry, parameter in
        let names = parameter.names.map { $0.utf8.count == 1 ? "-s \($0)" : "-l \($0)" }
        return ([start] + names + value(of: parameter) + ["-d \(quoted(entry.words))"])
          .joined(separator: " ")
      }
      let arguments = manual.arguments.prefix(1).compactMap { _, parameter -> String? in
        guard let value = parameter.value else { return nil }
        if value.isFile { return "\(start) -F" }
        return value.choices.isEmpty
          ? nil : "\(start) -a \(quoted(value.choices.joined(separator: " ")))"
      }
      return commands + options + arguments
    }
    let paths = manuals.map(\.command).filter { !$0.isEmpty }
    return """
      # Completes \(program) in fish.
      function __\(program)_at
        set -l command
        for word in (commandline -opc)[2..-1]
          contains -- "$(string join ' ' $command $word)" \(paths.map(quoted).joined(separator: " "))
          and set -a command $word
        end
        test "$(string join ' ' $command)" = "$argv"
      end
      complete -c \(program) -f
      \(lines.joined(separator: "\n"))

      """
  }

  private func value(of parameter: Parameter) -> [String] {
    switch parameter.value {
    case nil: []
    case .text: ["-x"]
    case .file: ["-r", "-F"]
    case let value?: ["-x", "-a \(quoted(value.choices.joined(separator: " ")))"]
    }
  }
}
