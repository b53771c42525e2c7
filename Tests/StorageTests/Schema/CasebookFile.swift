import Casework
import Disputes
import Machine
import SQLite
import Storage
import Support

/// A casebook in a file of its own, removed with its folder.
final class CasebookFile {
  let folder: String
  let path: String

  init() throws {
    folder = try Files.createTemporaryFolder()
    path = Files.join(folder, "cases.db")
  }

  deinit {
    try? SQLiteCasebook.remove(at: path)
    try? Files.remove(folder)
  }

  func create() throws -> SQLiteCasebook {
    try SQLiteCasebook.create(at: path, series: 0, now: RandomLives.start)
  }

  /// Puts a casebook with some lives in it there.
  func fill(amending: Bool = true) throws {
    try Files.write((amending ? Self.amended : Self.plain).get(), to: path)
  }

  /// The bytes of that casebook, made once, with and without changes of calendars and rules.
  private static let amended = Result { try bytes(amending: true) }
  private static let plain = Result { try bytes(amending: false) }

  private static func bytes(amending: Bool) throws -> [UInt8] {
    let file = try CasebookFile()
    try RandomLives(seed: 5, steps: 350, amends: amending).write(to: file.create())
    return try Files.read(file.path)
  }

  func open(_ access: SQLiteCasebook.Access = .reading) throws -> SQLiteCasebook {
    try SQLiteCasebook.open(at: path, access: access)
  }

  /// Does to the file what the program never does, and puts back the triggers that were in the way.
  func tamper(_ script: String, restoring: Bool = true) throws {
    let db = try Connection(path: path, access: .readWrite)
    let triggers = try db.all("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'") {
      row throws(SQLiteError) -> (name: String, sql: String) in try (row[0], row[1])
    }
    try db.execute(script: "PRAGMA foreign_keys = OFF")
    try db.execute(script: script)
    for (name, sql) in triggers where restoring {
      try db.execute(script: "DROP TRIGGER IF EXISTS \(name)")
      try db.execute(script: sql)
    }
  }

  func findings() throws -> [Finding] {
    var findings: [Finding] = []
    try open().check { findings.append($0) }
    return findings
  }
}
