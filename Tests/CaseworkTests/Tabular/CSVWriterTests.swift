import Testing

@testable import Casework

@Suite struct CSVWriterTests {
  @Test(arguments: [
    (["a", "b"], "a,b\n"),
    (["", ""], ",\n"),
    ([""], "\"\"\n"),
    (["a,b", "c\"d"], "\"a,b\",\"c\"\"d\"\n"),
    (["a\nb", "c\rd"], "\"a\nb\",\"c\rd\"\n"),
    ([" a", "b ", "c d"], "\" a\",\"b \",c d\n"),
    (["张三", "a\tb", "=1"], "张三,a\tb,=1\n"),
  ])
  func `a field is quoted only where it must be`(fields: [String], line: String) {
    #expect(CSVWriter().line(fields) == line)
  }

  @Test(arguments: [
    (["a", "b,c\"d"], "a\tb,c\"d\n"),
    (["a\tb\nc\rd\\e", ""], "a\\tb\\nc\\rd\\\\e\t\n"),
    (["\r\n"], "\\r\\n\n"),
  ])
  func `TSV escapes what would break its lines`(fields: [String], line: String) {
    #expect(CSVWriter(.tsv).line(fields) == line)
  }

  @Test(arguments: [CSVWriter(), CSVWriter(.tsv), CSVWriter(forExcel: true)])
  func `a row may end in fields that were prepared once`(writer: CSVWriter) {
    let (row, common) = (["a", "=1"], ["b,c", "+86", "d\te", ""])
    for last in [common, []] {
      var text: [UInt8] = []
      writer.append(row, ending: writer.ending(last), to: &text)
      #expect(String(decoding: text, as: UTF8.self) == writer.line(row + last))
    }
  }

  @Test(arguments: [
    "=1+1", "+1", "+86", "-a", "-", "-1-1", "-1.", "-1.2.3", "@x", "\tx", "\rx", "\nx", "＝1", "＠x",
  ])
  func `for Excel a formula is defused`(field: String) {
    #expect(CSVWriter.isFormula(field))
    #expect(CSVWriter(forExcel: true).line([field]).contains("'\(field)"))
    #expect(CSVWriter(.tsv, forExcel: true).line([field]).hasPrefix("'"))
  }

  @Test(arguments: ["", "1", "-1", "-12.50", "0.5", "a=1", "张三", "'=1", " =1"])
  func `for Excel a plain value stays`(field: String) {
    #expect(!CSVWriter.isFormula(field))
    #expect(!CSVWriter(.tsv, forExcel: true).line(["x", field]).contains("\t'\(field)\r"))
  }

  @Test func `for Excel the file has a mark and CR LF`() {
    let writer = CSVWriter(forExcel: true)
    #expect(writer.prefix == "\u{FEFF}")
    #expect(writer.line(["a", "-1"]) == "a,-1\r\n")
    #expect(writer.line(["=a,\"b\"", "="]) == "\"'=a,\"\"b\"\"\",'=\r\n")
    #expect(CSVWriter().prefix.isEmpty)
  }

  @Test(arguments: [false, true])
  func `what is written is read back`(forExcel: Bool) throws {
    let pieces = [
      "", "a", "\"", ",", "\n", "\r", "\r\n", " ", "张", "😀", "e\u{301}", "\u{FEFF}", "\t",
    ]
    let writer = CSVWriter(forExcel: forExcel)
    var dice = Dice(seed: 3)
    var text = writer.prefix
    var expected: [[String]] = []
    for _ in 0..<2000 {
      // The letter in front keeps formulas, which Excel would not get back, out of this.
      let row = (0..<3).map { _ in
        "x" + (0..<dice.next(below: 4)).map { _ in pieces[dice.next(below: pieces.count)] }.joined()
      }
      expected.append(row)
      text += writer.line(row)
    }
    var reader = CSVReader(text: text)
    for row in expected { #expect(try reader.next()?.fields == row) }
    #expect(try reader.next() == nil)
  }
}
