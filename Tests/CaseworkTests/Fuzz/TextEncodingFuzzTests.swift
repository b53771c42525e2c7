import Casework
import Support
import Testing

/// Texts in each encoding out of nearly right ones.
@Suite struct TextEncodingFuzzTests {
  private static let inputs = Mutator(bytes: [
    Array("纠纷 Streit 😀\r\n二".utf8), [0xEF, 0xBB, 0xBF, 0x61],
    [0xBE, 0xC0, 0xB7, 0xD7, 0x0A, 0xA2, 0xE3, 0x80, 0x30, 0x84, 0x31, 0x95, 0x33],
    [
      0x84, 0x31, 0x95, 0x33, 0x90, 0x30, 0x81, 0x30, 0xE3, 0x32, 0x9A, 0x35, 0x81, 0x39, 0xEF,
      0x30,
    ],
    (0x40...0xFE).flatMap { [0xFE, $0] }, (0x81...0xFE).flatMap { [0x81, 0x30, $0, 0x39] },
  ])

  @Test(arguments: Fuzz.parts, TextEncoding.allCases)
  func `bytes are text without a NUL, or have the place of the first that is none`(
    part: Int, encoding: TextEncoding
  ) throws {
    let tally = try Fuzz.run(encoding.rawValue, part, of: 900, soak: 60_000) { seed in
      let bytes = Self.inputs.bytes(seed)
      do throws(TextError) {
        let text = try encoding.decode(bytes)
        #expect(!text.utf8.contains(0), "seed \(seed)")
        #expect(String(validating: text.utf8, as: UTF8.self) != nil, "seed \(seed)")
        // Bytes in front change nothing of what stands behind, but that a mark is then kept.
        let behind = try encoding.decode([0x61] + bytes).unicodeScalars.dropFirst()
        let marked = behind.first == "\u{FEFF}" ? behind.dropFirst() : behind
        #expect(marked.elementsEqual(text.unicodeScalars), "seed \(seed): \(bytes)")
        return true
      } catch {
        expectPlace(of: error, in: bytes, encoding, "seed \(seed): \(error)")
        return false
      }
    }
    #expect(tally.isTelling)
  }
}
