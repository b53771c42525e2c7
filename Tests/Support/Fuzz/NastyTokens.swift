/// Tokens that break parsers: invalid bytes, syntax characters, extreme numbers, and look-alike
/// characters.
enum NastyTokens {
  static let all: [[UInt8]] = bytes + texts.map { Array($0.utf8) }

  private static let bytes: [[UInt8]] = [
    [0x00], [0xFF], [0x80], [0xFE, 0xFF],
    // UTF-8: overlong forms, a surrogate, a code point beyond the last, truncated characters.
    [0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE5, 0x9C],
    [0xF0, 0x9F, 0x98],
    // GB18030: two bytes, four bytes, the byte order mark, the last code point, one beyond it,
    // truncated ones.
    [0xBE, 0xC0], [0x81, 0x40], [0xFE, 0xFE], [0x81, 0x30, 0x81, 0x30], [0x84, 0x31, 0x95, 0x33],
    [0xE3, 0x32, 0x9A, 0x35], [0xE3, 0x32, 0x9A, 0x36], [0x81, 0x30], [0x84, 0x31, 0xA4],
  ]

  private static let texts = [
    "", " ", "\n", "\r", "\r\n", "\t", ",", ";", "\"", "\"\"", "'", "\\", "/", "|", "#", "%s",
    "$(x)",
    "=", "==", "@", "+", "-", "--", "..", ".", ":", "[", "]", "{", "}", "[[[[[[[[", "null", "true",
    "NaN", "<b>&", "\u{FEFF}", "\u{1B}[2J", "\u{85}", "\u{2028}", "\u{202E}", "\u{200B}",
    "\u{301}", "é", "e\u{301}", "\u{212A}", "👨‍👩‍👧", "\u{FFFD}", "\u{10FFFF}",
    "0", "1", "9", "00", "-0", "+5", "1.", ".5", "0.005", "1e9", "9223372036854775807",
    "9223372036854775808", "-9223372036854775808", "999999999999999", "٣", "２", "²",
    "1\u{FE0F}\u{20E3}",
    "\\u0000", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\u001f", "\\n", "\\/",
  ]
}
