public import Disputes

/// The table of disputes found and resolved (矛盾纠纷排查调处情况表): a column for each level that handled
/// them, a row for each category and for how many people they concern.
public struct MonthlyTable: Sendable {
  /// What stands in each column.
  public static let measures: [Measure] = [.registered, .resolved]

  /// What a row stands for.
  public enum Kind: String, CaseIterable, Sendable {
    case total
    case category
    case people
  }

  /// One row.
  public struct Row: Sendable {
    /// What it stands for.
    public let kind: Kind
    /// The category's code, or the band; empty for the total and where no number was stated.
    public let key: String
    /// What each level handled.
    public var levels: [Level: Counts]
    /// What was handled at all, by a count of its own.
    public var total: Counts

    /// The counts of a level.
    public subscript(level: Level) -> Counts { levels[level] ?? Counts() }
  }

  /// The total, then the categories, then the bands of people.
  public internal(set) var rows: [Row]

  /// The levels in the order of the columns, from below.
  public static let levels = Level.allCases.sorted().reversed() as [Level]

  /// The row over all.
  public var total: Row? { rows.first { $0.kind == .total } }
}

extension MonthlyTable {
  /// Checks every sum: levels along each row, categories and bands down each column.
  ///
  /// - Throws: `CrossFootFault` with the place of the first that does not fit.
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
  /// Makes the monthly table of an edition, whatever its rhythm.
  ///
  /// Each total is counted by a question of its own and not added up.
  ///
  /// - Throws: `CrossFootFault` where sums do not fit, and what the store throws.
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
      // A key that nobody foresaw gets a row as well; nothing that was counted is left out.
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
