/// Folds names, numbers and words into the one form in which they are compared.
///
/// Masking, search, duplicate warnings and the check for mentions all compare folded text. The
/// search index in a file contains it, so folding must never change; it therefore uses its own
/// tables, not those of Unicode, which do.
public enum Spelling {
  /// How a character takes part in a comparison.
  enum Meaning {
    /// It is compared as this character.
    case character(UInt32)
    /// It is ignored: a space of any kind, an invisible character, a dot or a hyphen.
    case joint
    /// It is ignored between two digits and compared elsewhere.
    case link(UInt32)
  }

  /// Returns a text in folded form.
  public static func folded(_ text: String) -> String {
    FoldedText(text, withPlaces: false).text
  }

  static func meaning(of scalar: Unicode.Scalar) -> Meaning {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7A: return .character(value)
    case 0x41...0x5A: return .character(value + 0x20)
    case 0x4E00...0x9FFF: return .character(Variants.plain(value))
    // The full-width forms of ASCII.
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(value - 0xFEE0).map(meaning) ?? .character(value)
    case _ where isJoint(value): return .joint
    case 0xC0...0x17F, 0x2E80...0x2FD5, 0xF900...0xFAD9:
      return .character(Lookalikes.plain(value) ?? value)
    case 0x28, 0x29, 0x2B, 0x2C, 0x2F, 0x3A: return .link(value)
    case _ where otherDigit(scalar) != nil: return .character(otherDigit(scalar) ?? value)
    // Greek and Cyrillic capitals, to lower case.
    case 0x391...0x3A9, 0x410...0x42F: return .character(value + 0x20)
    case 0x400...0x40F: return .character(value + 0x50)
    default: return .character(value)
    }
  }

  /// Returns the ASCII digit for one that is raised, lowered, circled, in brackets or of another
  /// script (Arabic, Suzhou, mathematical), except Chinese numerals.
  public static func otherDigit(_ scalar: Unicode.Scalar) -> UInt32? {
    let value = scalar.value
    switch value {
    case 0xB9: return 0x31
    case 0xB2, 0xB3: return value - 0xB0 + 0x30
    // Each of these begins with a zero or a one and counts up.
    case 0x0660...0x0669: return value - 0x0660 + 0x30
    case 0x06F0...0x06F9: return value - 0x06F0 + 0x30
    case 0x0966...0x096F: return value - 0x0966 + 0x30
    case 0x2070, 0x2074...0x2079: return value - 0x2070 + 0x30
    case 0x2080...0x2089: return value - 0x2080 + 0x30
    case 0x2460...0x2468: return value - 0x2460 + 0x31
    case 0x2474...0x247C: return value - 0x2474 + 0x31
    case 0x2488...0x2490: return value - 0x2488 + 0x31
    case 0x24EA, 0x24FF, 0x3007: return 0x30
    case 0x24F5...0x24FD: return value - 0x24F5 + 0x31
    case 0x2776...0x277E: return value - 0x2776 + 0x31
    case 0x2780...0x2788: return value - 0x2780 + 0x31
    case 0x278A...0x2792: return value - 0x278A + 0x31
    case 0x3021...0x3029: return value - 0x3021 + 0x31
    case 0x3220...0x3228: return value - 0x3220 + 0x31
    case 0x3280...0x3288: return value - 0x3280 + 0x31
    case 0x1D7CE...0x1D7FF: return (value - 0x1D7CE) % 10 + 0x30
    default: return nil
    }
  }

  private static func isJoint(_ value: UInt32) -> Bool {
    switch value {
    // Spaces, controls, and zero-width characters: combining marks, variation selectors.
    case 0x00...0x20, 0x7F...0xA0, 0xAD, 0x0300...0x036F, 0x061C, 0x115F, 0x1160, 0x1680,
      0x180B...0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x2800, 0x3000, 0x3164,
      0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0100...0xE01EF:
      true
    // Dots between the parts of a name.
    case 0x2E, 0xB7, 0x0387, 0x2022, 0x2024, 0x2027, 0x2219, 0x22C5, 0x25CF, 0x25E6, 0x2E31, 0x30FB,
      0xFE52, 0xFF65:
      true
    // Hyphens, underscores and apostrophes.
    case 0x2D, 0x5F, 0x27, 0x2010...0x2015, 0x2018, 0x2019, 0x2212, 0xFE58, 0xFE63: true
    default: false
    }
  }

  /// How likely a character between two digits is part of one number.
  public enum Between: Sendable {
    /// Often written between the groups of one number.
    case usual
    /// Rarely written inside one number and often between two, but not enough to hide a number.
    case rare
  }

  /// Tells whether digits on both sides of a character may be one number; returns `nil` if they are
  /// two, as with a letter or a sign such as %.
  public static func between(_ scalar: Unicode.Scalar) -> Between? {
    switch meaning(of: scalar) {
    case .joint: return .usual
    case .link(let value): return value == 0x2C || value == 0x3A ? .rare : .usual
    case .character(let value):
      switch value {
      case 0x21, 0x22, 0x26, 0x2A, 0x3B...0x3F, 0x5B...0x5E, 0x60, 0x7B...0x7E, 0xA6, 0xAB, 0xBB,
        0xD7, 0x2016...0x2027, 0x2032...0x205E, 0x2190...0x21FF, 0x2500...0x257F,
        0x3001...0x3003, 0x3008...0x301F, 0xFE30...0xFE6F:
        return .rare
      // 和, 与, 或 and 转.
      case 0x548C, 0x4E0E, 0x6216, 0x8F6C: return .rare
      default: return nil
      }
    }
  }

  /// Tells whether a folded character is a sign that may stand within a name, such as a bracket, a
  /// quote or `、`, and ends no sentence.
  public static func isSign(_ value: UInt32) -> Bool {
    switch value {
    case 0x21, 0x2C, 0x3B, 0x3F: false
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xA1...0xBF, 0x2016...0x2027,
      0x2030...0x205E, 0x25A0...0x25FF, 0x3001, 0x3003...0x3004, 0x3008...0x3020, 0x30FD, 0x31D4,
      0xFE30...0xFE6F:
      true
    // 丨 and 丶, typed for | and `、`.
    case 0x4E28, 0x4E36, 0xFF64: true
    default: false
    }
  }

  /// Tells whether a folded character opens or closes brackets or quotes; a straight quote does both.
  public static func isBracket(_ value: UInt32, closing: Bool) -> Bool {
    switch value {
    case 0x22: true
    case 0x28, 0x5B, 0x7B, 0x3C, 0x201C: !closing
    case 0x29, 0x5D, 0x7D, 0x3E, 0x201D: closing
    case 0x3008...0x3011, 0x3014...0x301B: (value % 2 == 1) == closing
    default: false
    }
  }

  /// Tells whether folding ignores a character: a space, an invisible character, a dot or a hyphen.
  public static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    if case .joint = meaning(of: scalar) { true } else { false }
  }
}

/// A text in folded form, with the position of each character in the original.
public struct FoldedText {
  /// The folded characters.
  public private(set) var scalars: [UInt32] = []
  /// The range of each in the UTF-8 of the original; empty if made without places.
  public private(set) var places: [Range<Int>] = []

  private let hasPlaces: Bool

  /// Folds a text; `places` is filled only if asked for.
  public init(_ text: String, withPlaces hasPlaces: Bool = true) {
    self.hasPlaces = hasPlaces
    scalars.reserveCapacity(text.utf8.count / 3 + 8)
    if hasPlaces { places.reserveCapacity(text.utf8.count / 3 + 8) }
    var links: [(UInt32, Range<Int>)] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      let place = offset..<end
      offset = end
      switch Spelling.meaning(of: scalar) {
      case .joint: break
      case .link(let value):
        if let last = scalars.last, FoldedText.isDigit(last) {
          links.append((value, place))
        } else {
          append(value, place)
        }
      case .character(let value):
        if !links.isEmpty {
          if !FoldedText.isDigit(value) { for link in links { append(link.0, link.1) } }
          links.removeAll()
        }
        append(value, place)
      }
    }
    for link in links { append(link.0, link.1) }
  }

  private mutating func append(_ value: UInt32, _ place: Range<Int>) {
    scalars.append(value)
    if hasPlaces { places.append(place) }
  }

  static func isDigit(_ value: UInt32) -> Bool { 0x30...0x39 ~= value }

  /// The folded characters as a string.
  public var text: String {
    var view = String.UnicodeScalarView()
    for value in scalars { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
    return String(view)
  }

  /// Tells whether the folded text contains these characters.
  public func contains(_ sought: [UInt32]) -> Bool {
    guard let first = sought.first, sought.count <= scalars.count else { return false }
    return (0...scalars.count - sought.count).contains {
      scalars[$0] == first && holds(sought, at: $0)
    }
  }

  /// Tells whether these characters begin at an index of `scalars`.
  public func holds(_ sought: [UInt32], at place: Int) -> Bool {
    guard place + sought.count <= scalars.count else { return false }
    for offset in sought.indices where scalars[place + offset] != sought[offset] { return false }
    return true
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
