/// The code of an officer (经办人), who acts for one unit.
///
/// Codes are compared without regard to case.
public struct OfficerCode: Hashable, Comparable, Sendable, LosslessStringConvertible {
  /// One to 32 ASCII letters, digits, dots, hyphens and underscores.
  public let description: String

  /// Makes a code as written; returns `nil` if length or a character is not allowed.
  public init?(_ text: String) {
    guard isRegisterCode(text) else { return nil }
    description = text
  }

  /// Makes a code from typed text in lower case, half width and trimmed; returns `nil` for what
  /// looks like a phone or identity number.
  public init?(typed text: String) {
    guard !isNumberOfPerson(text) else { return nil }
    self.init(usualSpelling(of: text))
  }

  /// Tells whether both are equal but for case.
  public static func == (left: OfficerCode, right: OfficerCode) -> Bool {
    isSame(left.description, right.description)
  }

  /// Hashes the code in lower case.
  public func hash(into hasher: inout Hasher) { combine(description, into: &hasher) }

  /// Orders codes by their characters.
  public static func < (left: OfficerCode, right: OfficerCode) -> Bool {
    left.description < right.description
  }
}

/// The code of a named mediation team (调解团队).
///
/// Codes are compared without regard to case.
public struct TeamCode: Hashable, Comparable, Sendable, LosslessStringConvertible {
  /// One to 32 ASCII letters, digits, dots, hyphens and underscores.
  public let description: String

  /// Makes a code as written; returns `nil` if length or a character is not allowed.
  public init?(_ text: String) {
    guard isRegisterCode(text) else { return nil }
    description = text
  }

  /// Makes a code from typed text in lower case, half width and trimmed; returns `nil` for what
  /// looks like a phone or identity number.
  public init?(typed text: String) {
    guard !isNumberOfPerson(text) else { return nil }
    self.init(usualSpelling(of: text))
  }

  /// Tells whether both are equal but for case.
  public static func == (left: TeamCode, right: TeamCode) -> Bool {
    isSame(left.description, right.description)
  }

  /// Hashes the code in lower case.
  public func hash(into hasher: inout Hasher) { combine(description, into: &hasher) }

  /// Orders codes by their characters.
  public static func < (left: TeamCode, right: TeamCode) -> Bool {
    left.description < right.description
  }
}

private func isRegisterCode(_ text: String) -> Bool {
  (1...32).contains(text.utf8.count)
    && text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
      default: false
      }
    }
}

/// Whether a code looks like a phone or identity number, which everybody could then read for as
/// long as the log exists.
private func isNumberOfPerson(_ text: String) -> Bool {
  if IdentityNumber.isMeant(by: text) { return true }
  if case .other = PhoneNumber(reading: text) { return false }
  return true
}

/// Lowers an ASCII capital and leaves every other byte.
private func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

private func isSame(_ left: String, _ right: String) -> Bool {
  left.utf8.elementsEqual(right.utf8) { small($0) == small($1) }
}

private func combine(_ code: String, into hasher: inout Hasher) {
  for byte in code.utf8 { hasher.combine(small(byte)) }
  hasher.combine(0xFF as UInt8)
}

private func usualSpelling(of text: String) -> String {
  func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: scalar.properties.isWhitespace
    }
  }
  var scalars = text.unicodeScalars[...].drop(while: isBlank)
  while let last = scalars.last, isBlank(last) { scalars.removeLast() }
  var usual = String.UnicodeScalarView()
  for scalar in scalars {
    // Full-width characters are in the order of ASCII.
    let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    let folded = UInt8(exactly: narrow).map { UInt32(small($0)) } ?? narrow
    usual.append(Unicode.Scalar(folded) ?? scalar)
  }
  return String(usual)
}
