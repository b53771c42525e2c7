/// A text of which parts are replaced; what lies between them is taken over in one piece.
struct Redaction {
  private let original: [UInt8]
  private var replaced: [UInt8] = []
  private var end = 0

  init(_ bytes: [UInt8]) { original = bytes }

  /// Puts other bytes in the place of a part that lies behind the last one.
  mutating func replace(_ part: Range<Int>, with bytes: some Sequence<UInt8>) {
    replaced += original[end..<part.lowerBound]
    replaced += bytes
    end = part.upperBound
  }

  /// The text as it is then.
  var bytes: [UInt8] { end == 0 ? original : replaced + original[end...] }
}

extension [UInt8] {
  /// Whether the bytes of a word stand at a place.
  func holds(_ word: [UInt8], at index: Int) -> Bool {
    guard index + word.count <= count else { return false }
    // Not by slices: a list asks this at almost every character that it shows.
    for offset in word.indices where self[index + offset] != word[offset] { return false }
    return true
  }

  /// The character at a place, of however many bytes, with their number.
  func scalar(at index: Int) -> (Unicode.Scalar, length: Int)? {
    guard index < count else { return nil }
    let length = self[index] < 0x80 ? 1 : self[index] < 0xE0 ? 2 : self[index] < 0xF0 ? 3 : 4
    guard index + length <= count else { return nil }
    var value = UInt32(length == 1 ? self[index] : self[index] & (0xFF >> UInt8(length + 1)))
    for byte in self[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// The character of three bytes at a place, as every Chinese one is.
  func ideograph(at index: Int) -> Unicode.Scalar? {
    guard self[index] & 0xF0 == 0xE0, index + 2 < count else { return nil }
    return Unicode.Scalar(
      UInt32(self[index] & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6
        | UInt32(self[index + 2] & 0x3F))
  }

  /// Whether a byte in the middle of a character stands at a place.
  func isInsideCharacter(at index: Int) -> Bool { self[index] & 0xC0 == 0x80 }
}
