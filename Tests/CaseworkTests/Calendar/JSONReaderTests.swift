import Casework
import Testing

@Suite struct JSONReaderTests {
  @Test(arguments: [
    (" { \"b\" : [ 1 , true ] ,\r\n\t\"a\" : \"x\" } ", #"{"a":"x","b":[1,true]}"#),
    (#""\/\b\f\n\r\t\"\\""#, #""/\u0008\u000c\u000a\u000d\u0009\"\\""#),
    (#""\u5143\u65E6 \ud83d\ude00""#, "\"元旦 😀\""), ("[ ]", "[]"), ("{ }", "{}"), ("-7 ", "-7"),
  ])
  func `JSON of others is read with its spaces and escapes, and has one text of ours`(
    _ text: String, _ canonical: String
  ) throws {
    #expect(try JSON(foreign: text).canonical == canonical)
    #expect(throws: JSONFault.self) { try JSON(reading: text + " ") }
  }

  @Test(arguments: [
    "", " ", "{", "[1,]", "[1 2]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{a:1}", "nul", "null", "1.5",
    "01", "\"\\x\"", "\"\\u12\"", "\"\\ud83d\"", "\"\\ud83d\\u0041\"", "\"\\udc00\"", "\"a\nb\"",
    "\"\\u0000\"", "[] []", "\"\\u+123\"", "\"open",
  ])
  func `what is no JSON is refused`(_ text: String) {
    #expect(throws: JSONFault.self) { try JSON(foreign: text) }
    #expect(throws: JSONFault.self) { try JSON(reading: text) }
  }

  @Test(arguments: ["[1, 2]", "{\"b\":1,\"a\":2}", "\"\\n\"", "\"\\u001F\"", "\"\\/\"", " 1"])
  func `the log has only the one text of a value`(_ text: String) {
    #expect(throws: Never.self) { try JSON(foreign: text) }
    #expect(throws: JSONFault.self) { try JSON(reading: text) }
  }

  @Test func `a text that goes too deep is refused`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONFault.self) { try JSON(foreign: deep) }
  }
}
