import Casework
import SQLite

/// A table outside the hash chain; it is protected by a seal: its row count and a sum over the
/// hashes of its rows.
enum SealedTable: String, CaseIterable {
  case file = "log_file"
  case request = "log_request"
  case access = "log_access"
  case reference = "private_reference"

  /// The SQL text of a row that is hashed: every column.
  var rowText: SQL {
    let columns =
      switch self {
      case .file: ["id", "series", "created_at"]
      case .request: ["key", "request", "case_id", "first_position", "last_position"]
      case .access: ["id", "case_id", "unit", "officer", "reason", "at"]
      case .reference: ["unit", "reference", "case_id", "salt", "content"]
      }
    return SQL(raw: columns.map { "quote(\($0))" }.joined(separator: " || ' ' || "))
  }
}

/// A row count and the sum of the row hashes; the order of the rows does not matter.
struct Seal: Hashable {
  private(set) var count = 0
  private var sum = [UInt64](repeating: 0, count: 4)

  init() {}

  /// Reads a stored seal; nil if the digest is not 32 bytes.
  init?(count: Int, digest: [UInt8]) {
    guard digest.count == 32 else { return nil }
    self.count = count
    sum = Seal.words(of: digest)
  }

  mutating func add(_ row: String) {
    count += 1
    for (index, word) in Seal.words(of: Digest(of: Array(row.utf8)).bytes).enumerated() {
      sum[index] &+= word
    }
  }

  mutating func remove(_ row: String) {
    count -= 1
    for (index, word) in Seal.words(of: Digest(of: Array(row.utf8)).bytes).enumerated() {
      sum[index] &-= word
    }
  }

  mutating func add(_ change: Seal) {
    count += change.count
    for (index, word) in change.sum.enumerated() { sum[index] &+= word }
  }

  /// The sum as 32 bytes.
  var digest: [UInt8] {
    sum.flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  private static func words(of bytes: [UInt8]) -> [UInt64] {
    stride(from: 0, to: 32, by: 8).map { start in
      bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) }
    }
  }
}

/// Collects what one transaction changes in sealed tables and updates the stored seals before
/// commit.
final class SealWriter {
  private let db: Connection
  private var changes: [SealedTable: Seal] = [:]

  init(_ db: Connection) { self.db = db }

  /// Counts a row that was written.
  func add(_ row: String, to table: SealedTable) { changes[table, default: Seal()].add(row) }

  /// Discounts rows that are about to be changed or removed.
  func remove(_ rows: [String], from table: SealedTable) {
    for row in rows { changes[table, default: Seal()].remove(row) }
  }

  /// Updates the stored seals; called before the transaction commits.
  func write() throws(SQLiteError) {
    defer { changes.removeAll() }
    for (table, change) in changes {
      guard var seal = try SealWriter.kept(table, in: db) else { continue }
      seal.add(change)
      try db.run(
        """
        UPDATE private_seal
        SET count = \(seal.count), digest = \(seal.digest)
        WHERE name = \(table.rawValue)
        """)
    }
  }

  /// Discards the changes of a transaction that was rolled back.
  func forget() { changes.removeAll() }

  /// Computes a seal for each table that has none yet, from its present rows.
  static func fill(_ db: Connection) throws {
    for table in SealedTable.allCases {
      let hasOne: Bool = try db.value(
        "SELECT EXISTS (SELECT 1 FROM private_seal WHERE name = \(table.rawValue))")
      guard !hasOne else { continue }
      let seal = try SealWriter.sum(of: table, in: db)
      try db.run(
        """
        INSERT INTO private_seal (name, count, digest)
        VALUES (\(table.rawValue), \(seal.count), \(seal.digest))
        """)
    }
  }

  /// Reports each sealed table whose rows no longer match its seal.
  static func check(_ db: Connection, _ found: FindingSink) throws {
    for table in SealedTable.allCases {
      let (rows, kept) = try (sum(of: table, in: db), kept(table, in: db))
      guard rows != kept else { continue }
      try found(.seal(table: table.rawValue, count: rows.count, sealed: kept?.count))
    }
  }

  private static func sum(of table: SealedTable, in db: Connection) throws -> Seal {
    var seal = Seal()
    try db.each("SELECT \(table.rowText) FROM \(raw: table.rawValue)") { row in
      seal.add(try row[0])
    }
    return seal
  }

  private static func kept(_ table: SealedTable, in db: Connection) throws(SQLiteError) -> Seal? {
    try db.first("SELECT count, digest FROM private_seal WHERE name = \(table.rawValue)") {
      row throws(SQLiteError) -> Seal? in
      try Seal(count: row[0], digest: row[1])
    } ?? nil
  }
}
