/// An encoding in which the bytes of a file are decoded to text.
public enum TextEncoding: String, CaseIterable, Equatable, Sendable {
  /// UTF-8, with or without a byte order mark.
  case utf8
  /// The Chinese national encoding, of which GBK and GB 2312 are parts.
  case gb18030

  /// The usual name.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .gb18030: "GB18030"
    }
  }

  /// Decodes all bytes, without the byte order mark.
  ///
  /// Nothing is repaired: lone surrogates, overlong forms and truncated characters are refused.
  /// - Throws: `TextError` with the offset of the first malformed sequence or NUL.
  public func decode(_ bytes: [UInt8]) throws(TextError) -> String {
    if bytes.isEmpty { return "" }
    let end = bytes.firstIndex(of: 0) ?? bytes.count
    let text: String
    switch self {
    case .utf8:
      let start = bytes[..<end].starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
      guard let valid = String(validating: bytes[start..<end], as: UTF8.self) else {
        throw TextError(.malformed, .utf8, at: Self.firstInvalid(bytes[..<end]), in: bytes)
      }
      text = valid
    case .gb18030:
      text = String(decoding: try GB18030.utf8(bytes, upTo: end), as: UTF8.self)
    }
    if end < bytes.count { throw TextError(.nul, self, at: end, in: bytes) }
    return text
  }

  /// The byte order mark U+FEFF in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Returns the offset of the first byte of the first sequence that is not UTF-8.
  static func firstInvalid(_ bytes: ArraySlice<UInt8>) -> Int {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var offset = bytes.startIndex
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return offset
      }
    }
  }
}
