import SQLite
import Testing

@testable import Storage

/// Every table with every column: whatever somebody changes in it behind the program's back is found.
///
/// The tables and columns are those of the schema, so that a new one is among them by itself.
@Suite struct EveryChangeTests {
  /// What no check can find, and why; README says the same.
  ///
  /// What SQLite keeps beside the index of words only leads it to a word faster: each word is looked up
  /// as a search does it, so whatever leads a search astray is found, and the rest changes nothing.
  static let unseen: [String: String] = [
    "private_search_data": "a page that no list of pages names",
    "private_search_idx": "a guide to a page that is found without it",
    "private_search_idx.segid": "the same", "private_search_idx.term": "the same",
    "private_search_idx.pgno": "the same",
  ]

  /// Rows that are not tried, and why: the averages for an order of hits by rank, which nobody asks for.
  static let unread = ["private_search_data": "id > 1"]

  static let tables: [String] = (try? names()) ?? []

  private static func names() throws -> [String] {
    try Schema.fresh().all(
      """
      SELECT name
      FROM sqlite_schema
      WHERE type = 'table' AND sql NOT GLOB 'CREATE VIRTUAL TABLE *'
      ORDER BY name
      """
    ) { row throws(SQLiteError) -> String in try row[0] }
  }

  struct Table {
    let name: String
    let columns: [String]
    let key: [String]

    init(_ name: String, in db: Connection) throws {
      self.name = name
      let columns = try db.all("SELECT name, pk FROM pragma_table_info(\(name)) ORDER BY cid") {
        row throws(SQLiteError) -> (name: String, place: Int) in try (row[0], row[1])
      }
      self.columns = columns.map(\.name)
      key = columns.filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.name)
    }

    /// Some rows, each as the condition that finds it: the first, the last, and one in the middle.
    func rows(in db: Connection, where condition: String = "TRUE") throws -> [String] {
      let text: String = key.map { (column: String) -> String in
        "'\(column) = ' || quote(\(column))"
      }.joined(separator: " || ' AND ' || ")
      let all: [String] = try db.all(
        """
        SELECT \(raw: text)
        FROM \(raw: name)
        WHERE \(raw: condition) AND \(raw: EveryChangeTests.unread[name] ?? "TRUE")
        ORDER BY 1
        """
      ) { row throws(SQLiteError) in try row[0] }
      guard let first = all.first, let last = all.last else { return [] }
      return Array(Set([first, all[all.count / 2], last])).sorted()
    }

    /// Changes of one cell: to the value of another row, to one like it, to nothing, to one that no
    /// closed list has, and with that of another row.
    func cellChanges(in db: Connection) throws -> [Change] {
      var changes: [Change] = []
      for column in columns {
        let rows = try rows(in: db, where: "\(column) IS NOT NULL")
        guard let row = rows.first, let other = rows.last else { continue }
        for value in Self.values(name, column) {
          changes.append(
            Change(
              place: "\(name).\(column)",
              script: "UPDATE \(name) SET \(column) = \(value) WHERE \(row)"))
        }
        if other != row {
          changes.append(Change(place: "\(name).\(column)", script: swap(column, row, other)))
        }
      }
      return changes
    }

    private static func values(_ name: String, _ column: String) -> [String] {
      let other: String =
        "(SELECT \(column) FROM \(name) AS o WHERE o.\(column) <> \(name).\(column))"
      let alike: String = """
        CASE typeof(\(column)) WHEN 'integer' THEN \(column) + 1 WHEN 'text' THEN \(column) || '1'
        ELSE zeroblob(length(\(column))) END
        """
      let outside: String = """
        CASE typeof(\(column)) WHEN 'integer' THEN -7 WHEN 'text' THEN '?!' ELSE x'00' END
        """
      return [other, alike, outside, "NULL"]
    }

    private func swap(_ column: String, _ row: String, _ other: String) -> String {
      let isSame: String = key.map { (name: String) -> String in "o.\(name) = t.\(name)" }
        .joined(separator: " AND ")
      return """
        UPDATE \(name) AS t
        SET \(column) = (
          SELECT o.\(column) FROM \(name) AS o WHERE (\(row) OR \(other)) AND NOT (\(isSame)))
        WHERE (\(row) OR \(other)) AND 2 = (
          SELECT count(DISTINCT \(column)) FROM \(name) WHERE \(row) OR \(other))
        """
    }

    /// One row less, one row more, and none at all.
    func rowChanges(in db: Connection) throws -> [Change] {
      guard let last = key.last else { return [] }
      let rows: [String] = try rows(in: db)
      let next: String = """
        CASE typeof(\(last)) WHEN 'integer' THEN (SELECT max(\(last)) + 1 FROM \(name))
        WHEN 'text' THEN \(last) || '1' ELSE randomblob(length(\(last))) END
        """
      let copy: String = columns.map { (column: String) -> String in column == last ? next : column
      }
      .joined(separator: ", ")
      var changes = [Change(place: name, script: "DELETE FROM \(name)")]
      for row in rows {
        changes.append(Change(place: name, script: "DELETE FROM \(name) WHERE \(row)"))
        changes.append(
          Change(
            place: name, script: "INSERT INTO \(name) SELECT \(copy) FROM \(name) WHERE \(row)"))
      }
      return changes
    }
  }

  /// What is done, and the table or column that it concerns.
  struct Change {
    let place: String
    let script: String
  }

  private static func book(for table: String) throws -> RichBook {
    try RichBook(wordy: table.hasPrefix("private_search_"))
  }

  @Test(arguments: tables)
  func `a change of any cell or row is found`(name: String) throws {
    let rich = try Self.book(for: name)
    #expect(try rich.firstFinding() == nil)
    let table = try Table(name, in: rich.db)
    var unseen: Set<String> = []
    var tried = 0
    var changes: [Change] = try table.cellChanges(in: rich.db)
    changes += try table.rowChanges(in: rich.db)
    for change in changes {
      defer { try? rich.heal() }
      guard try rich.spoil(name, change.script) else { continue }
      tried += 1
      do {
        if try rich.firstFinding() == nil {
          unseen.insert(change.place)
          if Self.unseen[change.place] == nil { Issue.record("unseen: \(change.script)") }
        }
      } catch {
        Issue.record("\(error): \(change.script)")
      }
    }
    #expect(tried > 2 * table.columns.count, "only \(tried) changes")
    let expected: [String] = Self.unseen.keys.filter { $0.hasPrefix("\(name).") || $0 == name }
    #expect(unseen == Set(expected))
  }

  @Test func `every table has rows and every column is set somewhere`() throws {
    let (rich, wordy) = try (RichBook(wordy: false), RichBook(wordy: true))
    for name in Self.tables {
      let db = name.hasPrefix("private_search_") ? wordy.db : rich.db
      for column in try Table(name, in: db).columns {
        let count: Int = try db.value("SELECT count(\(raw: column)) FROM \(raw: name)")
        #expect(count > 0, "\(name).\(column)")
      }
    }
  }
}
