import Casework
import Support
import Testing

/// Tables out of nearly right ones, in every encoding and with both separators.
@Suite struct CSVFuzzTests {
  private static let inputs = Mutator(
    bytes: [
      "a,b,c\n1,2,3\n4,5,6\n", "\u{FEFF}案由,摘要\r\n邻里,\"排水沟，\"\"改道\"\"\"\r\n婚姻,\"一\r\n二\"\r\n",
      "x\ty\n1\t2\n\n", "\"\"\r\"\"\r", "a,\n,\n",
    ].map { Array($0.utf8) } + [
      // 纠纷,邻里 in GB18030, then a character of four bytes.
      [0xBE, 0xC0, 0xB7, 0xD7, 0x2C, 0xC1, 0xDA, 0xC0, 0xEF, 0x0A, 0x31, 0x2C],
      [0xBE, 0xC0, 0x2C, 0x90, 0x30, 0x81, 0x30, 0x0D, 0x0A, 0x22, 0xB7, 0xD7, 0x22, 0x2C, 0x0A],
    ])

  @Test(arguments: Fuzz.parts)
  func
    `a table that is read is the same when written and read again, any other has a fault's place`(
      part: Int
    ) throws
  {
    let tally = try Fuzz.run("csv", part, of: 3_600, soak: 180_000) { seed in
      let bytes = Self.inputs.bytes(seed)
      let encoding: TextEncoding = seed % 3 == 0 ? .gb18030 : .utf8
      let separator: CSVReader.Separator = seed % 5 == 0 ? .tab : .comma
      do throws(CSVError) {
        var reader = try CSVReader(bytes, separator: separator, encoding: encoding)
        let rows = try Self.rows(&reader)
        // A mark in front, for the first field may begin with one of its own.
        let text = rows.reduce(into: "\u{FEFF}") { text, row in text += CSVWriter().line(row) }
        var again = CSVReader(text: text)
        #expect(
          Self.bytes(try Self.rows(&again)) == Self.bytes(rows), "seed \(seed): \(bytes)")
        return true
      } catch {
        #expect((1...bytes.count).contains(error.line), "seed \(seed): \(error)")
        if case .text(let fault) = error {
          expectPlace(of: fault, in: bytes, encoding, "seed \(seed): \(fault)")
        }
        return false
      }
    }
    #expect(tally.isTelling)
  }

  private static func rows(_ reader: inout CSVReader) throws(CSVError) -> [[String]] {
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.fields) }
    return rows
  }

  /// Texts that Swift takes for equal may still differ in their bytes.
  private static func bytes(_ rows: [[String]]) -> [[[UInt8]]] {
    rows.map { $0.map { Array($0.utf8) } }
  }
}

/// Expects that all bytes before the place of a fault are text, that the one there is not, and that
/// the line is counted right.
func expectPlace(
  of fault: TextError, in bytes: [UInt8], _ encoding: TextEncoding, _ comment: Comment
) {
  guard bytes.indices.contains(fault.offset) else {
    Issue.record("the place lies outside: \(comment)")
    return
  }
  let before = try? encoding.decode(Array(bytes[..<fault.offset]))
  #expect(before.map { $0.lines.count } == fault.line, comment)
  #expect((bytes[fault.offset] == 0) == (fault.reason == .nul), comment)
}
