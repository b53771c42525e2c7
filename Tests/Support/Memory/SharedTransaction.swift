public import Casework

/// A casebook whose writes all go into one open transaction, so that thousands share one commit.
///
/// There is no rollback: a desk decides before it appends, so refusals write nothing. No dry runs.
public struct SharedTransaction: Casebook {
  private let transaction: any CasebookTransaction

  /// Wraps a transaction.
  public init(_ transaction: any CasebookTransaction) { self.transaction = transaction }

  /// Runs a body in the shared transaction.
  public func write<Value>(
    dryRun: Bool, _ body: (any CasebookTransaction) throws -> Value
  ) throws -> Value {
    precondition(!dryRun, "a shared transaction cannot be undone in part")
    return try body(transaction)
  }
}
