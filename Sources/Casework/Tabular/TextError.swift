public import Disputes

/// Says where bytes stop being text.
public struct TextError: Error, Equatable, Sendable {
  /// Names what is wrong with the bytes.
  public enum Reason: String, Equatable, Sendable {
    /// The bytes are no character of the encoding.
    case malformed
    /// A NUL, which no text of ours contains and which cuts text short in other programs.
    case nul
  }

  /// What is wrong.
  public let reason: Reason
  /// The encoding by which the bytes were read.
  public let encoding: TextEncoding
  /// The place of the first offending byte, from 0.
  public let offset: Int
  /// The line of that byte, from 1.
  public let line: Int

  /// Creates an error at a place in the bytes and counts the lines before it.
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

/// Counts line ends, of which LF, CR and CR LF are each one.
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

extension TextError: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory { .usage }
}
