/// The code of an officer (经办人), who acts for one unit.
public struct OfficerCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// One to 32 ASCII letters, digits, dots, hyphens and underscores.
  public let description: String

  /// Makes a code, or nothing where a character is not allowed.
  public init?(_ text: String) {
    guard isRegisterCode(text) else { return nil }
    description = text
  }

  /// Orders codes by their characters.
  public static func < (left: OfficerCode, right: OfficerCode) -> Bool {
    left.description < right.description
  }
}

/// The code of a named mediation team (调解团队).
public struct TeamCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// One to 32 ASCII letters, digits, dots, hyphens and underscores.
  public let description: String

  /// Makes a code, or nothing where a character is not allowed.
  public init?(_ text: String) {
    guard isRegisterCode(text) else { return nil }
    description = text
  }

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
