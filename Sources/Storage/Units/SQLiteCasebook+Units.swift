public import Casework
public import Disputes
import SQLite

extension SQLiteCasebook: UnitDirectory {
  /// The present record of a unit, closed ones included.
  public func unit(_ code: UnitCode) throws -> Unit? {
    try ask {
      try db.prepare(
        """
        SELECT code, name, level, path, valid_from, valid_to, successor
        FROM state_unit
        WHERE code = ?1
        """
      ).first(code) { row throws(SQLiteError) in try Unit(row: row) }
    }
  }

  /// The matching units, ordered by code.
  public func units(_ filter: UnitFilter) throws -> [Unit] {
    try ask {
      var query: SQL = """
        SELECT code, name, level, path, valid_from, valid_to, successor
        FROM state_unit
        """
      let conditions = filter.conditions
      if !conditions.isEmpty { query += " WHERE \(conditions.joined(by: " AND "))" }
      query += " ORDER BY code"
      return try db.all(query) { row throws(SQLiteError) in try Unit(row: row) }
    }
  }

  /// All teams, ordered by code.
  public func teams() throws -> [Team] {
    try ask {
      try db.all("SELECT code, name, unit FROM state_team ORDER BY code") {
        row throws(SQLiteError) in try Team(code: row[0], name: row[1], unit: row[2])
      }
    }
  }

  /// All officers with their units, ordered by unit and code.
  public func officers() throws -> [(officer: OfficerCode, unit: UnitCode)] {
    try ask {
      try db.all("SELECT code, unit FROM state_officer ORDER BY unit, code") {
        row throws(SQLiteError) -> (officer: OfficerCode, unit: UnitCode) in try (row[0], row[1])
      }
    }
  }
}

extension Unit {
  fileprivate init(row: borrowing Row) throws(SQLiteError) {
    let path = (try row[3] as String).utf8.split(separator: UInt8(ascii: " "))
      .compactMap { UnitCode(String(Substring($0))) }
    self.init(
      code: try row[0], name: try row[1], level: try row[2], above: Array(path.dropFirst()),
      validFrom: try row[4], validTo: try row[5], successor: try row[6])
  }
}

extension UnitFilter {
  /// A recursive common table `name`: these units, and the closed units that they have succeeded by
  /// a day.
  ///
  /// `UnitDirectory.thoseActedFor` computes the same in memory; keep the two in step.
  static func actedFor(by units: SQL, on day: Day, as name: String) -> SQL {
    """
    \(raw: name) (code) AS (
      \(units)
      UNION
      SELECT closed.code
      FROM \(raw: name) JOIN state_unit AS closed
        ON closed.successor = \(raw: name).code
          OR (closed.parent = \(raw: name).code AND closed.successor IS NULL)
      WHERE closed.valid_to < \(day)
    )
    """
  }

  fileprivate var conditions: [SQL] {
    var conditions: [SQL] = []
    switch name {
    case nil: break
    case .exactly(let name): conditions.append("name = \(name)")
    case .beginning(let beginning):
      // The greatest Unicode scalar sorts after every continuation of the name.
      conditions.append("name >= \(beginning) AND name <= \(beginning + "\u{10FFFF}")")
    }
    if let level { conditions.append("level = \(level)") }
    if let parent { conditions.append("parent = \(parent)") }
    if let day = standingOn {
      conditions.append("(valid_from IS NULL OR valid_from <= \(day))")
      conditions.append("(valid_to IS NULL OR valid_to >= \(day))")
    }
    if let closedBefore { conditions.append("valid_to < \(closedBefore)") }
    if let following {
      conditions.append(
        "(successor = \(following) OR (parent = \(following) AND successor IS NULL))")
    }
    if let within { conditions.append("code IN (\(UnitFilter.below(within)))") }
    if let succeededWithin {
      conditions.append("successor IN (\(UnitFilter.below(succeededWithin)))")
    }
    return conditions
  }

  /// A unit and all below it.
  private static func below(_ unit: UnitCode) -> SQL {
    """
    WITH RECURSIVE below (code) AS (
      SELECT \(unit)
      UNION
      SELECT child.code
      FROM below JOIN state_unit AS child ON child.parent = below.code
    )
    SELECT code FROM below
    """
  }
}
