import Casework
import Disputes
import Machine
import SQLite

/// What was done to a file of an older program when it was opened.
public struct Upgrade: Hashable, Sendable {
  /// The version that it had.
  public let version: Int
  /// Where the file stands as it was.
  public let copy: String

  /// Copies a file as it is, then brings it up to date.
  ///
  /// - Returns: nothing where another process was faster.
  /// - Throws: `StorageError`, with `.noCopy` where no copy could be made and nothing was changed.
  static func run(_ path: String, open source: Connection, now: Instant) throws -> Upgrade? {
    try Migrator(Migration.all).verify(source)
    let version = try Migrator.currentVersion(of: source)
    let place = "\(Files.resolved(path)).v\(version)-\(now.stamp).bak"
    guard try keep(source, version, at: place, of: path) else { return nil }
    do {
      let writing = try Connection(path: path, access: .readWrite)
      try Migrator(Migration.all).migrate(writing, finishing: Rebuild.refill)
      // Readers, of whom there may be only one, would each go through a journal as large as the file.
      try? writing.checkpoint()
    } catch {
      // The file is as it was, and would be copied anew at each attempt.
      try? Files.remove(place)
      throw error
    }
    return Upgrade(version: version, copy: place)
  }

  /// Makes the copy, and tells whether it is of that version.
  private static func keep(
    _ source: Connection, _ version: Int, at place: String, of path: String
  ) throws -> Bool {
    do {
      let copy = try CasebookCopy(of: source, at: place)
      let copied = try Connection(path: copy.temporary, access: .immutable)
      guard try Migrator.currentVersion(of: copied) == version else { return false }
      let line: String = try copied.value("PRAGMA integrity_check(1)")
      guard line == "ok" else { throw StorageError.damaged(line) }
      try copy.place()
      return true
    } catch let error as FileError where error.cause == .exists {
      // Another process may have made it in the same second; anything else is not ours to replace.
      let there = try? Migrator.currentVersion(of: Connection(path: place, access: .immutable))
      guard there == version else {
        throw StorageError.noCopy(version: version, path: place, reason: error.reason)
      }
      return true
    } catch let error as FileError {
      throw StorageError.noCopy(version: version, path: place, reason: error.reason)
    } catch let error as SQLiteError where error.code.primary == .full {
      throw StorageError.noCopy(version: version, path: place, reason: error.message)
    }
  }
}

extension Instant {
  /// The moment as a part of the name of a file, as 20260331T093000.
  var stamp: String { String(description.prefix(19).filter { $0 != "-" && $0 != ":" }) }
}
