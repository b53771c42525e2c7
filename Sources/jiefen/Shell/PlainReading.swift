import ArgumentParser

/// A command that reads its plain form by itself: options by their whole names.
///
/// The argument parser finds out at every start, by reflection, what a command's options are; that
/// takes longer than a whole query. So the commands that are run all day read the plain form here,
/// and whatever is not plain, or wrong, goes to the parser, whose answer is the one that counts.
protocol PlainReading: ParsableArguments {
  /// Takes what belongs to it out of the words; gives every property its value.
  mutating func read(_ words: inout PlainWords)
}

extension PlainReading {
  /// Reads words in the plain form; nothing where they are in any other.
  static func plain(_ words: ArraySlice<String>) -> Self? {
    var words = PlainWords(words)
    let command = Self(reading: &words)
    return words.areComplete ? command : nil
  }

  /// Takes what belongs to it, and sees that it is what the parser would allow.
  init(reading words: inout PlainWords) {
    self.init()
    read(&words)
    if (try? validate()) == nil { words.refuse() }
  }
}

/// A command that is run all day.
typealias PlainCommand = ParsableCommand & PlainReading

extension CommonOptions: PlainReading {
  mutating func read(_ words: inout PlainWords) {
    db = words.value("--db")
    officer = words.value("--as")
    unit = words.value("--unit")
    lang = words.value("--lang")
    neverAsks = words.flag("--no-input")
    yes = words.flag("--yes", "-y")
  }
}

extension WriteOptions: PlainReading {
  mutating func read(_ words: inout PlainWords) {
    at = words.value("--at", "--date")
    isDryRun = words.flag("--dry-run")
    key = words.value("--idempotency-key")
    trustsClock = words.flag("--trust-clock")
  }
}

extension OutputOptions: PlainReading {
  mutating func read(_ words: inout PlainWords) {
    format = words.value("--format")
    forExcel = words.flag("--for-excel")
  }
}

extension ReportOptions: PlainReading {
  mutating func read(_ words: inout PlainWords) {
    by = words.value("--by")
    from = words.value("--from")
    to = words.value("--to")
    asOf = words.value("--as-of")
    knownAt = words.value("--known-at")
    within = words.value("--within")
    compare = words.value("--compare")
    isPublic = words.flag("--public")
  }
}

extension RateOptions: PlainReading {
  mutating func read(_ words: inout PlainWords) { definition = words.value("--definition") }
}

extension CellOptions: PlainReading {
  mutating func read(_ words: inout PlainWords) { cell = words.value("--cell") }
}
