public import Disputes

/// A value by which the same person is found in other cases.
public enum PersonMark: Hashable, Sendable {
  case document(String)
  case phone(String)
  case name(String)
}

/// An open case that may be the same dispute as a new one, masked.
public struct PossibleDuplicate: Sendable {
  /// What it has in common with the new one.
  public enum Ground: String, CaseIterable, Sendable {
    case document
    case phone
    case name
    case text
  }

  /// The case.
  public let view: CaseView
  /// What it has in common with the new one, the strongest ground first.
  public let grounds: [Ground]
  /// The number of the case.
  public var number: CaseNumber { view.dispute.number }
}

extension Inquiry {
  /// Finds open cases of the same township that may be the same dispute, the likeliest first.
  ///
  /// The township includes areas that it, or a unit below it, took over from a closed unit.
  ///
  /// People match by document, phone or name; texts by the share of character pairs (bigrams) they
  /// have in common. Texts are compared with the newest cases only. Cases withheld from the unit
  /// are left out.
  public func possibleDuplicates(
    of registration: Registration<String>, on day: Day, seenBy unit: UnitCode?, limit: Int = 5
  ) throws -> [PossibleDuplicate] {
    let marks = registration.parties.flatMap(\.marks)
    let sought = Bigrams(registration.summary)
    var grounds: [CaseNumber: Set<PossibleDuplicate.Ground>] = [:]
    for area in try areas(around: registration.area) {
      for (number, mark) in try openCases(within: area, withAnyOf: marks) {
        grounds[number, default: []].insert(mark.ground)
      }
      guard sought.isTelling else { continue }
      for (number, summary) in try openSummaries(
        within: area, since: (day + -TextLikeness.days).start, limit: TextLikeness.cases)
      where sought.likeness(to: Bigrams(summary)) >= TextLikeness.threshold {
        grounds[number, default: []].insert(.text)
      }
    }
    let found = grounds.map { number, grounds in
      (number: number, grounds: PossibleDuplicate.Ground.allCases.filter(grounds.contains))
    }
    var likely: [PossibleDuplicate] = []
    for (number, grounds) in found.sorted(by: isLikelier) where likely.count < limit {
      guard let dossier = try dossier(of: number) else { continue }
      let visibility = try visibility(of: unit, into: dossier.dispute)
      guard visibility != .withheld else { continue }
      likely.append(PossibleDuplicate(view: CaseView(dossier, visibility), grounds: grounds))
    }
    return likely
  }

  /// Returns the township of an area, and the closed units elsewhere that were taken over by it or
  /// a unit below it.
  private func areas(around area: [UnitCode]) throws -> [Unit] {
    guard let township = try township(of: area) else { return [] }
    var found: [Unit] = []
    for closed in try units(
      UnitFilter(closedBefore: today, succeededWithin: township.code))
    {
      for code in try thoseActedFor(by: closed, on: today)
      where !found.contains(where: { $0.code == code }) {
        if let unit = try unit(code), !township.covers(unit) { found.append(unit) }
      }
    }
    return [township] + found
  }

  private func township(of area: [UnitCode]) throws -> Unit? {
    guard let first = area.first else { return nil }
    for code in area {
      if let unit = try unit(code), unit.level <= .township { return unit }
    }
    return try unit(first)
  }
}

/// A number and what it has in common with a new case.
private typealias Likeness = (number: CaseNumber, grounds: [PossibleDuplicate.Ground])

/// Orders by the number of grounds, then the strongest ground, then the later case number.
private func isLikelier(_ one: Likeness, _ other: Likeness) -> Bool {
  func rank(_ found: Likeness) -> [Int] {
    [-found.grounds.count]
      + found.grounds.compactMap { PossibleDuplicate.Ground.allCases.firstIndex(of: $0) }
      + [-found.number.year, -found.number.ordinal]
  }
  return rank(one).lexicographicallyPrecedes(rank(other))
}

extension PersonMark {
  fileprivate var ground: PossibleDuplicate.Ground {
    switch self {
    case .document: .document
    case .phone: .phone
    case .name: .name
    }
  }
}

extension Party<String> {
  /// The marks of the party.
  fileprivate var marks: [PersonMark] {
    PersonMark.numbers(in: document).map(PersonMark.document)
      + PersonMark.numbers(in: phone).map(PersonMark.phone)
      + [name.map(PersonMark.name)]
      .compactMap(\.self)
  }
}

extension PersonMark {
  /// Returns the whole field and each number in it, in stored form.
  public static func numbers(in field: String?) -> [String] {
    guard let field else { return [] }
    // A value in stored form is one number.
    if field.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }) { return [field] }
    let numbers = Marks.numbers(in: field).map { number in
      PhoneNumber(
        reading: String(String.UnicodeScalarView(number.compactMap(Unicode.Scalar.init)))
          .uppercased()
      ).normalised
    }
    return [field] + numbers.filter { $0 != field }
  }

  /// Whether it is a phone or document number.
  public var isNumber: Bool { ground != .name }

  /// Tells whether a party's field contains this number, or one of these names, in any spelling.
  public func stands(in field: String) -> Bool {
    switch self {
    case .document(let number), .phone(let number):
      PersonMark.numbers(in: field).contains(number)
    case .name(let name):
      PersonName.parts(of: field).contains { PersonName.parts(of: name).contains($0) }
    }
  }
}

/// The thresholds for texts about the same dispute.
enum TextLikeness {
  /// The share of common bigrams from which on texts count as alike.
  ///
  /// Of 124,251 pairs of 514 questions about different disputes, the most alike share 0.40 and only
  /// three pairs 0.30; a dispute told again with some words changed shares more than half.
  static let threshold = 0.45
  /// How many days back texts are compared: older cases are seldom reported again.
  static let days = 90
  /// How many of the newest cases are compared.
  static let cases = 200
}

/// The pairs of neighbouring letters and digits in a folded text.
struct Bigrams {
  private let pairs: [UInt64]

  init(_ text: String) {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(text.utf8.count / 3)
    var last: UInt64?
    for value in FoldedText(text, withPlaces: false).scalars where Bigrams.isTelling(value) {
      if let last { pairs.append(last << 32 | UInt64(value)) }
      last = UInt64(value)
    }
    pairs.sort()
    self.pairs = pairs.enumerated().filter { $0.offset == 0 || pairs[$0.offset - 1] != $0.element }
      .map(\.element)
  }

  /// Whether the text is long enough to be compared.
  var isTelling: Bool { pairs.count >= 8 }

  /// Returns the Sørensen–Dice coefficient of both texts, 0 to 1.
  func likeness(to other: Bigrams) -> Double {
    guard isTelling, other.isTelling else { return 0 }
    var (index, otherIndex, common) = (0, 0, 0)
    while index < pairs.count, otherIndex < other.pairs.count {
      if pairs[index] == other.pairs[otherIndex] {
        (index, otherIndex, common) = (index + 1, otherIndex + 1, common + 1)
      } else if pairs[index] < other.pairs[otherIndex] {
        index += 1
      } else {
        otherIndex += 1
      }
    }
    return Double(2 * common) / Double(pairs.count + other.pairs.count)
  }

  /// Tells whether a character is a letter or digit; Unicode's slower tables are used only for rare
  /// ones.
  private static func isTelling(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF, 0x3400...0x4DBF: true
    case ..<0x80, 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF0F: false
    default: Unicode.Scalar(value)?.properties.isAlphabetic ?? false
    }
  }
}
