import Casework
import Machine
import SQLite

/// A copy of a casebook in the making: an unfinished file beside its place, gone unless it is placed.
final class CasebookCopy {
  /// Where the copy stands meanwhile; private to the user.
  let file: UnfinishedFile

  /// Copies everything as it is at one moment, while others go on writing.
  ///
  /// The copy is one file that needs no other beside it.
  init(of source: Connection, beside path: String) throws {
    file = try UnfinishedFile(beside: path)
    let target = try Connection(path: file.path, access: .readWrite)
    try source.backup(to: target)
    try target.keepNoWriteAheadLog()
  }

  /// Opens the copy to look at it, without any file beside it.
  func open() throws -> SQLiteCasebook {
    try SQLiteCasebook(Connection(path: file.path, access: .immutable), path: file.path)
  }

  /// Opens the copy to write to it.
  func write() throws -> Connection { try Connection(path: file.path, access: .readWrite) }

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

  /// Gives the copy the first name that is free among those with nothing, `-2`, `-3` and so on put
  /// into them; each process its own.
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

  /// The digit of new numbers.
  func series() throws(SQLiteError) -> Int {
    try db.value(
      "SELECT coalesce((SELECT series FROM state_series), series) FROM log_file")
  }
}
