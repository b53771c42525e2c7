import Foundation
import Machine
import Testing

@testable import jiefen

@Suite final class SettingsTests {
  private let program: Program

  init() throws { program = try Program() }

  private var environment: Environment { Environment(variables: program.variables) }

  private func write(_ bytes: [UInt8]) throws {
    let folder = program.folder.appendingPathComponent("jiefen")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: folder.appendingPathComponent("config"))
  }

  @Test func `without a file nothing is set`() throws {
    let settings = try Settings.read(environment)
    #expect(settings.database == nil && settings.unit == nil && settings.officer == nil)
    #expect(try Settings.read(Environment(variables: [:])).unit == nil)
  }

  @Test func `lines set what they name`() throws {
    try write(Array("# mine\r\n\n unit = 碧湖镇/碧一村委会 \nofficer=li.ming\ndb = /a = b.db".utf8))
    let settings = try Settings.read(environment)
    #expect(settings.unit == "碧湖镇/碧一村委会")
    #expect(settings.officer == "li.ming")
    #expect(settings.database == "/a = b.db")
  }

  @Test(arguments: ["units = 碧湖镇", "unit", "= 碧湖镇", "unit ="])
  func `a line that sets nothing is refused with its place`(line: String) throws {
    try write(Array("# mine\n\(line)\n".utf8))
    let fault = #expect(throws: UsageFault.self) { _ = try Settings.read(self.environment) }
    #expect(fault?.text.english.contains("config:2") == true)
    let run = try program.run(["list"])
    #expect(run.code == 64)
    #expect(run.err.contains("config:2"))
  }

  @Test func `a file that is no text is refused`() throws {
    try write([0x75, 0xFF])
    #expect(try program.run(["list"]).code == 64)
  }

  @Test func `options come before variables, and those before the file`() throws {
    let town = try Town()
    let folder = town.program.folder.appendingPathComponent("jiefen")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("unit = 碧二村委会\nofficer = file\n".utf8)
      .write(to: folder.appendingPathComponent("config"))
    let words = ["intake", "--category", "02", "--applicant", "张三", "--summary", "院墙"]
    func act(_ more: [String], _ variables: [String: String]) throws -> (String, String?) {
      let run = try town.program.run(words + more, variables)
      let number = run.number
      return (
        String(number.prefix(12)), try town.history(number).first?["officer"] as? String
      )
    }
    let fromFile = try act([], [:])
    #expect(fromFile == ("331102100202", "file"))
    let variables = ["JIEFEN_UNIT": Town.villageCode, "JIEFEN_OFFICER": "variable"]
    #expect(try act([], variables) == (Town.villageCode, "variable"))
    #expect(
      try act(["--unit", "碧湖镇", "--as", "option"], variables) == (Town.townshipCode, "option"))
  }
}
