import Foundation
import Testing

/// What is no text is refused where it comes in, with its place, and nothing is written.
@Suite struct EdgeTests {
  /// Bytes that are no text, and the offset of the first that is none.
  struct Bad: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let offset: Int
  }

  private static let invalid = [
    Bad(testDescription: "a byte of no character", bytes: [0x61, 0xFF], offset: 1),
    Bad(testDescription: "an overlong form", bytes: [0xC0, 0x80], offset: 0),
    Bad(testDescription: "a lone surrogate", bytes: [0x61, 0x62, 0xED, 0xA0, 0x80], offset: 2),
    Bad(
      testDescription: "a character cut short", bytes: Array("好".utf8) + [0xE5, 0x9C], offset: 3),
    Bad(testDescription: "beyond the last", bytes: [0xF4, 0x90, 0x80, 0x80], offset: 0),
  ]
  private static let nul = Bad(testDescription: "a NUL", bytes: [0x61, 0x00, 0x62], offset: 1)

  /// Runs words, and expects usage, these parts in what is said, and an unchanged database.
  private func expectRefusal(
    of run: (Town) throws -> Program.Run, saying parts: [String], _ comment: Comment
  ) throws {
    let town = try Town()
    let path = town.program.folder.appendingPathComponent("cases.db")
    let before = try Data(contentsOf: path)
    let run = try run(town)
    #expect(run.code == 64 && run.out.isEmpty, comment)
    for part in parts { #expect(run.err.contains(part), "\(comment): \(run.err)") }
    #expect(try Data(contentsOf: path) == before, comment)
  }

  @Test(arguments: invalid)
  func `an argument`(bad: Bad) throws {
    for (words, option) in [([], ""), (["note", "1"], "--text="), (["check", "--against"], "")] {
      let arguments = words.map { Array($0.utf8) } + [Array(option.utf8) + bad.bytes]
      try expectRefusal(
        of: { try $0.program.run(bytes: arguments) },
        saying: ["Argument \(arguments.count) ", "byte \(option.utf8.count + bad.offset + 1)"],
        "\(words): \(bad.testDescription)")
    }
  }

  @Test(
    arguments: [
      "JIEFEN_DB", "JIEFEN_UNIT", "JIEFEN_OFFICER", "USER", "HOME", "XDG_CONFIG_HOME",
      "XDG_DATA_HOME", "LOGNAME",
    ], invalid)
  func `a variable that names something`(name: String, bad: Bad) throws {
    try expectRefusal(
      of: { town in
        try town.program.run(
          bytes: [Array("list".utf8)], [name: ""],
          rawVariables: [Array("\(name)=".utf8) + bad.bytes])
      }, saying: ["variable \(name) ", "byte \(bad.offset + 1)"], "\(bad.testDescription)")
  }

  @Test(arguments: invalid + [nul])
  func `the file of settings`(bad: Bad) throws {
    try expectRefusal(
      of: { town in
        let folder = town.program.folder.appendingPathComponent("jiefen")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        _ = try town.file("jiefen/config", Array("unit = 碧湖镇\n#".utf8) + bad.bytes)
        return try town.program.run(["list"])
      }, saying: ["jiefen/config", "line 2, byte \(19 + bad.offset)"], "\(bad.testDescription)")
  }

  private static let intake = ["intake", "--category", "02", "--applicant", "张三"]

  @Test(
    arguments: [
      intake + ["--summary-file", "-"], intake + ["--summary", "好", "--private-file", "-"],
      ["import", "cases", "-"], ["import", "units", "-"], ["import", "calendar", "-"],
      ["report", "verify", "-"], ["init", "--units", "-"],
    ], invalid + [nul])
  func `a file, or the standard input`(words: [String], bad: Bad) throws {
    try expectRefusal(
      of: { town in
        let more = words[0] == "init" ? ["--db", town.program.folder.path + "/new.db"] : []
        let run = try town.run(Town.township, words + more, input: bad.bytes + [0x0A])
        #expect(!FileManager.default.fileExists(atPath: town.program.folder.path + "/new.db"))
        return run
      }, saying: ["line 1, byte \(1 + bad.offset)"], "\(words): \(bad.testDescription)")
  }

  @Test(arguments: ["\\ud800", "\\udc00", "\\ud83d\\u0041", "\\u0000"])
  func `a surrogate or a NUL that JSON writes as an escape`(escape: String) throws {
    let calendar =
      "{\"year\": 2027, \"days\": [\n{\"date\": \"2027-01-01\", \"isOffDay\": true, "
      + "\"name\": \"\(escape)\"}]}"
    let report = "{\"rows\": [\n{\"report\": \"\(escape)\"}], \"total\": {}}"
    for (noun, verb, text) in [("import", "calendar", calendar), ("report", "verify", report)] {
      try expectRefusal(
        of: { try $0(Town.city, noun, verb, "-", input: Array(text.utf8)) }, saying: ["ine 2"],
        "\(verb): \(escape)")
    }
  }

  @Test(arguments: [
    ([0x61, 0x0A, 0xFF], 3), ([0x61, 0x0A, 0xBE], 3), ([0x61, 0x0A, 0x81, 0x30, 0x81], 3),
    ([0x61, 0x0A, 0xE3, 0x32, 0x9A, 0x36], 3), ([0x61, 0x0A, 0xBE, 0xC0, 0x00], 5),
  ])
  func `bytes that are not GB18030`(bytes: [UInt8], place: Int) throws {
    for noun in ["cases", "units", "calendar"] {
      try expectRefusal(
        of: { try $0(Town.city, "import", noun, "-", "--encoding", "gb18030", input: bytes) },
        saying: ["line 2, byte \(place)"], "\(noun): \(bytes)")
    }
  }
}
