/// A value of the log's JSON: no floats, no null.
public enum JSON: Hashable, Sendable {
  case string(String)
  case integer(Int64)
  case bool(Bool)
  case array([JSON])
  case object([String: JSON])

  /// The integers that every JSON parser reads exactly, ±(2⁵³ − 1).
  ///
  /// Numbers used in calculations are among them, so that a sum of a few cannot overflow.
  static let exact: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991

  /// The canonical text: keys sorted by bytes, no white space, only necessary escapes.
  public var canonical: String { String(decoding: bytes, as: UTF8.self) }

  /// The UTF-8 of the canonical text.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .string(let text): JSON.write(text, to: &bytes)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let keys = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for (index, key) in keys.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.write(key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        members[key]?.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.contains(where: needsEscape) {
      for byte in text.utf8 { write(byte, to: &bytes) }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func write(_ byte: UInt8, to bytes: inout [UInt8]) {
    guard needsEscape(byte) else { return bytes.append(byte) }
    bytes.append(UInt8(ascii: "\\"))
    guard byte < 0x20 else { return bytes.append(byte) }
    bytes.append(contentsOf: byte < 0x10 ? "u000".utf8 : "u00".utf8)
    bytes.append(contentsOf: String(byte, radix: 16).utf8)
  }
}
