import Wording

/// The help of a command: one sentence, then examples.
struct CommandHelp {
  let abstract: Text
  let examples: [Text]
  let notes: Text?

  init(_ abstract: Text, examples: [Text], notes: Text? = nil) {
    self.abstract = abstract
    self.examples = examples
    self.notes = notes
  }

  /// Help whose examples are the same in both languages.
  init(_ english: String, _ chinese: String, _ examples: String..., notes: Text? = nil) {
    self.init(
      Text(english, chinese), examples: examples.map { Text("jiefen \($0)", "jiefen \($0)") },
      notes: notes)
  }
}
