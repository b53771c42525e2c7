import Casework
import Disputes
import Support

/// A casebook in memory that counts what was kept, and can run bodies twice or stop.
final class LedgerBook: Casebook {
  struct Stopped: Error {}

  let memory = MemoryCasebook()
  /// How many transactions were kept.
  private(set) var commits = 0
  /// Whether each body runs twice, as it may.
  var repeatsBodies = false
  /// How many more transactions are kept before the process is killed.
  var commitsLeft: Int?

  func write<Value>(
    dryRun: Bool, _ body: (any CasebookTransaction) throws -> Value
  ) throws -> Value {
    if !dryRun, let left = commitsLeft {
      if left == 0 { throw Stopped() }
      commitsLeft = left - 1
    }
    if repeatsBodies { _ = try memory.write(dryRun: true, body) }
    let value = try memory.write(dryRun: dryRun, body)
    if !dryRun { commits += 1 }
    return value
  }

  func resetCommits() { commits = 0 }

  func entries() throws -> [LogEntry] { try memory.entries(after: 0, limit: .max) }

  func numbers() throws -> [CaseNumber] { try memory.numbers(.everything) }

  func dispute(_ number: CaseNumber) throws -> Case? {
    try memory.file(of: number)?.dispute
  }
}
