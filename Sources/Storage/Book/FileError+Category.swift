public import Disputes
public import Machine

extension FileError: CategorizedError {
  /// A file operation failed.
  public var category: FailureCategory { .failed }
}
