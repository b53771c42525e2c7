import Casework
import Disputes
import SQLite

extension Projector {
  /// Projects a change of a register.
  func project(_ change: RegisterChange) throws(SQLiteError) {
    switch change {
    case .unit(let unit): try put(unit)
    case .officer(let code, let unit):
      try db.run(
        """
        INSERT INTO state_officer (unit, code)
        VALUES (\(unit), \(code))
        ON CONFLICT DO NOTHING
        """)
    case .team(let team):
      try db.run(
        """
        INSERT INTO state_team (code, name, unit)
        VALUES (\(team.code), \(team.name), \(team.unit))
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, unit = excluded.unit
        """)
    case .calendar, .rule, .anchor:
      // No projection: these are read from the log. Moved deadlines are written per case by
      // `recount`.
      break
    case .numbers(let numbers): try put(numbers)
    }
  }

  private func put(_ numbers: GivenNumbers) throws(SQLiteError) {
    for number in numbers.last {
      try db.run(
        """
        INSERT INTO state_number (unit, year, series, ordinal)
        VALUES (\(number.unit), \(number.year), \(number.series), \(number.ordinal))
        ON CONFLICT DO UPDATE SET ordinal = max(ordinal, excluded.ordinal)
        """)
    }
    guard let series = numbers.series else { return }
    try db.run(
      """
      INSERT INTO state_series (one, series)
      VALUES (1, \(series))
      ON CONFLICT DO UPDATE SET series = excluded.series
      """)
  }

  private func put(_ unit: UnitRecord) throws(SQLiteError) {
    try db.run(
      """
      INSERT INTO state_unit (code, name, level, parent, valid_from, valid_to, successor, path)
      VALUES (
        \(unit.code), \(unit.name), \(unit.level), \(unit.parent), \(unit.validFrom),
        \(unit.validTo), \(unit.successor), \(unit.code)
      )
      ON CONFLICT (code) DO UPDATE SET
        name = excluded.name, level = excluded.level, parent = excluded.parent,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to,
        successor = excluded.successor
      """)
    try makePaths(below: unit)
  }

  /// Recomputes the paths of a unit and of all units below it.
  ///
  /// There are four levels; the depth limit only guards against a cycle.
  private func makePaths(below unit: UnitRecord) throws(SQLiteError) {
    var path = unit.code.description
    if let parent = unit.parent {
      let above: String? = try db.first("SELECT path FROM state_unit WHERE code = \(parent)")
      path += " \(above ?? parent.description)"
    }
    try db.run(
      """
      WITH RECURSIVE below (code, path, depth) AS (
        SELECT \(unit.code), \(path), 1
        UNION ALL
        SELECT child.code, child.code || ' ' || below.path, depth + 1
        FROM below JOIN state_unit AS child ON child.parent = below.code
        WHERE depth < 4
      )
      UPDATE state_unit
      SET path = below.path
      FROM below
      WHERE state_unit.code = below.code
      """)
  }
}
