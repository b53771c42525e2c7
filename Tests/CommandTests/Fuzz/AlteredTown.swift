import Casework
import Disputes
import Foundation
import SQLite
import Testing

@testable import Presentation
@testable import jiefen

/// A town whose file has a row in every table, and what is asked of it after somebody changed it.
struct AlteredTown {
  let town: Town
  private let now = Program.now

  /// The file with something of everything, made once by the program itself.
  private static let template = Result { () throws -> Template in
    let town = try Town()
    let (village, township) = (Town.village, Town.township)
    let first = try town.intake(
      "--phone", "13812345678", "--people", "3", "--amount", "500", "--place", "村口", "--tag",
      "overseas", "--idempotency-key", "k1")
    try town.done(village, "session", first, "--mediator", "老李", "--text", "双方到场")
    try town.done(village, "escalate", first, "--reason", "难", "--tried", "两次")
    try town.done(township, "receive", first)
    try town.done(township, "correct", first, "--field", "people", "--value", "4", "--reason", "误")
    try town.done(township, "correct", first, "--field", "summary", "--value", "新", "--reason", "误")
    try town.done(township, "party", "correct", first, "2", "--name", "李大河", "--reason", "误")
    try town.done(
      township, "suspend", first, "--reason", "papers", "--until", Town.day(10))
    try town.done(township, "resume", first)
    try town.done(
      township, "extend", first, "--days", "5", "--reason", "难", "--parties-agree")
    try town.done(
      township, "agree", first, "--form", "written", "--term", "清理@\(Town.day(400))")
    try town.done(township, "perform", first, "--term", "1")
    try town.done(township, "close", first, "--outcome", "written_agreement")
    try town.done(township, "followup", first, "--satisfied", "yes")
    try town.done(township, "show", first, "--reveal")
    let second = try town.intake("--grade", "major")
    try town.done(village, "close", second, "--outcome", "settled")
    let open = try town.intake()
    try town.done(village, "assist", open, "--to", township)
    try town.done(township, "urge", open, "--level", "red")
    try town.done(township, "team", "add", "t1", "工作室")
    try town.done(
      Town.city, "rule", "set", "handling", "--days", "20", "--basis", "例", "--yes")
    let ledger =
      "external_ref,registered_at,category,summary,applicant\na,\(Town.day(-40)),0201,漏水,钱八\n"
    try town.done(village, "import", "cases", try town.file("ledger.csv", Array(ledger.utf8)))
    let report = try town(
      Town.city, "report", "closure-rate", "--by", "township", "--format", "json")
    let copy = town.program.folder.appendingPathComponent("copy.db").path
    try town.done(Town.city, "backup", copy)
    try town.done(Town.city, "restore", copy, "--yes", "--series", "1")
    return Template(
      bytes: try Data(contentsOf: town.program.folder.appendingPathComponent("cases.db")),
      report: report.bytes, ended: first, open: open)
  }

  private struct Template {
    let bytes: Data
    let report: [UInt8]
    let ended: String
    let open: String
  }

  private static func known() throws -> Template { try template.get() }

  init() throws {
    town = try Town()
    _ = try town.file("saved.json", try Self.known().report)
  }

  var path: String { town.program.folder.appendingPathComponent("cases.db").path }

  /// The file as it was before anybody changed it.
  func restore() throws {
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    try Self.known().bytes.write(to: URL(fileURLWithPath: path))
  }

  /// Changes the file past everything that guards it.
  func alter(_ change: (Connection) throws -> Void) throws {
    let db = try Connection(path: path, access: .readWrite)
    try db.execute(
      script: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
    let triggers: [(name: String, sql: String)] = try db.all(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    ) { row throws(SQLiteError) in try (row[0], row[1]) }
    for trigger in triggers { try db.execute(script: "DROP TRIGGER \(trigger.name)") }
    try change(db)
    for trigger in triggers { try db.execute(script: trigger.sql) }
    try db.checkpoint()
  }

  /// Every question that is put to a file.
  static func questions() throws -> [[String]] {
    let known = try known()
    let reports = ["daily", "weekly", "monthly", "quarterly", "overdue", "workload", "followup"]
      .map { ["report", $0] }
    return [
      ["check"], ["show", known.ended, "--history"], ["show", known.open], ["list"],
      ["list", "--open", "--search", "排水沟"], ["list", "--overdue", "--sort", "due"], ["today"],
      ["report", "closure-rate", "--by", "township,month"], ["report", "levels"],
      ["report", "closure-rate", "--definition", "due", "--by", "tag", "--format", "html"],
      ["report", "movement", "--compare", "month"],
      ["report", "closure-rate", "--known-at", "#250"], ["report", "verify", "saved.json"],
      ["export", "cases"], ["export", "events"], ["export", "closure-rates"],
      ["retention", "list"],
      ["deadline", "explain", known.open], ["access", "list", known.ended], ["unit", "list"],
      ["rule", "list"], ["party", "export", known.ended, "1", "--reason", "person_asked"],
      ["note", known.open, "--text", "又问", "--dry-run"],
      ["party", "correct", known.open, "1", "--name", "张小山", "--reason", "误", "--dry-run"],
      ["close", known.open, "--outcome", "settled", "--dry-run"],
      ["intake", "--category", "0201", "--applicant", "张大山", "--summary", "漏水", "--dry-run"],
    ] + reports
  }

  /// Asks in this process: the code and all that was said.
  ///
  /// A trap would end the test.
  func ask(_ question: [String]) throws -> (code: Int32, said: String) {
    let words = question.map {
      $0 == "saved.json" ? town.program.folder.appendingPathComponent($0).path : $0
    }
    var said = ""
    do {
      let console = Console(width: 80, data: { said += $0 }, talk: { said += $0 })
      try town.perform(words, of: Town.township, at: now, saying: console)
      return (0, said)
    } catch {
      let status = jiefen.ExitStatus(error)
      return (status.code, said + status.words)
    }
  }
}
