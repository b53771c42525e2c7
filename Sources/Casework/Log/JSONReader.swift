/// Why a text is not canonical JSON.
public struct JSONFault: Error, Hashable, Sendable {
  /// The byte at which reading stopped.
  public let offset: Int
}

extension JSON {
  /// Reads canonical JSON and nothing else: a text that would be written otherwise is refused.
  ///
  /// - Throws: `JSONFault` with the place.
  public init(reading text: String) throws(JSONFault) {
    var reader = JSONReader(Array(text.utf8))
    self = try reader.whole()
  }
}

private struct JSONReader {
  private let bytes: [UInt8]
  private var offset = 0
  /// A payload is flat; the bound keeps a hostile text from exhausting the stack.
  private static let deepest = 16

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func whole() throws(JSONFault) -> JSON {
    let value = try value(depth: 0)
    guard offset == bytes.count else { throw fault }
    return value
  }

  private var fault: JSONFault { JSONFault(offset: offset) }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func value(depth: Int) throws(JSONFault) -> JSON {
    guard depth < JSONReader.deepest else { throw fault }
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "t"):
      try take("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try take("false")
      return .bool(false)
    default: return .integer(try integer())
    }
  }

  private mutating func take(_ text: StaticString) throws(JSONFault) {
    for expected in text.description.utf8 {
      guard next == expected else { throw fault }
      offset += 1
    }
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func integer() throws(JSONFault) -> Int64 {
    let start = offset
    _ = takes(UInt8(ascii: "-"))
    while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
    let digits = String(decoding: bytes[start..<offset], as: UTF8.self)
    // A leading zero, "-0" and a number beyond 64 bits would not be written so.
    guard let number = Int64(digits), String(number) == digits else { throw fault }
    return number
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSON] {
    try take("[")
    var elements: [JSON] = []
    if takes(UInt8(ascii: "]")) { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while takes(UInt8(ascii: ","))
    try take("]")
    return elements
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [String: JSON] {
    try take("{")
    var members: [String: JSON] = [:]
    var last: String?
    if takes(UInt8(ascii: "}")) { return members }
    repeat {
      let key = try string()
      if let last, !last.utf8.lexicographicallyPrecedes(key.utf8) { throw fault }
      last = key
      try take(":")
      members[key] = try value(depth: depth + 1)
    } while takes(UInt8(ascii: ","))
    try take("}")
    return members
  }

  private mutating func string() throws(JSONFault) -> String {
    try take("\"")
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault }
      offset += 1
      text.append(byte == UInt8(ascii: "\\") ? try escaped() : byte)
    }
    try take("\"")
    guard let string = String(validating: text, as: UTF8.self) else { throw fault }
    return string
  }

  private mutating func escaped() throws(JSONFault) -> UInt8 {
    guard let byte = next else { throw fault }
    offset += 1
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return byte }
    guard byte == UInt8(ascii: "u"), offset + 4 <= bytes.count else { throw fault }
    let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    guard let code = UInt8(digits, radix: 16), code < 0x20, digits == digits.lowercased()
    else { throw fault }
    offset += 4
    return code
  }
}
