import Disputes

/// A report with everything that identifies it: definition, period, as-of, known-at and anchor.
public struct Report: Sendable {
  /// The heading of a row or column: its key, and the name if it is a unit or a team.
  public struct Heading: Hashable, Sendable {
    /// Its key.
    public let key: String
    /// The name of the unit or team.
    public let name: String?
  }

  /// The counts of each cell with their totals; a case with two tags counts once in a total.
  public struct Figures: Sendable {
    fileprivate let cells: Cells
    fileprivate let rows: Cells
    fileprivate let columns: Cells
    fileprivate let total: Cells

    /// Returns the counts of a cell, or of the row, column or grand total if a key is `nil`.
    public func counts(row: String?, column: String? = nil) -> Counts {
      let found =
        switch (row, column) {
        case (let row?, let column?): cells[CellKey(row, column)]
        case (let row?, nil): rows[CellKey(row)]
        case (nil, let column?): columns[CellKey("", column)]
        case (nil, nil): total[CellKey()]
        }
      return found ?? Counts()
    }
  }

  /// The definition of its figures.
  public let definition: ReportDefinition
  /// The query.
  public let question: TableQuestion
  /// The rows in the order of their keys; without grouping, one with an empty key.
  public let rows: [Heading]
  /// The columns in the order of their keys; empty without grouping by columns.
  public let columns: [Heading]
  /// The counts.
  public let figures: Figures
  /// The comparison, with the query about the earlier period and its counts.
  public let earlier: (comparison: Comparison, question: TableQuestion, figures: Figures)?
  /// The known-at bound: the end of the log at the time.
  public let head: LogHead
  /// How many events happened by the as-of time but were received after it.
  public let lateEntries: Int
  /// The suppressed counts of a published report.
  var suppressed: Suppressed?
}

extension Inquiry {
  /// Makes a report.
  ///
  /// Counties and townships are listed even without a case, other keys only with one.
  ///
  /// - Parameters:
  ///   - definition: the figures to count.
  ///   - question: the query; its measures and position are set from the other parameters.
  ///   - known: the known-at bound; `nil` means now.
  ///   - comparison: the earlier period to compare with, if any.
  /// - Returns: the report with its rows ordered by key.
  /// - Throws: `ReportFault` for a query that makes no table, and what the store throws.
  public func report(
    _ definition: ReportDefinition, _ question: TableQuestion, knownAt known: Known? = nil,
    comparedWith comparison: Comparison? = nil
  ) throws -> Report {
    let head = try head(knownAt: known)
    var question = question
    question.position = head.position
    question.measures = definition.measures
    try definition.validate(question)
    try question.validate()
    if comparison != nil, question.columns != nil { throw ReportFault.comparisonOfColumns }
    let figures = try self.figures(question)
    let earlier = try comparison.map { comparison in
      let question = try comparison.earlier(question)
      return (comparison, question, try self.figures(question))
    }
    let all = [figures, earlier?.2].compactMap(\.self)
    let names = Names(question, try unitNames(question), try teamNames(question))
    return Report(
      definition: definition, question: question,
      rows: names.headings(question.rows, all.flatMap { $0.rows.keys.map(\.row) })
        ?? [Report.Heading(key: "", name: nil)],
      columns: names.headings(question.columns, all.flatMap { $0.columns.keys.map(\.column) })
        ?? [],
      figures: figures, earlier: earlier, head: head,
      lateEntries: try lateEntries(question, head))
  }

  /// How many events happened by the as-of time but were received after it.
  private func lateEntries(_ question: TableQuestion, _ head: LogHead) throws -> Int {
    // Times of receipt only grow.
    guard head.receivedAt > question.asOf else { return 0 }
    return try lateEntries(asOf: question.asOf, position: question.position)
  }

  private func figures(_ question: TableQuestion) throws -> Report.Figures {
    let cells = try cells(question)
    func counted(by rows: Grouping?, and columns: Grouping?) throws -> Cells {
      if rows == question.rows, columns == question.columns { return cells }
      guard question.addsUp else {
        return try self.cells(question.grouped(by: rows, and: columns))
      }
      return cells.summed(keepingRows: rows != nil, columns: columns != nil)
    }
    return Report.Figures(
      cells: cells, rows: try counted(by: question.rows, and: nil),
      columns: try counted(by: nil, and: question.columns),
      total: try counted(by: nil, and: nil))
  }

  private func unitNames(_ question: TableQuestion) throws -> [Unit] {
    let isNeeded = [question.rows, question.columns].contains { $0?.standsForUnits ?? false }
    return isNeeded ? try units(asOf: question.asOf, knownAt: question.position) : []
  }

  private func teamNames(_ question: TableQuestion) throws -> [Team] {
    question.rows == .team || question.columns == .team ? try teams() : []
  }
}

/// Determines the headings of rows and columns.
private struct Names {
  private let question: TableQuestion
  private let units: [Unit]
  private let names: [UnitCode: String]
  private let teams: [Team]

  init(_ question: TableQuestion, _ units: [Unit], _ teams: [Team]) {
    self.question = question
    self.units = units
    self.teams = teams
    names = Dictionary(units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the headings of the counted keys, and of counties or townships without a case, by key.
  func headings(_ grouping: Grouping?, _ counted: [String]) -> [Report.Heading]? {
    guard let grouping else { return nil }
    var headings: [String: String?] = [:]
    for key in counted { headings.updateValue(nil, forKey: key) }
    if grouping.standsForUnits {
      let parents = Set(units.compactMap(\.parent))
      for unit in units {
        let key = unit.code.description
        if headings.keys.contains(key) || isListed(unit, grouping, parents) {
          headings[key] = fullName(of: unit)
        }
      }
    }
    if grouping == .team {
      for team in teams where headings.keys.contains(team.code.description) {
        headings[team.code.description] = team.name
      }
    }
    let all = headings.map { Report.Heading(key: $0.key, name: $0.value) }
    guard grouping == .people else { return all.sorted { $0.key < $1.key } }
    // Bands are ordered by size, cases without a stated number first.
    let order = PeopleBand.allCases.map(\.rawValue)
    return all.sorted { order.firstIndex(of: $0.key) ?? -1 < order.firstIndex(of: $1.key) ?? -1 }
  }

  /// Tells whether a unit is listed even without a case.
  private func isListed(_ unit: Unit, _ grouping: Grouping, _ parents: Set<UnitCode>) -> Bool {
    guard unit.stands(on: question.asOf.day), question.within?.covers(unit) ?? true
    else { return false }
    return switch grouping {
    case .county: unit.level == .county && !unit.isCountyInNameOnly(parents)
    case .township: unit.level == .township
    default: false
    }
  }

  /// Returns the display name of a unit: a village's includes the unit above it.
  private func fullName(of unit: Unit) -> String {
    guard unit.level == .village, let parent = unit.parent, let above = names[parent]
    else { return unit.name }
    return "\(above)/\(unit.name)"
  }
}

extension Unit {
  /// Tells whether it is a county without any unit below it, as statistical lists have one.
  ///
  /// Such a county is listed only if it has cases; `parents` are all units with units below them.
  func isCountyInNameOnly(_ parents: Set<UnitCode>) -> Bool {
    level == .county && !parents.contains(code)
  }
}
