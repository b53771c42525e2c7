import Casework
import Testing

@Suite struct GB18030Tests {
  private func decode(_ bytes: [UInt8]) throws -> String {
    try TextEncoding.gb18030.decode(bytes)
  }

  private func checksum(_ codes: some Sequence<[UInt8]>) throws -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for code in codes {
      // The letter keeps U+FEFF from being taken for a mark.
      for byte in try decode([0x61] + code).utf8.dropFirst() {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return hash
  }

  /// The constants come from the codec of Python.
  ///
  ///     def fnv(codes):
  ///         h = 0xcbf29ce484222325
  ///         for code in codes:
  ///             for byte in code.decode("gb18030").encode("utf-8"):
  ///                 h = (h ^ byte) * 0x100000001b3 % 2**64
  ///         return h
  ///     two = (bytes([a, b]) for a in range(0x81, 0xFF) for b in range(0x40, 0xFF) if b != 0x7F)
  ///     four = (bytes([0x81 + i // 12600, 0x30 + i // 1260 % 10, 0x81 + i // 10 % 126,
  ///                    0x30 + i % 10]) for i in range(39420))
  ///     print(hex(fnv(two)), hex(fnv(four)))
  @Test func `all codes of the basic plane are those of the standard`() throws {
    let two = (UInt8(0x81)...0xFE).lazy.flatMap { lead in
      (UInt8(0x40)...0xFE).lazy.filter { $0 != 0x7F }.map { [lead, $0] }
    }
    #expect(try checksum(two) == 0xD683_C41E_A925_DC54)
    let four = (0..<39420).lazy.map { (index: Int) -> [UInt8] in
      let (first, second) = (0x81 + index / 12600, 0x30 + index / 1260 % 10)
      let (third, fourth) = (0x81 + index / 10 % 126, 0x30 + index % 10)
      return [UInt8(first), UInt8(second), UInt8(third), UInt8(fourth)]
    }
    #expect(try checksum(four) == 0xE8A6_A4F5_945A_E210)
  }

  @Test(
    arguments: [
      ([], ""),
      ([0x61, 0x0A, 0x7F], "a\n\u{7F}"),
      ([0xBD, 0xE2, 0xB7, 0xD7], "解纷"),
      ([0x81, 0x40], "丂"),
      ([0xA2, 0xE3], "€"),
      ([0xFE, 0x50], "⺁"),
      ([0xAA, 0xA1], "\u{E000}"),
      ([0xD7, 0xFA], "\u{E810}"),
      ([0x81, 0x30, 0x81, 0x30], "\u{80}"),
      ([0x84, 0x31, 0xA4, 0x39], "\u{FFFF}"),
      ([0x90, 0x30, 0x81, 0x30], "\u{10000}"),
      ([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"),
      ([0x84, 0x31, 0x95, 0x33, 0x61], "a"),
      ([0x61, 0x84, 0x31, 0x95, 0x33], "a\u{FEFF}"),
    ] as [([UInt8], String)])
  func `each area is decoded`(bytes: [UInt8], text: String) throws {
    #expect(Array(try decode(bytes).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    arguments: [
      ("a byte that begins nothing", [0x61, 0x80], 1, 1, .malformed),
      ("a byte that is never used", [0x61, 0x0A, 0xFF, 0x40], 2, 2, .malformed),
      ("a trail byte that is none", [0xBD, 0xE2, 0xB7, 0x7F], 2, 1, .malformed),
      ("a character cut off", [0xBD], 0, 1, .malformed),
      ("four bytes cut off", [0x0A, 0x81, 0x30, 0x81], 1, 2, .malformed),
      ("four bytes beyond the basic plane", [0x84, 0x31, 0xA5, 0x30], 0, 1, .malformed),
      ("four bytes beyond U+10FFFF", [0xE3, 0x32, 0x9A, 0x36], 0, 1, .malformed),
      ("a NUL", [0xBD, 0xE2, 0x0D, 0x00], 3, 2, .nul),
    ] as [(String, [UInt8], Int, Int, TextError.Reason)])
  func `what is no GB18030 is refused with its place`(
    name: String, bytes: [UInt8], offset: Int, line: Int, reason: TextError.Reason
  ) {
    let error = #expect(throws: TextError.self) { try decode(bytes) }
    #expect(error?.offset == offset)
    #expect(error?.line == line)
    #expect(error?.reason == reason)
    #expect(error?.encoding == .gb18030)
  }
}
