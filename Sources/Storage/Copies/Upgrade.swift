import Casework
import Disputes
import Machine
import SQLite

/// Tells that a file of an older version was migrated when it was opened.
public struct Upgrade: Hashable, Sendable {
  /// The version before.
  public let version: Int
  /// The path of the copy made before the migration.
  public let copy: String

  /// Copies a file, then migrates it.
  ///
  /// - Returns: nil if another process was faster; its copy is then the one that stays.
  /// - Throws: `StorageError`, with `.noCopy` where no copy could be made and nothing was changed.
  static func run(_ place: Place, open source: Connection, now: Instant) throws -> Upgrade? {
    try place.refuse(place.otherNames(place.look))
    try Migrator(Migration.all).verify(source)
    let version = try Migrator.currentVersion(of: source)
    guard let copy = try keep(source, version, of: place, now: now) else { return nil }
    var isDone = false
    // On failure the copy is useless: the next attempt makes another, or another process made one.
    defer { if !isDone { try? Files.remove(copy) } }
    let writing = try Connection(path: place.path, access: .readWrite)
    // With a write-ahead log, a kill leaves no rollback journal that must be applied first.
    try? writing.keepWriteAheadLog()
    do {
      isDone = try Migrator(Migration.all).migrate(writing, finishing: Rebuild.refill)
    } catch let error as SQLiteError where error.code.primary == .readOnly {
      throw StorageError.noCopy(
        version: version, path: place.asked, reason: .database(error.message))
    }
    // Otherwise each reader would have to read a write-ahead log as large as the file.
    try? writing.checkpoint()
    return isDone ? Upgrade(version: version, copy: copy) : nil
  }

  /// Makes the copy and returns its path; nil if the file no longer has that version.
  private static func keep(
    _ source: Connection, _ version: Int, of place: Place, now: Instant
  ) throws -> String? {
    let name = { (count: String) in "\(place.resolved).v\(version)-\(now.stamp)\(count).bak" }
    do {
      let copy = try CasebookCopy(of: source, beside: place.path)
      let copied = try Connection(path: copy.file.path, access: .immutable)
      guard try Migrator.currentVersion(of: copied) == version else { return nil }
      let line: String = try copied.value("PRAGMA integrity_check(1)")
      guard line == "ok" else { throw StorageError.damaged(line) }
      return try copy.place(naming: name)
    } catch let error as FileError {
      throw StorageError.noCopy(version: version, path: name(""), reason: .file(error))
    } catch let error as SQLiteError where error.code.primary == .full {
      throw StorageError.noCopy(version: version, path: name(""), reason: .database(error.message))
    }
  }
}

extension Instant {
  /// The time as part of a file name, such as 20260331T093000.
  var stamp: String { String(description.prefix(19).filter { $0 != "-" && $0 != ":" }) }
}
