public import Disputes

/// Why bytes are not valid text, and where.
public struct TextError: UsageError, Equatable, Sendable {
  /// The kind of fault.
  public enum Reason: String, Equatable, Sendable {
    /// The bytes are not valid in the encoding.
    case malformed
    /// A NUL, which no valid text contains and which truncates text in other programs.
    case nul
  }

  /// The kind of fault.
  public let reason: Reason
  /// The encoding used to decode the bytes.
  public let encoding: TextEncoding
  /// The offset of the first offending byte, from 0.
  public let offset: Int
  /// The line of that byte, from 1.
  public let line: Int

  /// Creates an error at an offset, and counts the lines before it.
  init(_ reason: Reason, _ encoding: TextEncoding, at offset: Int, in bytes: [UInt8]) {
    self.reason = reason
    self.encoding = encoding
    self.offset = offset
    self.line = 1 + LineCount.ends(in: bytes[..<offset])
  }
}

extension TextError: CustomStringConvertible {
  /// The place and the reason in one line of English.
  public var description: String {
    let what = reason == .nul ? "a NUL byte" : "not valid \(encoding.name)"
    return "line \(line), byte \(offset): \(what)"
  }
}

/// Counts line ends: LF, CR or CR LF.
enum LineCount {
  static func ends(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var afterReturn = false
    for byte in bytes {
      if byte == 0x0D {
        count += 1
      } else if byte == 0x0A && !afterReturn {
        count += 1
      }
      afterReturn = byte == 0x0D
    }
    return count
  }
}
