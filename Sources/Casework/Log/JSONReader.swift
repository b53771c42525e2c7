/// Why a text is not valid JSON of the expected dialect.
public struct JSONFault: Error, Hashable, Sendable {
  /// The byte offset at which parsing stopped.
  public let offset: Int
}

extension JSON {
  /// Parses canonical JSON; any other spelling of the same value is refused.
  ///
  /// - Throws: `JSONFault` with the byte offset.
  public init(reading text: String) throws(JSONFault) {
    var reader = JSONReader(Array(text.utf8), .canonical)
    self = try reader.whole()
  }

  /// Parses JSON from other sources: with white space, keys in any order and every escape.
  ///
  /// Duplicate keys, floats and null are refused.
  ///
  /// - Throws: `JSONFault` with the byte offset.
  public init(foreign text: String) throws(JSONFault) {
    var reader = JSONReader(Array(text.utf8), .foreign)
    self = try reader.whole()
  }

  /// Parses JSON that holds a table: as `init(foreign:)`, but a decimal becomes its text and null
  /// the empty text.
  ///
  /// - Throws: `JSONFault` with the byte offset.
  init(tabular text: String) throws(JSONFault) {
    var reader = JSONReader(Array(text.utf8), .tabular)
    self = try reader.whole()
  }
}

private struct JSONReader {
  /// The dialect of JSON that is accepted.
  enum Dialect { case canonical, foreign, tabular }

  private let bytes: [UInt8]
  private let dialect: Dialect
  private var offset = 0
  /// The deepest nesting: payloads are flat, and the bound keeps a hostile text from overflowing
  /// the stack.
  private static let deepest = 16

  init(_ bytes: [UInt8], _ dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
  }

  private var isCanonical: Bool { dialect == .canonical }

  mutating func whole() throws(JSONFault) -> JSON {
    let value = try value(depth: 0)
    skipSpace()
    guard offset == bytes.count else { throw fault }
    return value
  }

  private var fault: JSONFault { JSONFault(offset: offset) }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func value(depth: Int) throws(JSONFault) -> JSON {
    guard depth < JSONReader.deepest else { throw fault }
    skipSpace()
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
    case UInt8(ascii: "n") where dialect == .tabular:
      try take("null")
      return .string("")
    default: return dialect == .tabular ? try number() : .integer(try integer())
    }
  }

  /// Parses a whole number, or a decimal as its text.
  private mutating func number() throws(JSONFault) -> JSON {
    let start = offset
    let whole = try? integer()
    guard takes(UInt8(ascii: ".")) else {
      guard let whole else { throw fault }
      return .integer(whole)
    }
    let first = offset
    while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
    // "-0" is allowed before a decimal point, but not alone.
    let isWhole = whole != nil || bytes[start..<first - 1].elementsEqual("-0".utf8)
    guard isWhole, offset > first else { throw fault }
    return .string(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private mutating func take(_ text: StaticString) throws(JSONFault) {
    for expected in text.description.utf8 { try take(expected) }
  }

  private mutating func take(_ byte: UInt8) throws(JSONFault) {
    guard takes(byte) else { throw fault }
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  /// Takes a punctuation byte, skipping white space before it.
  private mutating func takesSign(_ byte: UInt8) -> Bool {
    skipSpace()
    return takes(byte)
  }

  private mutating func skipSpace() {
    guard !isCanonical else { return }
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
  }

  private mutating func integer() throws(JSONFault) -> Int64 {
    let start = offset
    _ = takes(UInt8(ascii: "-"))
    while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
    let digits = String(decoding: bytes[start..<offset], as: UTF8.self)
    // Refuses a leading zero, "-0" and a number beyond 64 bits.
    guard let number = Int64(digits), String(number) == digits else { throw fault }
    return number
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSON] {
    try take(UInt8(ascii: "["))
    var elements: [JSON] = []
    if takesSign(UInt8(ascii: "]")) { return elements }
    repeat {
      elements.append(try value(depth: depth + 1))
    } while takesSign(UInt8(ascii: ","))
    try take(UInt8(ascii: "]"))
    return elements
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [String: JSON] {
    try take(UInt8(ascii: "{"))
    var members: [String: JSON] = [:]
    var last: String?
    if takesSign(UInt8(ascii: "}")) { return members }
    repeat {
      skipSpace()
      let key = try string()
      if let last, isCanonical, !last.utf8.lexicographicallyPrecedes(key.utf8) { throw fault }
      guard members[key] == nil else { throw fault }
      last = key
      guard takesSign(UInt8(ascii: ":")) else { throw fault }
      members[key] = try value(depth: depth + 1)
    } while takesSign(UInt8(ascii: ","))
    try take(UInt8(ascii: "}"))
    return members
  }

  private mutating func string() throws(JSONFault) -> String {
    try take(UInt8(ascii: "\""))
    let start = offset
    // Most strings have no escapes: one run of bytes.
    while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
      offset += 1
    }
    var text = bytes[start..<offset]
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault }
      offset += 1
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: isCanonical ? [try escaped()] : try foreignEscaped())
      } else {
        text.append(byte)
      }
    }
    try take(UInt8(ascii: "\""))
    guard let string = String(validating: text, as: UTF8.self) else { throw fault }
    return string
  }

  private mutating func escaped() throws(JSONFault) -> UInt8 {
    guard let byte = next else { throw fault }
    offset += 1
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return byte }
    guard byte == UInt8(ascii: "u") else { throw fault }
    let digits = bytes[offset...].prefix(4)
    let code = try codeUnit()
    guard (1..<0x20).contains(code), !digits.contains(where: { (0x41...0x46).contains($0) }) else {
      throw fault
    }
    return UInt8(code)
  }

  /// Parses the rest of any JSON escape and returns the character's UTF-8.
  private mutating func foreignEscaped() throws(JSONFault) -> [UInt8] {
    guard let byte = next else { throw fault }
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var units = [try codeUnit()]
      if UTF16.isLeadSurrogate(units[0]) {
        try take("\\u")
        units.append(try codeUnit())
      }
      // NUL is not allowed in a text.
      guard units[0] != 0, let text = String(validating: units, as: UTF16.self) else { throw fault }
      return Array(text.utf8)
    default: throw fault
    }
  }

  /// Parses four hexadecimal digits as a UTF-16 code unit.
  private mutating func codeUnit() throws(JSONFault) -> UInt16 {
    let digits = bytes[offset...].prefix(4)
    let isHexadecimal = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    guard digits.count == 4, isHexadecimal,
      let code = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault }
    offset += 4
    return code
  }
}
