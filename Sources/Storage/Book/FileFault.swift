import Casework
public import Disputes

/// An error about a file, with the path of the file for a message that would not name it.
public struct FileFault: CategorizedError {
  /// The path of the file.
  public let path: String
  /// What is wrong.
  public let cause: any Error

  /// Names the file of an error.
  public init(path: String, cause: any Error) {
    self.path = path
    self.cause = cause
  }

  /// What kind of failure it is.
  public var category: FailureCategory {
    (cause as? any CategorizedError)?.category ?? .failed
  }

  /// Runs the body, which reads a file; an error in its content gets its path.
  public static func reading<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws -> Value {
    do {
      return try body()
    } catch {
      switch error {
      case is TextError, is CSVError, is LedgerError, is UnitFault, is CalendarFault,
        is SavedReportFault:
        throw FileFault(path: path, cause: error)
      default: throw error
      }
    }
  }

  /// Runs the body, which uses a database; an error of the database gets its path.
  public static func using<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as StorageError where error.needsPath {
      throw FileFault(path: path, cause: error)
    }
  }
}
