import Casework
import Machine
import SQLite

/// A copy of a casebook in the making: a temporary file beside its place, gone unless it is placed.
final class CasebookCopy {
  /// Where the copy will stand.
  let path: String
  /// Where it stands meanwhile; private to the user.
  let temporary: String
  private var isPlaced = false

  /// Copies everything as it is at one moment, while others go on writing.
  ///
  /// The copy is one file that needs no other beside it.
  init(of source: Connection, at path: String) throws {
    self.path = path
    temporary = try Files.temporaryPath(beside: path)
    do {
      try Files.write([], to: temporary, replacing: false)
    } catch {
      throw FileError(path: path, operation: .create, code: error.code)
    }
    let target = try Connection(path: temporary, access: .readWrite)
    try source.backup(to: target)
    try target.keepNoWriteAheadLog()
  }

  deinit {
    guard !isPlaced else { return }
    for suffix in ["-wal", "-shm", "-journal", ""] { try? Files.remove(temporary + suffix) }
  }

  /// Opens the copy to look at it, without any file beside it.
  func open() throws -> SQLiteCasebook {
    try SQLiteCasebook(Connection(path: temporary, access: .immutable), path: temporary)
  }

  /// Looks through the whole copy.
  ///
  /// - Throws: `UnsoundCopy`, which names the file that was copied.
  func requireSound(naming path: String) throws -> CopyReceipt {
    var findings: [Finding] = []
    var count = 0
    let book = try open()
    try book.check { finding in
      count += 1
      if findings.count < 20 { findings.append(finding) }
    }
    guard count == 0 else { throw UnsoundCopy(path: path, findings: findings, count: count) }
    return CopyReceipt(path: path, head: try book.lastHead(), cases: try book.caseCount())
  }

  /// Gives the copy its name, once it has reached the disk.
  func place(replacing: Bool = false) throws {
    try Files.place(temporary, as: path, replacing: replacing)
    isPlaced = true
  }
}

extension SQLiteCasebook {
  /// How many cases the file has.
  func caseCount() throws(SQLiteError) -> Int { try db.value("SELECT count(*) FROM log_case") }

  /// The digit of new numbers.
  func series() throws(SQLiteError) -> Int {
    try db.value(
      "SELECT coalesce((SELECT series FROM state_series), series) FROM log_file")
  }
}
