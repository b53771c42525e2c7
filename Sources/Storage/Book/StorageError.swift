public import Disputes
public import Machine
import SQLite

/// Why a casebook could not be opened, read or written.
public enum StorageError: Error, Equatable, Sendable {
  /// There is no file under that path.
  case missing(path: String)
  /// A file to be created exists already.
  case exists(path: String)
  /// The path is a symbolic link that leads nowhere.
  case danglingLink(path: String)
  /// A journal of a vanished file is left where a file is to be created.
  case leftover(path: String)
  /// A journal beside the file belongs to another file.
  case foreignJournal(path: String)
  /// The file has several hard links, so it is not written; with another name if one was found.
  case severalNames(path: String, other: String?)
  /// The file itself is a mount point, and so has a name elsewhere.
  case mounted(path: String)
  /// The file is no casebook.
  case notACasebook(path: String)
  /// The file was written by a newer program.
  case newer(found: Int, known: Int)
  /// A migration recorded in the file differs from this program's of the same name.
  case changedMigration(name: String)
  /// The file needs a migration, but it, or the copy to be made first, cannot be written.
  case noCopy(version: Int, path: String, reason: CopyFailure)
  /// The file is damaged; with SQLite's message.
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
  /// The file cannot be opened or reached; with SQLite's message.
  case unreachable(String)
  /// The case already has an event of that sequence, or lacks the one before it.
  case sequence(CaseNumber, Int)
  /// The entry does not follow the last one of the log.
  case position(found: Int, expected: Int)
  /// There is no such case in the file.
  case unknownCase(CaseNumber)
  /// There is no such unit in the file.
  case unknownUnit(UnitCode)
  /// A write violates a constraint of the schema; with SQLite's message.
  case constraint(String)
  /// Any other SQLite error.
  case failed(String)
}

/// Why the copy that precedes a migration could not be made.
public enum CopyFailure: Equatable, Sendable {
  /// The system refused.
  case file(FileError)
  /// SQLite refused; with its message.
  case database(String)
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

  /// Maps errors of lower layers to `StorageError`; others pass unchanged.
  static func mapping<Value>(path: String = "", _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as SQLiteError {
      let error = StorageError(error, path: path)
      throw error == .readOnly && isMarkedReadOnly(path) ? .damaged("write version") : error
    } catch let error as MigrationError {
      throw StorageError(error)
    }
  }

  /// Tells whether the header has a write version that SQLite does not know yet, in which case it only
  /// reads the file (https://sqlite.org/fileformat2.html, section 1.3.3); no version of this program
  /// wrote it.
  static func isMarkedReadOnly(_ path: String) -> Bool {
    let header = (try? Input(path).next(atMost: 100)) ?? []
    return header.count == 100 && header[18] > 2
  }
}

extension StorageError {
  /// Whether it concerns a file that its message would not name.
  public var needsPath: Bool {
    switch self {
    case .missing, .exists, .danglingLink, .leftover, .foreignJournal, .severalNames, .mounted,
      .notACasebook, .noCopy, .moved, .unknownCase, .unknownUnit:
      false
    case .newer, .changedMigration, .damaged, .readOnly, .full, .outOfMemory, .tooLarge, .busy,
      .unreachable, .sequence, .position, .constraint, .failed:
      true
    }
  }
}

extension StorageError: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory {
    switch self {
    // Writers hold the lock: a position or sequence that does not fit means that the stored data is
    // wrong.
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
