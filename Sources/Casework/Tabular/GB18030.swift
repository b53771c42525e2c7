/// Decodes GB18030 with tables that are built at first use.
///
/// It follows the mapping of 2000, as Python's codec does. Later editions moved two dozen rare
/// two-byte codes out of the private use area, which cannot be told from the bytes.
enum GB18030 {
  /// Decodes the bytes up to an end to UTF-8, without the byte order mark.
  /// - Throws: `TextError` with the offset of the first malformed sequence.
  static func utf8(_ bytes: [UInt8], upTo end: Int) throws(TextError) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(end + end / 2)
    let table = twoByte
    var index = 0
    while index < end {
      let lead = bytes[index]
      if lead < 0x80 {
        text.append(lead)
        index += 1
        continue
      }
      let trail = index + 1 < end ? bytes[index + 1] : 0
      if lead > 0x80, lead < 0xFF, let place = place(of: trail) {
        append(UInt32(table[Int(lead - 0x81) * 190 + place]), to: &text)
        index += 2
      } else if index + 3 < end, let scalar = fourByte(bytes[index..<index + 4]) {
        if !(index == 0 && scalar == 0xFEFF) { append(scalar, to: &text) }
        index += 4
      } else {
        throw TextError(.malformed, .gb18030, at: index, in: bytes)
      }
    }
    return text
  }

  /// Returns the index 0 to 189 of a trail byte, or `nil` if it is none.
  private static func place(of trail: UInt8) -> Int? {
    switch trail {
    case 0x40...0x7E: Int(trail) - 0x40
    case 0x80...0xFE: Int(trail) - 0x41
    default: nil
    }
  }

  /// Returns the scalar of a four-byte code: by table in the basic plane, else by arithmetic.
  private static func fourByte(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    let first = bytes.startIndex
    let (a, b, c, d) = (bytes[first], bytes[first + 1], bytes[first + 2], bytes[first + 3])
    guard 0x81...0xFE ~= a, 0x30...0x39 ~= b, 0x81...0xFE ~= c, 0x30...0x39 ~= d else { return nil }
    let pointer = ((Int(a - 0x81) * 10 + Int(b - 0x30)) * 126 + Int(c - 0x81)) * 10 + Int(d - 0x30)
    if pointer < remaining.count { return UInt32(remaining[pointer]) }
    // 90 30 81 30 is U+10000.
    guard 189_000..<189_000 + 0x100000 ~= pointer else { return nil }
    return UInt32(pointer - 189_000 + 0x10000)
  }

  /// Appends a scalar, which is never a surrogate, as UTF-8.
  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    let low = { (shift: UInt32) in UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
    if scalar < 0x800 {
      text.append(UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0))
    } else if scalar < 0x10000 {
      text.append(UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0))
      text.append(low(6))
    } else {
      text.append(UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0))
      text.append(low(12))
      text.append(low(6))
    }
    text.append(low(0))
  }
}
