import Testing

@testable import Casework

@Suite struct CSVReaderTests {
  private func rows(
    _ text: String, _ separator: CSVReader.Separator = .comma
  ) throws(CSVError) -> [[String]] {
    try rows(Array(text.utf8), separator)
  }

  private func rows(
    _ bytes: [UInt8], _ separator: CSVReader.Separator = .comma
  ) throws(CSVError) -> [[String]] {
    var reader = try CSVReader(bytes, separator: separator)
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.fields) }
    return rows
  }

  @Test(arguments: [
    ("", []),
    ("\n\r\n\n", []),
    ("\u{FEFF}", []),
    ("a", [["a"]]),
    ("a,b\n", [["a", "b"]]),
    ("\u{FEFF}a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a\rb\rc", [["a"], ["b"], ["c"]]),
    ("a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]),
    (",\n,\n", [["", ""], ["", ""]]),
    ("a,\n", [["a", ""]]),
    ("a,b\n\n\r\n", [["a", "b"]]),
    ("a\n\nb", [["a"], [""], ["b"]]),
    ("\"\"", [[""]]),
    ("\"a\",\"b\"", [["a", "b"]]),
    ("\"a \"\"b\"\" c\"", [["a \"b\" c"]]),
    ("\"\"\"\"", [["\""]]),
    ("\"\"\"\"\"\"", [["\"\""]]),
    ("\"a,b\nc\",d", [["a,b\nc", "d"]]),
    ("\"a\r\n\"\n", [["a\r\n"]]),
    (" a , b ", [[" a ", " b "]]),
    ("纠纷,邻里\n\"张三，\"\"李四\"\"\",😀", [["纠纷", "邻里"], ["张三，\"李四\"", "😀"]]),
  ])
  func `a table is read as RFC 4180 says`(text: String, expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test func `a tab can separate fields`() throws {
    #expect(try rows("a,b\t\"c\td\"\n\t", .tab) == [["a,b", "c\td"], ["", ""]])
  }

  @Test func `each row knows the line in which it begins`() throws {
    var reader = CSVReader(text: "a\n\"b\nc\r\nd\re\"\r\nf\rg")
    var lines: [Int] = []
    while let row = try reader.next() { lines.append(row.line) }
    #expect(lines == [1, 2, 6, 7])
  }

  @Test(arguments: [
    ("a,b\nc\n", CSVError.ragged(line: 2, found: 1, expected: 2)),
    ("a,b\n\nc,d", .ragged(line: 2, found: 1, expected: 2)),
    ("a\n\"x\ny\"\nb,c,d", .ragged(line: 4, found: 3, expected: 1)),
    ("a\"b", .strayQuote(line: 1, field: 1)),
    ("a,b \"c\"", .strayQuote(line: 1, field: 2)),
    ("x,y\na,\"b\nc\"d", .strayQuote(line: 3, field: 2)),
    ("a,\"b\" ,c", .strayQuote(line: 1, field: 2)),
    ("a\n\"b\n\n\n", .unterminatedQuote(line: 2)),
    ("\"", .unterminatedQuote(line: 1)),
    ("\"\r", .unterminatedQuote(line: 1)),
    ("\"a\"\"", .unterminatedQuote(line: 1)),
  ])
  func `what is no table is refused with its line`(text: String, expected: CSVError) {
    #expect(throws: expected) { try rows(text) }
  }

  @Test(
    arguments: [
      ([0x61, 0x0A, 0x62, 0xFF], "line 2, byte 3: not valid UTF-8"),
      ([0x61, 0x0A, 0x22, 0x62, 0x00, 0x22], "line 2, byte 4: a NUL byte"),
      ([0x22, 0x22, 0x22, 0xED, 0xA0, 0x80, 0x22], "line 1, byte 3: not valid UTF-8"),
      ([0x61, 0x0D, 0x0A, 0xE5, 0x00], "line 2, byte 3: not valid UTF-8"),
    ] as [([UInt8], String)])
  func `bytes that are no text are refused with their place`(bytes: [UInt8], message: String) {
    let error = #expect(throws: CSVError.self) { try rows(bytes) }
    #expect(error?.description == message)
  }

  @Test func `after an error the reader is at its end`() throws {
    var reader = CSVReader(text: "a\nb,c\nd")
    _ = try reader.next()
    #expect(throws: CSVError.self) { try reader.next() }
    #expect(try reader.next() == nil)
  }

  @Test func `a file in GB18030 is read like one in UTF-8`() throws {
    // "调解,张三" LF
    let bytes: [UInt8] = [0xB5, 0xF7, 0xBD, 0xE2, 0x2C, 0xD5, 0xC5, 0xC8, 0xFD, 0x0A]
    var reader = try CSVReader(bytes, encoding: .gb18030)
    #expect(try reader.next() == CSVRow(line: 1, fields: ["调解", "张三"]))
    #expect(throws: CSVError.self) { try CSVReader([0x0A, 0x80], encoding: .gb18030) }
  }

  @Test func `columns are found by name, and none stands twice`() throws {
    let columns = try CSVColumns(CSVRow(line: 1, fields: ["unit", "area", "单位"]))
    #expect(columns["area"] == 1)
    #expect(columns["单位"] == 2)
    #expect(columns["Area"] == nil)
    #expect(throws: CSVError.duplicateColumn(line: 1, name: "unit")) {
      try CSVColumns(CSVRow(line: 1, fields: ["unit", "area", "unit"]))
    }
  }

  @Test func `any bytes give rows or an error, and never more fields than bytes`() throws {
    let alphabet: [UInt8] = [0x22, 0x22, 0x2C, 0x0A, 0x0D, 0x61, 0x20, 0xE5, 0xBC, 0xA0, 0x00]
    var random = Dice(seed: 7)
    for _ in 0..<20_000 {
      let bytes = (0..<random.next(below: 12)).map { _ in
        alphabet[random.next(below: alphabet.count)]
      }
      do throws(CSVError) {
        #expect(try rows(bytes).joined().count <= bytes.count + 1)
      } catch {
        #expect(1...bytes.count + 1 ~= error.line)
      }
    }
  }
}

/// A small generator with a seed, so that a failure comes back.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % bound
  }
}
