import ArgumentParser

/// A command that reads its plainest form by itself: options by their whole names, each with its
/// value behind it.
///
/// The argument parser finds out at every start, by reflection, what a command's options are; that
/// takes longer than a whole query. So the two commands that are run all day read the plain form
/// here, and whatever is not plain, or wrong, goes to the parser, whose answer is the one that counts.
protocol PlainReading: ParsableCommand {
  /// Gives every option its value where nothing is said.
  mutating func clear()

  /// Takes an option with its value; false where there is no such option.
  mutating func take(_ option: String, _ value: String) -> Bool

  /// Takes a flag; false where there is no such flag.
  mutating func take(_ flag: String) -> Bool

  /// Whether everything that must be said has been said.
  var isComplete: Bool { get }
}

extension PlainReading {
  /// Reads words in the plain form; nothing where they are in any other.
  static func plain(_ words: ArraySlice<String>) -> Self? {
    var command = Self()
    command.clear()
    var rest = words
    while let word = rest.popFirst() {
      guard word.utf8.first == UInt8(ascii: "-") else { return nil }
      if command.take(word) { continue }
      if let equals = word.firstIndex(of: "=") {
        let value = String(word[word.index(after: equals)...])
        guard command.take(String(word[..<equals]), value) else { return nil }
      } else {
        guard let value = rest.popFirst(), value.utf8.first != UInt8(ascii: "-"),
          command.take(word, value)
        else { return nil }
      }
    }
    guard command.isComplete, (try? command.validate()) != nil else { return nil }
    return command
  }
}

extension CommonOptions {
  mutating func clear() {
    (db, officer, unit, lang) = (nil, nil, nil, nil)
    (neverAsks, yes) = (false, false)
  }

  mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--db": db = value
    case "--as": officer = value
    case "--unit": unit = value
    case "--lang": lang = value
    default: return false
    }
    return true
  }

  mutating func take(_ flag: String) -> Bool {
    switch flag {
    case "--no-input": neverAsks = true
    case "--yes", "-y": yes = true
    default: return false
    }
    return true
  }
}

extension WriteOptions {
  mutating func clear() {
    (at, key) = (nil, nil)
    (isDryRun, trustsClock) = (false, false)
  }

  mutating func take(_ option: String, _ value: String) -> Bool {
    switch option {
    case "--at", "--date": at = value
    case "--idempotency-key": key = value
    default: return false
    }
    return true
  }

  mutating func take(_ flag: String) -> Bool {
    switch flag {
    case "--dry-run": isDryRun = true
    case "--trust-clock": trustsClock = true
    default: return false
    }
    return true
  }
}
