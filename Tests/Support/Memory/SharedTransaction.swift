public import Casework

/// A casebook within one transaction of another, so that thousands of writes share one commit.
///
/// A desk decides before it appends, so what is refused leaves nothing behind; no body here is a dry
/// run.
public struct SharedTransaction: Casebook {
  private let transaction: any CasebookTransaction

  /// Shares a transaction.
  public init(_ transaction: any CasebookTransaction) { self.transaction = transaction }

  /// Runs a body in the shared transaction.
  public func write<Value>(
    dryRun: Bool, _ body: (any CasebookTransaction) throws -> Value
  ) throws -> Value {
    precondition(!dryRun, "a shared transaction cannot be undone in part")
    return try body(transaction)
  }
}
