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
}
