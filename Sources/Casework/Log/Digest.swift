import Crypto

/// A SHA-256 hash.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// Its 32 bytes.
  public let bytes: [UInt8]

  /// Makes a digest of 32 stored bytes; returns `nil` for any other length.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Hashes bytes.
  public init(of bytes: [UInt8]) {
    self.bytes = Array(SHA256.hash(data: bytes))
  }

  /// Parses 64 lower-case hexadecimal digits.
  public init?(hex: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for byte in hex.utf8 {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    guard high == nil, bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// The 64 lower-case hexadecimal digits.
  public var description: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in bytes {
      digits.append(Digest.digit(byte >> 4))
      digits.append(Digest.digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  /// The start value of a running hash.
  public static let zero = Digest(known: [UInt8](repeating: 0, count: 32))

  private init(known bytes: [UInt8]) { self.bytes = bytes }
}
