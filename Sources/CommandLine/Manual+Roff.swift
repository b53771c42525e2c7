extension Manual {
  /// The titles of a manual page in the reader's language.
  public struct Titles: Sendable {
    let name: String
    let synopsis: String
    let examples: String
    let options: String
    let command: String

    /// Creates titles; `options` and `command` are placeholders in the synopsis.
    public init(
      name: String, synopsis: String, examples: String, options: String, command: String
    ) {
      self.name = name
      self.synopsis = synopsis
      self.examples = examples
      self.options = options
      self.command = command
    }
  }

  /// A manual page in roff; the first manual describes the program itself, the others its commands.
  public static func roff(_ manuals: [Manual], version: String, titles: Titles) -> String {
    guard let program = manuals.first else { return "" }
    let name = program.path.joined(separator: "-")
    var lines = [
      ".TH \(name.uppercased()) 1 \"\" \"\(name) \(version)\"", ".SH \(titles.name)",
      "\(escaped(name)) \\- \(escaped(program.abstract))",
    ]
    for manual in manuals {
      let isProgram = manual.path.count == 1
      if !isProgram {
        lines.append(".SH \(escaped(manual.path.joined(separator: " ").uppercased()))")
      }
      lines += manual.roff(titles, isProgram: isProgram)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func roff(_ titles: Titles, isProgram: Bool) -> [String] {
    let part = isProgram ? ".SH" : ".SS"
    var lines = isProgram ? [] : [Self.escaped(abstract)]
    let synopsis = synopsis(options: titles.options, command: titles.command)
    lines += ["\(part) \(titles.synopsis)", Self.escaped(synopsis)]
    for section in sections {
      lines.append("\(part) \(Self.escaped(section.title))")
      for entry in section.entries {
        lines += [".TP", "\\fB\(Self.escaped(entry.label))\\fR", Self.escaped(entry.words)]
      }
    }
    if !examples.isEmpty {
      lines += ["\(part) \(titles.examples)", ".nf"] + examples.map(Self.escaped) + [".fi"]
    }
    if let notes {
      lines.append(".PP")
      lines += [".nf"] + notes.split(separator: "\n").map { Self.escaped(String($0)) } + [".fi"]
    }
    return lines
  }

  /// Escapes text for roff: a leading dot is no request, and hyphens can be copied.
  private static func escaped(_ text: String) -> String {
    let words = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return words.hasPrefix(".") || words.hasPrefix("'") ? "\\&\(words)" : words
  }
}
