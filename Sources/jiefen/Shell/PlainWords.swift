/// The words of a command line, of which each option takes its own, until none is left.
///
/// What stands without an option is taken last: only then is it known which words are values.
struct PlainWords {
  /// The words in their places; nothing where one was taken, so that what stood behind it does not
  /// become the value of what stands before it.
  private var words: [String?]
  private var arePlain = true

  /// Whether all is said that has to be, in the plain form, and nothing else.
  var areComplete: Bool { arePlain && words.allSatisfy { $0 == nil } }

  init(_ words: ArraySlice<String>) { self.words = Array(words) }

  /// Leaves the words to the argument parser.
  mutating func refuse() { arePlain = false }

  /// Takes a flag by any of its names.
  mutating func flag(_ names: String...) -> Bool {
    var isSaid = false
    for index in words.indices where words[index].map(names.contains) ?? false {
      words[index] = nil
      isSaid = true
    }
    return isSaid
  }

  /// Takes the values of an option, each behind one of its names or behind an equals sign.
  mutating func values(_ names: String...) -> [String] { take(names) }

  /// Takes the value of an option; of several the last one counts.
  mutating func value(_ names: String...) -> String? { take(names).last }

  /// Takes the value of an option that has to be there.
  mutating func required(_ name: String) -> String { needed(take([name]).last) }

  /// Takes the word that stands without an option.
  mutating func argument() -> String {
    guard let index = words.firstIndex(where: { $0 != nil }) else { return needed(nil) }
    defer { words[index] = nil }
    return needed(words[index].flatMap { $0.isEmpty || $0.hasPrefix("-") ? nil : $0 })
  }

  private mutating func take(_ names: [String]) -> [String] {
    var values: [String] = []
    for index in words.indices {
      guard let word = words[index], word.hasPrefix("-") else { continue }
      if names.contains(word) {
        values.append(needed(value(at: index + 1)))
        (words[index], words[min(index + 1, words.count - 1)]) = (nil, nil)
      } else if let name = names.first(where: { word.hasPrefix("\($0)=") }) {
        values.append(String(word.dropFirst(name.count + 1)))
        words[index] = nil
      }
    }
    return values
  }

  /// The word at a place, if it can be a value.
  private func value(at index: Int) -> String? {
    guard index < words.count, let word = words[index], !word.hasPrefix("-") else { return nil }
    return word
  }

  private mutating func needed(_ value: String?) -> String {
    if value == nil { refuse() }
    return value ?? ""
  }
}
