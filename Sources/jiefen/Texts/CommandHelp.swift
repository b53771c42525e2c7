import ArgumentParser

/// What the help of a command says: a sentence, then examples.
struct CommandHelp {
  let abstract: Text
  let examples: [Text]
  let notes: Text?

  init(_ abstract: Text, examples: [Text], notes: Text? = nil) {
    self.abstract = abstract
    self.examples = examples
    self.notes = notes
  }

  /// The examples and notes as the help shows them.
  var discussion: String {
    let title = Text("Examples:", "示例：").description
    let lines = examples.map { "  \($0)" }
    return ([title] + lines + [notes.map { "\n\($0)" }].compactMap(\.self))
      .joined(separator: "\n")
  }

  /// The configuration of a command that stands below the root.
  func configuration(
    _ name: String, subcommands: [any ParsableCommand.Type] = []
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, _superCommandName: "jiefen", abstract: abstract.description,
      discussion: discussion, subcommands: subcommands)
  }

  /// The configuration of a command that stands below a noun.
  func configuration(_ name: String, below noun: String) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract.description, discussion: discussion)
  }
}
