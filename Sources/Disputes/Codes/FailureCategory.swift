/// What kind of failure an error is; exit codes and HTTP statuses follow from it.
public enum FailureCategory: Hashable, Sendable {
  /// The request is wrong: an option, a malformed number, date or text.
  case usage
  /// There is no such case, unit, party or rule.
  case unknown
  /// The unit that asks is not allowed to.
  case notMine
  /// A rule refuses it.
  case refused
  /// It is ambiguous, or contradicts what is already recorded.
  case conflict
  /// The file is damaged, or was written by a newer program.
  case integrity
  /// A part of a batch failed.
  case partial
  /// The user was asked to confirm and said no.
  case cancelled
  /// Another process is writing; a retry may succeed.
  case busy
  /// The system failed, as with a full disk.
  case failed
}

/// An error that knows its category.
public protocol CategorizedError: Error {
  /// What kind of failure it is.
  var category: FailureCategory { get }
}

/// An error of which every case means that the request is wrong.
public protocol UsageError: CategorizedError {}

extension UsageError {
  /// Wrong usage.
  public var category: FailureCategory { .usage }
}

/// An error of which every case means that the file, or a table made from it, is not sound.
public protocol IntegrityError: CategorizedError {}

extension IntegrityError {
  /// Damage, or data that do not belong together.
  public var category: FailureCategory { .integrity }
}
