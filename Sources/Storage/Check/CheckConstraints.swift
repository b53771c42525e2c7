import SQLite

/// Verifies the CHECK constraints of the schema.
///
/// `PRAGMA integrity_check` skips them on a read-only connection, so each is run as a query.
enum CheckConstraints {
  /// Reports each row that violates a CHECK constraint, worded as SQLite would.
  static func check(_ db: Connection, _ found: FindingSink) throws {
    let tables = try Schema.fresh().all(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql GLOB '*CHECK*' ORDER BY name"
    ) { row throws(SQLiteError) -> (name: String, sql: String) in try (row[0], row[1]) }
    for table in tables {
      let fails = conditions(in: table.sql).map { "NOT (\($0))" }.joined(separator: " OR ")
      try db.each("SELECT 1 FROM main.\(raw: table.name) WHERE \(raw: fails)") { _ in
        try found(.damaged("CHECK constraint failed in \(table.name)"))
      }
    }
  }

  /// Extracts the expression of each CHECK constraint from a CREATE TABLE statement.
  static func conditions(in sql: String) -> [String] {
    var conditions: [String] = []
    var depth = 0
    var start: (index: Int, depth: Int)?
    let pieces = tokens(in: Array(sql.utf8))
    for (index, piece) in pieces.enumerated() {
      if piece == "(" {
        depth += 1
        let isNext =
          index > 0 && pieces[..<index].last { !$0.allSatisfy(\.isWhitespace) } == "CHECK"
        if isNext, start == nil { start = (index + 1, depth) }
      } else if piece == ")" {
        if let begin = start, begin.depth == depth {
          conditions.append(pieces[begin.index..<index].joined())
          start = nil
        }
        depth -= 1
      }
    }
    return conditions
  }

  /// Splits SQL into words, spaces, strings and single characters; comments are dropped.
  private static func tokens(in sql: [UInt8]) -> [String] {
    var tokens: [String] = []
    var rest = sql[...]
    func take(_ count: Int) {
      tokens.append(String(decoding: rest.prefix(count), as: UTF8.self))
      rest = rest.dropFirst(count)
    }
    while let byte = rest.first {
      if rest.starts(with: Array("--".utf8)) {
        rest = rest.drop { $0 != UInt8(ascii: "\n") }
      } else if byte == UInt8(ascii: "'") {
        // An escaped quote ('') simply reads as two adjacent strings.
        take((rest.dropFirst().firstIndex(of: byte) ?? rest.endIndex - 1) - rest.startIndex + 1)
      } else if byte.isOfWord {
        take(rest.prefix { $0.isOfWord }.count)
      } else {
        take(1)
      }
    }
    return tokens
  }
}

extension UInt8 {
  fileprivate var isOfWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
