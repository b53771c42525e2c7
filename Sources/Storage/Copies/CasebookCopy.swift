import Casework
import Machine
import SQLite

/// A copy of a casebook under construction: a temporary file beside its target, deleted unless
/// `place` is called.
final class CasebookCopy {
  /// The temporary file, with mode 0600.
  let file: UnfinishedFile

  /// Copies one snapshot of the database while others go on writing.
  ///
  /// The copy needs no write-ahead log.
  init(of source: Connection, beside path: String) throws {
    file = try UnfinishedFile(beside: path)
    let target = try Connection(path: file.path, access: .readWrite)
    try source.backup(to: target)
    try target.keepNoWriteAheadLog()
  }

  /// Opens the copy read-only, without creating files beside it.
  func open() throws -> SQLiteCasebook {
    try SQLiteCasebook(Connection(path: file.path, access: .immutable), path: file.path)
  }

  /// Opens the copy to write to it.
  func write() throws -> Connection { try Connection(path: file.path, access: .readWrite) }

  /// Checks the whole copy.
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

  /// Moves the copy to the first free name, with suffix none, `-2`, `-3` and so on; safe against
  /// other processes doing the same.
  func place(naming name: (String) -> String) throws -> String {
    for count in 1...999 {
      let path = name(count == 1 ? "" : "-\(count)")
      let taken = [""] + UnfinishedFile.companions
      guard !taken.contains(where: { Files.look(path + $0, followingLink: false) != nil }) else {
        continue
      }
      do throws(FileError) {
        try file.place(as: path, replacing: false)
        return path
      } catch {
        guard error.cause == .exists else { throw error }
      }
    }
    throw StorageError.exists(path: name(""))
  }
}

extension SQLiteCasebook {
  /// How many cases the file has.
  func caseCount() throws(SQLiteError) -> Int { try db.value("SELECT count(*) FROM log_case") }

  /// The series digit of new case numbers.
  func series() throws(SQLiteError) -> Int {
    try db.value(
      "SELECT coalesce((SELECT series FROM state_series), series) FROM log_file")
  }
}
