/// A phone number as it is stored: digits only if its form is known, so that equal numbers match.
public enum PhoneNumber: Hashable, Sendable {
  /// A mobile number: 11 digits that begin with 13 to 19.
  case mobile(String)
  /// A landline with its area code, as 05782123456.
  case landline(String)
  /// Any other number as it was typed: local, short, foreign, or with an extension.
  case other(String)

  /// Parses a number; +86, 0086, spaces and hyphens are allowed.
  public init(reading text: String) {
    var places = TypedNumber.characters(text)
    for prefix in ["+86", "0086", "861"] where places.starts(with: Array(prefix)) {
      // Without a plus, 86 is China's prefix only before a whole mobile number.
      if prefix == "861", places.count != 13 { continue }
      places.removeFirst(prefix == "861" ? 2 : prefix.count)
      // After the prefix, an area code is written without its zero.
      if !PhoneNumber.isMobile(places), places.first != "0" { places.insert("0", at: 0) }
      break
    }
    let digits = String(places)
    if PhoneNumber.isMobile(places) {
      self = .mobile(digits)
    } else if PhoneNumber.isLandline(places) {
      self = .landline(digits)
    } else {
      self = .other(text)
    }
  }

  /// The stored form.
  public var normalised: String {
    switch self {
    case .mobile(let text), .landline(let text), .other(let text): text
    }
  }

  private static func isMobile(_ places: [Character]) -> Bool {
    guard places.count == 11, TypedNumber.isDigits(places), places[0] == "1" else { return false }
    return "3456789".contains(places[1])
  }

  /// A zero, the area code (10, 2x or three digits from 3 to 9), and a number of seven or eight
  /// digits that does not begin with 0 or 1.
  private static func isLandline(_ places: [Character]) -> Bool {
    guard 10...12 ~= places.count, TypedNumber.isDigits(places), places[0] == "0" else {
      return false
    }
    let isShort = places[1] == "1" || places[1] == "2"
    guard places[1] != "0", places[1] != "1" || places[2] == "0" else { return false }
    let number = places.dropFirst(isShort ? 3 : 4)
    return 7...8 ~= number.count && !"01".contains(number.first ?? "0")
  }
}
