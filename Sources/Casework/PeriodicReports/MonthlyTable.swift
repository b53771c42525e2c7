public import Disputes

/// The table of disputes found and resolved (矛盾纠纷排查调处情况表): a column for each level that handled
/// them, a row for each category and each band of people concerned.
public struct MonthlyTable: Sendable {
  /// The measures in each column.
  public static let measures: [Measure] = [.registered, .resolved]

  /// The kind of a row.
  public enum Kind: String, CaseIterable, Sendable {
    case total
    case category
    case people
  }

  /// One row.
  public struct Row: Sendable {
    /// The kind of the row.
    public let kind: Kind
    /// The code of the category or band; empty for the total and for an unstated number of people.
    public let key: String
    /// The counts by level.
    public var levels: [Level: Counts]
    /// The total, counted by a query of its own.
    public var total: Counts

    /// The counts of a level.
    public subscript(level: Level) -> Counts { levels[level] ?? Counts() }
  }

  /// The total, then the categories, then the bands of people.
  public internal(set) var rows: [Row]

  /// The levels in the order of the columns, villages first.
  public static let levels = Level.allCases.sorted().reversed() as [Level]

  /// The row of the grand total.
  public var total: Row? { rows.first { $0.kind == .total } }
}

extension MonthlyTable {
  /// Checks every sum: levels along each row, categories and bands down each column.
  ///
  /// - Throws: `CrossFootFault` with the first sum that does not match.
  public func requireCrossFoot() throws(CrossFootFault) {
    for row in rows {
      try CrossFootFault.Parts.levels.require(
        row.levels.values, addUpTo: row.total, in: MonthlyTable.measures, row: row.key, column: "")
    }
    let total = total ?? Row(kind: .total, key: "", levels: [:], total: Counts())
    for (kind, parts) in [(Kind.category, CrossFootFault.Parts.categories), (.people, .people)] {
      let rows = rows.filter { $0.kind == kind }
      for level in MonthlyTable.levels {
        try parts.require(
          rows.map { $0[level] }, addUpTo: total[level], in: MonthlyTable.measures, row: "",
          column: level.code)
      }
      try parts.require(
        rows.map(\.total), addUpTo: total.total, in: MonthlyTable.measures, row: "", column: "")
    }
  }
}

extension Inquiry {
  /// Makes the table of an edition of any rhythm.
  ///
  /// Each total is counted by a query of its own, not added up.
  ///
  /// - Throws: `CrossFootFault` if sums do not match, and what the store throws.
  public func monthlyTable(_ edition: Edition) throws -> MonthlyTable {
    let measures = Set(MonthlyTable.measures)
    let groups = Category.all.filter(\.isGroup).map(\.description)
    let bands = [""] + PeopleBand.allCases.map(\.rawValue)
    let parts: [(MonthlyTable.Kind, Grouping?, keys: [String])] = [
      (.total, nil, [""]), (.category, .category, groups), (.people, .people, bands),
    ]
    var table = MonthlyTable(rows: [])
    for (kind, grouping, keys) in parts {
      let byLevel = try cells(edition.question(measures, by: grouping, and: .level))
      let totals = try cells(edition.question(measures, by: grouping))
      // An unexpected key gets a row too, so that nothing counted is left out.
      let others = Set((Array(byLevel.keys) + totals.keys).map(\.row)).subtracting(keys).sorted()
      for key in keys + others {
        var levels: [Level: Counts] = [:]
        for level in Level.allCases { levels[level] = byLevel[CellKey(key, level.code)] }
        table.rows.append(
          MonthlyTable.Row(
            kind: kind, key: key, levels: levels, total: totals[CellKey(key)] ?? Counts()))
      }
    }
    try table.requireCrossFoot()
    return table
  }
}
