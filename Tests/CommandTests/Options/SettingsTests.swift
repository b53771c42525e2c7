import Foundation
import Machine
import Testing

@testable import Wording
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

  /// Each kind of line that is none, with what is said of it.
  private static let malformed = [
    ("units = 碧湖镇", "is no setting"), ("= 碧湖镇", "is no setting"), ("[jiefen]", "is no setting"),
    ("DB = /a.db", "is no setting"), ("db: /a.db", "is no setting"), ("; mine", "is no setting"),
    ("export JIEFEN_DB=/a.db", "is no setting"), ("unit＝碧湖镇", "is no setting"),
    ("unit 碧湖镇", "is no setting"), ("unit", "has no value"), ("unit =", "has no value"),
    ("officer = wang\nofficer = li", "officer is said a second time"),
    ("db = /a.db\ndb = /a.db", "db is said a second time"),
    ("db = \"/a.db\"\nunit = 碧湖镇\nunit = 莲都区", "unit is said a second time"),
    ("db = /a.db # mine", "db has a # behind a space"), ("db = /a.db\t# mine", "db has a # behind"),
    ("unit = \"碧湖镇\" # mine", "unit has a # behind"), ("officer = #wang", "officer has a # behind"),
    ("officer = 'a' # 'b'", "officer has a # behind"),
    ("officer = \"", "officer has quotation marks"),
    ("officer = \"wang", "officer has quotation marks"),
    ("officer = \"\"", "officer has quotation"),
    ("officer = \"wang'", "officer has quotation"), ("officer = 'wang' x", "officer has quotation"),
  ]

  @Test(arguments: malformed)
  func `a line that sets nothing is refused with its place and its name`(
    lines: String, words: String
  ) throws {
    try write(Array("# mine\n\(lines)\n".utf8))
    let place = "config:\(lines.count { $0 == "\n" } + 2): "
    let fault = #expect(throws: UsageFault.self) { _ = try Settings.read(self.environment) }
    #expect(fault?.text.english.contains(place) == true)
    #expect(fault?.text.english.contains(words) == true, "\(fault?.text.english ?? "")")
    let run = try program.run(["list"])
    #expect(run.code == 64)
    #expect(run.err.contains(place))
  }

  @Test(arguments: [
    ("db = /a#b.db", "/a#b.db"), ("db = \"/a # b.db\"", "/a # b.db"), ("db = '/a #'", "/a #"),
    (" # mine\n\t#\n#db = /c.db\ndb = /a.db\r", "/a.db"), ("db=/a = b.db", "/a = b.db"),
    ("db = /a's.db", "/a's.db"),
  ])
  func `comments stand in lines of their own, and a value is what stands there`(
    lines: String, path: String
  ) throws {
    try write(Array(lines.utf8))
    #expect(try Settings.read(environment).database == path)
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
