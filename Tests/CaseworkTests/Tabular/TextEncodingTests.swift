import Casework
import Testing

@Suite struct TextEncodingTests {
  @Test(
    arguments: [
      ([], ""),
      ([0xEF, 0xBB, 0xBF], ""),
      ([0xEF, 0xBB, 0xBF, 0x61], "a"),
      ([0x61, 0xEF, 0xBB, 0xBF], "a\u{FEFF}"),
      ([0xE5, 0xBC, 0xA0, 0xF0, 0x9F, 0x98, 0x80], "张😀"),
      ([0xEF, 0xBF, 0xBF, 0xF4, 0x8F, 0xBF, 0xBF], "\u{FFFF}\u{10FFFF}"),
    ] as [([UInt8], String)])
  func `UTF-8 is decoded without its mark`(bytes: [UInt8], text: String) throws {
    #expect(Array(try TextEncoding.utf8.decode(bytes).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    arguments: [
      ("a byte that begins nothing", [0x61, 0x0A, 0x80], 2, 2, .malformed),
      ("a byte that is never used", [0xFF], 0, 1, .malformed),
      ("a lone surrogate", [0x0D, 0x0A, 0x0D, 0x61, 0xED, 0xA0, 0x80], 4, 3, .malformed),
      ("an overlong form", [0x61, 0xC0, 0x80], 1, 1, .malformed),
      ("a character cut off", [0x61, 0xE5, 0xBC], 1, 1, .malformed),
      ("beyond U+10FFFF", [0xF4, 0x90, 0x80, 0x80], 0, 1, .malformed),
      ("a fault after the mark", [0xEF, 0xBB, 0xBF, 0xFE], 3, 1, .malformed),
      ("a NUL", [0x61, 0x0A, 0x0A, 0x62, 0x00, 0x63], 4, 3, .nul),
      ("a fault before a NUL", [0xE5, 0x00], 0, 1, .malformed),
      ("a NUL before a fault", [0x00, 0xE5], 0, 1, .nul),
    ] as [(String, [UInt8], Int, Int, TextError.Reason)])
  func `what is no UTF-8 is refused with its place`(
    name: String, bytes: [UInt8], offset: Int, line: Int, reason: TextError.Reason
  ) {
    let error = #expect(throws: TextError.self) { try TextEncoding.utf8.decode(bytes) }
    #expect(error?.offset == offset)
    #expect(error?.line == line)
    #expect(error?.reason == reason)
  }
}
