public import Disputes
public import Machine

extension FileError: CategorizedError {
  /// What the machine could not do.
  public var category: FailureCategory { .failed }
}
