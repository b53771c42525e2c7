public import Disputes

/// The names, numbers and addresses of parties, to be found in texts in any spelling.
public struct Marks: Sendable {
  /// One name, number or address in folded form.
  private struct Mark {
    let scalars: [UInt32]
    /// Its replacement; `nil` if that is derived from the mark itself.
    let shown: String?
    let kind: Kind
  }

  /// The kind of a mark, which decides where a match may begin and end.
  private enum Kind {
    case name
    case phone
    case document
    case address

    var isNumber: Bool { self == .phone || self == .document }
  }

  private var marks: [Mark] = []
  /// The first character of each mark, which quickly rules out most positions of a text.
  private var firsts: [UInt32] = []

  /// Makes an empty collection.
  public init() {}

  /// Makes the marks of persons' names.
  public init(names: [String]) { for name in names { add(name: name, kind: .person) } }

  /// Adds the name of a party; for an organisation also the owner's name in it.
  public mutating func add(name: String, kind: PartyKind) {
    for part in PersonName.parts(of: name) { add(part, nil, .name) }
    // Otherwise they are among the parts.
    if kind == .organisation, PersonName.isPerson(name) {
      for short in PersonName.shortNames(ofOrganisation: name) { add(short, nil, .name) }
    }
  }

  /// Adds one field of a party's data.
  public mutating func add(_ text: String, _ field: TextField.PartyField, kind: PartyKind) {
    switch field {
    case .name: add(name: text, kind: kind)
    case .phone: for number in Marks.numbers(in: text) { addPhone(number) }
    case .document: for number in Marks.numbers(in: text) { addDocument(number) }
    case .address:
      let folded = FoldedText(text).scalars
      // A shorter one is just the name of a place, found in many texts.
      if folded.count > 3 { add(folded, Masking.address(text), .address) }
    }
  }

  /// Adds other marks.
  mutating func add(_ others: Marks) {
    for mark in others.marks { add(mark.scalars, mark.shown, mark.kind) }
  }

  /// Returns the marks that are not among others.
  func removing(_ others: Marks) -> Marks {
    var rest = Marks()
    for mark in marks where !others.marks.contains(where: { $0.scalars == mark.scalars }) {
      rest.add(mark.scalars, mark.shown, mark.kind)
    }
    return rest
  }

  private mutating func add(_ scalars: [UInt32], _ shown: String?, _ kind: Kind) {
    guard !marks.contains(where: { $0.scalars == scalars }) else { return }
    // Longer marks first, so that the longest match wins.
    let place = marks.firstIndex { $0.scalars.count < scalars.count } ?? marks.endIndex
    marks.insert(Mark(scalars: scalars, shown: shown, kind: kind), at: place)
    firsts.insert(scalars[0], at: place)
  }

  private mutating func addPhone(_ number: [UInt32]) {
    add(number, nil, .phone)
    if number.starts(with: [0x38, 0x36, 0x31]), number.count == 13 {
      add(Array(number.dropFirst(2)), nil, .phone)
    }
    // Locally, a landline is written without its area code.
    if 10...12 ~= number.count, number[0] == 0x30 {
      add(Array(number.dropFirst(number[1] < 0x33 ? 3 : 4)), nil, .phone)
    }
  }

  private mutating func addDocument(_ number: [UInt32]) {
    add(number, nil, .document)
    // The old form of an identity number, with 15 digits.
    if number.count == 18, number[6] == 0x31, number[7] == 0x39 {
      add(Array(number[..<6] + number[8..<17]), nil, .document)
    }
  }

  /// Returns the numbers in a typed number field, folded: runs of at least five letters and digits
  /// with at least four digits, and numbers with separators.
  ///
  /// Anything else in the field is a remark.
  public static func numbers(in text: String) -> [[UInt32]] {
    let folded = FoldedText(text, withPlaces: false).scalars
    // A value in stored form is one number.
    if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }), folded.count < 20 {
      return folded.count > 4 && folded.count { 0x30...0x39 ~= $0 } > 3 ? [folded] : []
    }
    let runs = folded.split { !(0x30...0x39 ~= $0 || 0x61...0x7A ~= $0) }.map(Array.init)
      .filter { run in run.count > 4 && run.count { 0x30...0x39 ~= $0 } > 3 }
    return runs + NumberRun.personal(in: text).filter { !runs.contains($0) }
  }

  /// A match of a mark in a text.
  struct Place {
    /// Its range in the UTF-8 of the text.
    let bytes: Range<Int>
    let shown: String
    /// Whether it may be the beginning of a longer name of somebody else.
    let isUncertain: Bool
  }

  /// Finds the matches in a text, in order and without overlap.
  func places(in text: String) -> [Place] {
    guard !marks.isEmpty else { return [] }
    let folded = FoldedText(text)
    let bytes = Array(text.utf8)
    var places: [Place] = []
    var index = 0
    while index < folded.scalars.count {
      guard firsts.contains(folded.scalars[index]),
        let (mark, last) = marks.lazy.compactMap({ mark in
          last(of: mark, at: index, in: folded, bytes).map { (mark, $0) }
        }).first
      else {
        index += 1
        continue
      }
      places.append(
        Place(
          bytes: folded.places[index].lowerBound..<folded.places[last].upperBound,
          shown: mark.shown ?? Marks.shown(mark, of: bytes[folded.places[index]]),
          isUncertain: mark.kind == .name && last + 1 < folded.scalars.count
            && PersonName.mayGoOn(mark.scalars, with: folded.scalars[last + 1])))
      index = last + 1
    }
    return places
  }

  /// Returns the masked form of a mark; `first` is its first character as typed.
  private static func shown(_ mark: Mark, of first: ArraySlice<UInt8>) -> String {
    guard mark.kind.isNumber else { return "\(String(decoding: first, as: UTF8.self))*" }
    // Folded numbers consist of ASCII digits and letters.
    let text = String(decoding: mark.scalars.map { UInt8(truncatingIfNeeded: $0) }, as: UTF8.self)
    return mark.kind == .phone ? Masking.phone(text) : Masking.document(text)
  }

  /// Returns the index of the last character of a mark that begins at an index.
  private func last(
    of mark: Mark, at index: Int, in text: FoldedText, _ bytes: [UInt8]
  ) -> Int? {
    guard text.scalars[index] == mark.scalars[0] else { return nil }
    guard mark.kind == .name else {
      guard text.holds(mark.scalars, at: index) else { return nil }
      let last = index + mark.scalars.count - 1
      let part = NumberPart(text, bytes, index...last)
      return (mark.kind.isNumber ? part.isWholeNumber : part.endsWithItself) ? last : nil
    }
    guard let last = Marks.last(ofName: mark.scalars, at: index, in: text.scalars) else {
      return nil
    }
    // A name in Latin letters must not be part of a longer word.
    let (start, end) = (text.places[index].lowerBound, text.places[last].upperBound)
    let runsOn =
      start > 0 && Marks.isLetter(bytes[start]) && Marks.isLetter(bytes[start - 1])
      || end < bytes.count && Marks.isLetter(bytes[end - 1]) && Marks.isLetter(bytes[end])
    return runsOn ? nil : last
  }

  /// Returns the index of the last character of a name that begins at an index, also with signs
  /// within (张（大山）, 张、大山), and with the sign that closes a bracket.
  ///
  /// Signs in a name of two characters must be a pair: 王（五）, but not 王（五保户）.
  private static func last(ofName name: [UInt32], at start: Int, in text: [UInt32]) -> Int? {
    var (place, sign) = (start, UInt32?.none)
    for (index, character) in name.enumerated() {
      while index > 0, place < text.count, text[place] != character, place - start < 2 * name.count,
        Spelling.isSign(text[place])
      {
        sign = text[place]
        place += 1
      }
      guard place < text.count, text[place] == character else { return nil }
      place += 1
    }
    guard let sign else { return place - 1 }
    let isClosed = place < text.count && Spelling.isBracket(text[place], closing: true)
    if name.count == 2 {
      let isOpened = start > 0 && Spelling.isBracket(text[start - 1], closing: false)
      let isPair =
        Spelling.isBracket(sign, closing: false) && isClosed
        || Spelling.isBracket(sign, closing: true) && isOpened
      guard isPair else { return nil }
    }
    return Spelling.isBracket(sign, closing: false) && isClosed ? place : place - 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }

  /// Tells whether a text contains one of the marks outside the matches of others.
  func areMentioned(in text: String, besides others: Marks = Marks()) -> Bool {
    if !places(in: text, besides: others).isEmpty { return true }
    // Finds numbers with separators that folding keeps.
    let numbers = NumberRun.personal(in: text).filter { !others.holds($0) }
    return numbers.contains(where: holds)
  }

  private func holds(_ number: [UInt32]) -> Bool {
    marks.contains { $0.kind.isNumber && $0.scalars == number }
  }

  /// Returns a text with each match outside those of others replaced; `nil` if one is uncertain.
  func replaced(in text: String, besides others: Marks) -> String? {
    let places = places(in: text, besides: others)
    guard !places.contains(where: \.isUncertain) else { return nil }
    var redaction = Redaction(Array(text.utf8))
    for place in places { redaction.replace(place.bytes, with: place.shown.utf8) }
    return String(decoding: redaction.bytes, as: UTF8.self)
  }

  /// Adds other marks, all with one replacement.
  mutating func add(_ others: Marks, shownAs word: String) {
    for mark in others.marks { add(mark.scalars, word, mark.kind) }
  }

  /// Adds a name as a whole, with its replacement.
  mutating func add(wholeName name: String, shownAs word: String) {
    let scalars = FoldedText(name).scalars
    if scalars.count > 1 { add(scalars, word, .name) }
  }

  private func places(in text: String, besides others: Marks) -> [Place] {
    let found = places(in: text)
    guard !found.isEmpty else { return [] }
    let covered = others.places(in: text).map(\.bytes)
    return found.filter { place in
      !covered.contains {
        $0.lowerBound <= place.bytes.lowerBound && place.bytes.upperBound <= $0.upperBound
      }
    }
  }
}
