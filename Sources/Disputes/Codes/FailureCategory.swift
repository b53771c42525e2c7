/// What kind of failure an error is; exit codes and statuses of a server follow from it.
public enum FailureCategory: Hashable, Sendable {
  /// It was asked for wrongly: an option, a malformed number, date or text.
  case usage
  /// There is no such case, unit, party or rule.
  case unknown
  /// The unit that asks may not.
  case notMine
  /// A rule refuses it.
  case refused
  /// It may mean several things, or contradicts what is there already.
  case conflict
  /// The file is damaged, or made by a newer program.
  case integrity
  /// A part of a batch failed.
  case partial
  /// Somebody who was asked said no.
  case cancelled
  /// Another one writes; it may be tried again.
  case busy
  /// The machine could not do it.
  case failed
}

/// An error that tells its category.
public protocol CategorizedError: Error {
  /// What kind of failure it is.
  var category: FailureCategory { get }
}
