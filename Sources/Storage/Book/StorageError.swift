public import Disputes
import SQLite

/// Why a casebook could not be opened, read or written.
public enum StorageError: Error, Equatable, Sendable {
  /// There is no file under that path.
  case missing(path: String)
  /// A new casebook was asked for where a file is already.
  case exists(path: String)
  /// The path is a symbolic link that leads nowhere.
  case danglingLink(path: String)
  /// A journal is left where a file is to be made; its own file is gone.
  case leftover(path: String)
  /// A journal stands beside the file that another file has left there.
  case foreignJournal(path: String)
  /// The file has several names, and is written under none of them; perhaps with another one.
  case severalNames(path: String, other: String?)
  /// The file is mounted alone, and so has a name elsewhere.
  case mounted(path: String)
  /// The file is no casebook.
  case notACasebook(path: String)
  /// The file was written by a newer program.
  case newer(found: Int, known: Int)
  /// A migration that the file has had is not the one that this program knows by its name.
  case changedMigration(name: String)
  /// The file is of an older version, and it, or a copy of it before it is changed, cannot be written.
  case noCopy(version: Int, path: String, reason: String)
  /// The file is damaged; with the words of SQLite.
  case damaged(String)
  /// The file, or the disk, may only be read.
  case readOnly
  /// The file was removed or replaced while it was open.
  case moved(path: String)
  /// The disk is full, or the file may not grow any further.
  case full
  /// Memory ran out.
  case outOfMemory
  /// A text is longer than SQLite keeps.
  case tooLarge
  /// Others kept the file locked for too long.
  case busy
  /// The file cannot be opened or reached; with the words of SQLite.
  case unreachable(String)
  /// The case already has an event of that sequence, or lacks the one before it.
  case sequence(CaseNumber, Int)
  /// The entry does not follow the last one of the log.
  case position(found: Int, expected: Int)
  /// There is no such case in the file.
  case unknownCase(CaseNumber)
  /// There is no such unit in the file.
  case unknownUnit(UnitCode)
  /// What was to be written breaks a rule of the schema; with the words of SQLite.
  case constraint(String)
  /// Anything else that SQLite says.
  case failed(String)
}

extension StorageError {
  init(_ error: SQLiteError, path: String = "") {
    switch error.code.primary {
    case _ where error.code == .readOnlyMoved: self = .moved(path: path)
    case .notADatabase: self = .notACasebook(path: path)
    case _ where error.isDamage: self = .damaged(error.message)
    case .busy, .locked, .lockingProtocol, .schemaChanged: self = .busy
    case .readOnly: self = .readOnly
    case .full, .noLargeFile: self = .full
    case .outOfMemory: self = .outOfMemory
    case .inputOutput where error.code == .inputOutputNoMemory: self = .outOfMemory
    case .cannotOpen, .inputOutput: self = .unreachable(error.message)
    case .tooBig: self = .tooLarge
    case .constraint: self = .constraint(error.message)
    case _: self = .failed(error.description)
    }
  }

  init(_ error: MigrationError) {
    switch error {
    case .changed(let name): self = .changedMigration(name: name)
    case .newer(let found, let known): self = .newer(found: found, known: known)
    }
  }

  /// Says the same of an error of any layer below; others pass unchanged.
  static func mapping<Value>(path: String = "", _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as SQLiteError {
      throw StorageError(error, path: path)
    } catch let error as MigrationError {
      throw StorageError(error)
    }
  }
}

extension StorageError: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory {
    switch self {
    // Whoever writes has the lock: what does not fit what was read under it stands there wrongly.
    case .newer, .changedMigration, .damaged, .notACasebook, .foreignJournal, .sequence, .position,
      .constraint:
      .integrity
    case .unknownCase, .unknownUnit: .unknown
    case .busy, .moved: .busy
    case .tooLarge: .usage
    case .missing, .exists, .danglingLink, .leftover, .severalNames, .mounted, .noCopy, .readOnly,
      .full, .outOfMemory, .unreachable, .failed:
      .failed
    }
  }
}
