/// The number of a Chinese identity card (GB 11643): area, date of birth, sequence, check character.
public struct IdentityNumber: Hashable, Sendable, CustomStringConvertible {
  /// Its 18 characters, with X in upper case.
  public let description: String
  /// The date of birth in it.
  public let bornOn: Day

  /// Parses a number of 18 characters, or the old form of 15 digits, which is converted to 18.
  ///
  /// The old form has been invalid since 2013, but ledgers still contain it. Converting it, by
  /// adding the century and the check character, lets both forms find the same person.
  ///
  /// - Throws: `DocumentFault`, which never contains the number itself.
  public init(reading text: String, on today: Day) throws(DocumentFault) {
    var places = TypedNumber.characters(text)
    if places.count == 15 {
      guard TypedNumber.isDigits(places) else { throw .notADigit }
      places.insert(contentsOf: "19", at: 6)
      places.append(IdentityNumber.checkCharacter(of: places))
    }
    guard places.count == 18 else { throw .length(places.count, expected: 18) }
    guard TypedNumber.isDigits(places.prefix(17)) else { throw .notADigit }
    bornOn = try IdentityNumber.day(of: places[6..<14], on: today)
    guard places[17] == IdentityNumber.checkCharacter(of: places.prefix(17)) else {
      throw .checkCharacter
    }
    description = String(places)
  }

  /// Tells whether a text looks like an identity number: 17 digits and a digit or X.
  public static func isMeant(by text: String) -> Bool {
    let places = TypedNumber.characters(text)
    return places.count == 18 && TypedNumber.isDigits(places.prefix(17))
      && (places[17] == "X" || TypedNumber.digit(places[17]) != nil)
  }

  private static func day(
    of digits: ArraySlice<Character>, on today: Day
  ) throws(DocumentFault) -> Day {
    let number = digits.reduce(0) { $0 * 10 + (TypedNumber.digit($1) ?? 0) }
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    guard year >= 1900 else { throw .bornBefore1900 }
    guard let born = Day(year: year, month: month, day: day) else { throw .noSuchDay }
    guard born <= today else { throw .bornInFuture }
    return born
  }

  /// The check character over 17 digits by ISO 7064 MOD 11-2.
  static func checkCharacter(of digits: some Sequence<Character>) -> Character {
    let product = digits.reduce(0) { ($0 + (TypedNumber.digit($1) ?? 0)) * 2 % 11 }
    let check = (12 - product) % 11
    return check == 10 ? "X" : Character("\(check)")
  }
}

/// What is wrong with the number of a document.
public enum DocumentFault: UsageError, Hashable, Sendable {
  /// It has this many characters instead of the expected number.
  case length(Int, expected: Int)
  /// A character is not allowed at its place.
  case notADigit
  /// The date of birth does not exist.
  case noSuchDay
  /// The date of birth is in the future.
  case bornInFuture
  /// The date of birth is before 1900.
  case bornBefore1900
  /// The check character is wrong: a character is mistyped.
  case checkCharacter
}
