/// A builder that replaces parts of a text and copies what lies between them.
struct Redaction {
  private let original: [UInt8]
  private var replaced: [UInt8] = []
  private var end = 0
  /// The replaced parts of the original.
  private(set) var parts: [Range<Int>] = []

  init(_ bytes: [UInt8]) { original = bytes }

  /// Replaces a part, which must come after the last one.
  mutating func replace(_ part: Range<Int>, with bytes: some Sequence<UInt8>) {
    replaced += original[end..<part.lowerBound]
    replaced += bytes
    end = part.upperBound
    parts.append(part)
  }

  /// The resulting text.
  var bytes: [UInt8] { end == 0 ? original : replaced + original[end...] }
}

extension [UInt8] {
  /// Tells whether a word is at an index.
  func holds(_ word: [UInt8], at index: Int) -> Bool {
    guard index + word.count <= count else { return false }
    // Avoids slices for speed: a list calls this at almost every character.
    for offset in word.indices where self[index + offset] != word[offset] { return false }
    return true
  }

  /// Tells whether one of these words ends at an index, perhaps with a space behind it.
  func follows(_ words: [[UInt8]], at index: Int) -> Bool {
    let end = index > 0 && self[index - 1] == 0x20 ? index - 1 : index
    return words.contains { end >= $0.count && holds($0, at: end - $0.count) }
  }

  /// Decodes the UTF-8 character at an index, with its number of bytes.
  func scalar(at index: Int) -> (Unicode.Scalar, length: Int)? {
    guard index < count else { return nil }
    let length = self[index] < 0x80 ? 1 : self[index] < 0xE0 ? 2 : self[index] < 0xF0 ? 3 : 4
    guard index + length <= count else { return nil }
    var value = UInt32(length == 1 ? self[index] : self[index] & (0xFF >> UInt8(length + 1)))
    for byte in self[index + 1..<index + length] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// Decodes the three-byte UTF-8 character at an index, such as a Chinese one.
  func ideograph(at index: Int) -> Unicode.Scalar? {
    guard self[index] & 0xF0 == 0xE0, index + 2 < count else { return nil }
    return Unicode.Scalar(
      UInt32(self[index] & 0x0F) << 12 | UInt32(self[index + 1] & 0x3F) << 6
        | UInt32(self[index + 2] & 0x3F))
  }

  /// Tells whether the byte at an index is a UTF-8 continuation byte.
  func isInsideCharacter(at index: Int) -> Bool { self[index] & 0xC0 == 0x80 }
}
