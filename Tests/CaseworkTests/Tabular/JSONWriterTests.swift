import Testing

@testable import Casework

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("", "\"\""),
    ("a\"b\\c/d", "\"a\\\"b\\\\c/d\""),
    ("\n\r\t\u{0}\u{1B}", "\"\\n\\r\\t\\u0000\\u001b\""),
    ("\u{7F}\u{9B}2J", "\"\\u007f\\u009b2J\""),
    ("张三 é e\u{301} 😀 \u{2028}\u{FFFF}", "\"张三 é e\u{301} 😀 \u{2028}\u{FFFF}\""),
    ("\r\n", "\"\\r\\n\""),
  ])
  func `a string is escaped no more than it must`(string: String, expected: String) {
    var json = JSONWriter()
    json.value(string)
    #expect(Array(json.take().unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `members keep their order`() {
    var json = JSONWriter()
    json.object {
      $0.member("b", "x")
      $0.member("a", 42)
      $0.member("c", Int64.min)
      $0.member("d", true)
      $0.member("e", nil as String?)
      $0.member("f", number: "93.78")
      $0.key("g")
      $0.array {
        $0.value(1)
        $0.beginObject()
        $0.endObject()
        $0.array { $0.null() }
      }
    }
    json.newline()
    let expected = #"{"b":"x","a":42,"c":-9223372036854775808,"d":true,"e":null,"f":93.78,"#
    #expect(json.take() == expected + #""g":[1,{},[null]]}"# + "\n")
  }

  @Test func `the pretty layout has a line per value`() {
    var json = JSONWriter(.pretty)
    json.array {
      $0.object {
        $0.member("a", 1)
        $0.key("b")
        $0.array { _ in }
      }
      $0.value("x")
    }
    #expect(json.take() == "[\n  {\n    \"a\": 1,\n    \"b\": []\n  },\n  \"x\"\n]")
  }

  @Test func `the text can be taken between elements`() {
    var json = JSONWriter()
    json.beginArray()
    json.value(1)
    #expect(json.take() == "[1")
    json.value(2)
    #expect(json.take() == ",2")
    json.endArray()
    #expect(json.take() == "]")
  }

  @Test(arguments: ["0", "-0", "10", "93.78", "-1.5e10", "1E-2", "123456789012345678901234567890"])
  func `a number is written as it stands`(number: String) {
    var json = JSONWriter()
    json.value(number: number)
    #expect(json.take() == number)
  }

  @Test(arguments: ["", "-", "01", "1.", ".5", "+1", "1e", "1e+", "NaN", "1 ", "0x1", "１"])
  func `what is no number is written as a string`(text: String) {
    var json = JSONWriter()
    json.value(number: text)
    #expect(json.take() == "\"\(text)\"")
  }
}
