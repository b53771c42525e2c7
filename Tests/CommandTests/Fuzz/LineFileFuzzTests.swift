import Disputes
import Foundation
import Machine
import Storage
import Support
import Testing

@testable import Casework
@testable import Wording
@testable import jiefen

/// Files of lines `name = value`, out of nearly right ones.
@Suite struct LineFileFuzzTests {
  private static let names = ["applicant", "phone", "document", "address"]

  private static let persons = Mutator(
    [
      "applicant = 张大山\nphone = 138 1234 5678\r\n# 备注\n\naddress=解放街=88号\n", "document = E1\r",
      "address = \"\"\"\n 第一行\n第二行 \n\"\"\"\n",
    ],
    tokens: names + [" = ", "\n", "#", "\"\"\""])

  @Test(arguments: Fuzz.parts)
  func `what is private is read line by line as it was written, or refused by its line`(
    part: Int
  ) throws {
    let program = try Program()
    let path = program.folder.appendingPathComponent("person.txt").path
    let tally = try Fuzz.run("person", part, of: 400, soak: 20_000) { seed in
      let bytes = Self.persons.bytes(seed)
      try Files.write(bytes, to: path)
      do {
        let lines = try Self.lines(path, program)
        let written = lines.map { "\($0.name) = \"\"\"\n\($0.value)\n\"\"\"\n" }.joined()
        try Files.write(Array(written.utf8), to: path)
        let again = try Self.lines(path, program)
        #expect(again.map(\.value.utf8.count) == lines.map(\.value.utf8.count), "seed \(seed)")
        #expect(again.map(\.value) == lines.map(\.value), "seed \(seed): \(bytes)")
        return true
      } catch let fault as TextError {
        #expect(bytes.indices.contains(fault.offset), "seed \(seed): \(fault)")
        return false
      } catch let fault as UsageFault {
        #expect(fault.text.english.contains("ine "), "seed \(seed): \(fault.text)")
        return false
      }
    }
    #expect(tally.isTelling)
  }

  private static func lines(_ path: String, _ program: Program) throws -> [PrivateFile.Line] {
    do {
      return try PrivateFile(path, names: names, TextFiles()).lines
    } catch let fault as FileFault {
      throw fault.cause
    }
  }

  private static let settings = Mutator(
    ["# mine\r\nunit = 碧湖镇/碧一村委会\nofficer=li.ming\n", "db = /a = b.db\r"],
    tokens: ["db", "unit", "officer", " = ", "\n", "#"])

  @Test(arguments: Fuzz.parts)
  func `settings are read as they were written, or refused by their line`(part: Int) throws {
    let program = try Program()
    let folder = program.folder.appendingPathComponent("jiefen")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("config").path
    let environment = Environment(variables: program.variables)
    let tally = try Fuzz.run("settings", part, of: 300, soak: 16_000) { seed in
      let bytes = Self.settings.bytes(seed)
      try Files.write(bytes, to: path)
      do {
        let read = try Settings.read(environment)
        let pairs = [("db", read.database), ("unit", read.unit), ("officer", read.officer)]
        let written = pairs.compactMap { name, value in value.map { "\(name) = \($0)\n" } }
        try Files.write(Array(written.joined().utf8), to: path)
        let again = try Settings.read(environment)
        let values = [again.database, again.unit, again.officer]
        #expect(values == pairs.map(\.1), "seed \(seed): \(bytes)")
        return true
      } catch let fault as UsageFault {
        #expect(fault.text.english.contains("config:"), "seed \(seed): \(fault.text)")
        return false
      }
    }
    #expect(tally.isTelling)
  }
}
