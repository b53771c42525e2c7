import Disputes
import Foundation
import Testing

/// A database with some villages, and who acts in it; each test has its own.
struct Town {
  let program: Program

  static let village = "碧湖镇/碧一村委会"
  static let villageCode = "331102100201"
  static let township = "碧湖镇"
  static let townshipCode = "331102100000"
  static let otherTownship = "大港头镇"
  static let county = "莲都区"
  static let city = "丽水市"

  /// The database that every town begins with, made once by the program itself.
  private static let template = Result { () throws -> Data in
    let program = try Program(startingAt: (Program.now.day + -1).start)
    try #require(try program.run(["init"]).code == 0)
    let villages = [
      ("331102100201", "碧一村委会", "碧湖镇"), ("331102100202", "碧二村委会", "碧湖镇"),
      ("331102100203", "新村村委会", "碧湖镇"), ("331102102203", "新村村委会", "大港头镇"),
    ]
    for (code, name, parent) in villages {
      let run = try program.run([
        "unit", "add", code, name, "--level", "village", "--parent", parent,
      ])
      try #require(run.code == 0, "\(run.err)")
    }
    return try Data(contentsOf: program.folder.appendingPathComponent("cases.db"))
  }

  init(_ language: String = "en", startingAt now: Instant = Program.now) throws {
    program = try Program(language, startingAt: now)
    try Town.template.get().write(to: program.folder.appendingPathComponent("cases.db"))
  }

  /// Runs a command for a unit.
  @discardableResult
  func callAsFunction(
    _ unit: String = Town.village, _ arguments: String..., officer: String = "li.ming",
    input: [UInt8] = []
  ) throws -> Program.Run {
    try run(unit, arguments, officer: officer, input: input)
  }

  /// Runs a command for a unit.
  func run(
    _ unit: String, _ arguments: [String], officer: String = "li.ming", input: [UInt8] = [],
    to output: Program.Output = .file, _ environment: [String: String] = [:]
  ) throws -> Program.Run {
    try program.run(
      arguments, input: input, to: output,
      ["JIEFEN_UNIT": unit, "JIEFEN_OFFICER": officer].merging(environment) { _, new in new })
  }

  /// Runs a command that must be done, and gives its first line.
  @discardableResult
  func done(
    _ unit: String, _ arguments: String..., officer: String = "li.ming", input: [UInt8] = []
  ) throws -> String {
    let run = try self.run(unit, arguments, officer: officer, input: input)
    try #require(run.code == 0, "\(arguments.joined(separator: " ")): \(run.err)")
    return run.number
  }

  /// Registers a case, accepted at once unless said otherwise, and gives its number.
  func intake(
    by unit: String = Town.village, accepted: Bool = true, _ more: String...
  ) throws -> String {
    var arguments = ["intake", "--applicant", "张大山"]
    if !more.contains("--summary") { arguments += ["--summary", "两家因排水沟走向争执"] }
    if !more.contains("--category") { arguments += ["--category", "邻里"] }
    if !more.contains("--respondent") { arguments += ["--respondent", "李小河"] }
    if accepted { arguments.append("--accept") }
    let run = try self.run(unit, arguments + more)
    try #require(run.code == 0, "\(run.err)")
    return run.number
  }

  /// The one case as its data.
  func show(_ number: String, as unit: String = Town.city) throws -> [String: Any] {
    let run = try self(unit, "show", number, "--format", "json")
    try #require(run.code == 0, "\(run.err)")
    let rows = try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [[String: Any]]
    return try #require(rows?.first)
  }

  /// The kinds of everything that happened to a case, in order.
  func kinds(_ number: String) throws -> [String] {
    try history(number).compactMap { $0["kind"] as? String }
  }

  /// Everything that happened to a case, in order.
  func history(_ number: String) throws -> [[String: Any]] {
    let run = try self(Town.city, "show", number, "--history", "--format", "json")
    try #require(run.code == 0, "\(run.err)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [[String: Any]])
  }

  /// The numbers of a list.
  func list(_ filters: String...) throws -> [String] {
    let run = try self.run(Town.city, ["list", "--format", "csv"] + filters)
    try #require(run.code == 0, "\(run.err)")
    return run.lines.dropFirst().map { String($0.prefix { $0 != "," }) }
  }

  /// Writes a file into the town's folder and gives its path.
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = program.folder.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// The surroundings of a run so many days later.
  func later(_ days: Int) throws -> [String: String] {
    let shift = try #require(program.variables["TEST_CLOCK_SHIFT"].flatMap(Int.init))
    return ["TEST_CLOCK_SHIFT": "\(shift + days * 86_400_000)"]
  }

  /// A day as the command line takes it, so many days from the day of the tests.
  static func day(_ distance: Int) -> String { (Program.now.day + distance).description }
}
