/// The kinds of report.
public enum ReportName: String, CaseIterable, Sendable {
  case closureRate = "closure-rate"
  case levels
  case movement
  case followup
  case workload
}

/// The named definitions of a closure rate, as published rates divide different counts.
public enum RateDefinition: String, CaseIterable, Sendable {
  /// The share of the cohort, the cases registered in the period, that is closed at the as-of time.
  case cohort
  /// The closings that took effect in the period and are in force at the as-of time, per case
  /// registered in it.
  case flow
  /// The share of the cases with their handling deadline in the period that is closed at the as-of
  /// time.
  case due
  /// The share of successes among the closings of the period with success or failure.
  case success
  /// The share of the disputes resolved in the period that villages or townships resolved.
  case local
}

/// The figures that a report shows, each under a stable name.
public struct ReportDefinition: Hashable, Sendable {
  /// A column of figures.
  public struct Column: Hashable, Sendable {
    /// The content of the column.
    public enum Figure: Hashable, Sendable {
      case count(Measure)
      case indicator(Indicator)
      /// None in this definition; the column stays so that names are stable.
      case nothing
    }

    /// Its name in data.
    public let name: String
    /// The content of the column.
    public let figure: Figure
  }

  /// The report.
  public let name: ReportName
  /// The rate definition, if the report has several.
  public let definition: RateDefinition?
  /// The columns.
  public let columns: [Column]
  /// The main figure, shown in a table of rows and columns and in the line below it.
  public let main: Indicator?

  /// All measures to count.
  public var measures: Set<Measure> {
    var measures = Set<Measure>()
    for column in columns {
      switch column.figure {
      case .count(let measure): measures.insert(measure)
      case .indicator(let indicator):
        measures.formUnion([indicator.numerator, indicator.denominator])
      case .nothing: break
      }
    }
    if let main { measures.formUnion([main.numerator, main.denominator]) }
    return measures
  }

  private init(
    _ name: ReportName, _ definition: RateDefinition? = nil, main: Indicator?,
    _ columns: [(String, Column.Figure)]
  ) {
    self.name = name
    self.definition = definition
    self.main = main
    self.columns = columns.map { Column(name: $0.0, figure: $0.1) }
  }
}

extension ReportDefinition {
  /// Makes the definition of a closure rate.
  public static func closureRate(_ definition: RateDefinition) -> ReportDefinition {
    switch definition {
    case .cohort:
      rate(definition, .closureRate, [.count(.open), .count(.overdue), .count(.reopened)])
    case .flow: rate(definition, .flowRate, [.count(.open), .count(.overdue), .count(.reopened)])
    case .due:
      rate(
        definition, .dueRate, [.count(.dueOpen), .count(.dueOverdue), .count(.dueReopened)],
        excluded: .count(.dueExcluded),
        [
          ("on_time", .count(.dueOnTime)), ("on_time_rate", .indicator(.onTimeRate)),
          ("suspended", .count(.dueSuspended)),
        ])
    case .success:
      rate(
        definition, .successRate, [.nothing, .nothing, .count(.closingsReopened)],
        excluded: .nothing)
    case .local:
      rate(
        definition, .localRate, [.nothing, .nothing, .nothing], excluded: .nothing, byLevel)
    }
  }

  private static func rate(
    _ definition: RateDefinition, _ rate: Indicator, _ besides: [Column.Figure],
    excluded: Column.Figure = .count(.excluded), _ more: [(String, Column.Figure)] = []
  ) -> ReportDefinition {
    let counts = [("denominator", Column.Figure.count(rate.denominator))]
    return ReportDefinition(
      .closureRate, definition, main: rate,
      counts + [("numerator", .count(rate.numerator)), ("rate", .indicator(rate))]
        + Array(zip(["open", "overdue", "reopened"], besides)) + [("excluded", excluded)] + more)
  }

  private static let byLevel: [(String, Column.Figure)] = [
    ("village", .count(.resolvedVillage)), ("village_rate", .indicator(.villageRate)),
    ("township", .count(.resolvedTownship)), ("township_rate", .indicator(.townshipRate)),
    ("county", .count(.resolvedCounty)), ("county_rate", .indicator(.countyRate)),
    ("city", .count(.resolvedCity)), ("city_rate", .indicator(.cityRate)),
  ]

  /// Where disputes are resolved, with columns for each level.
  public static let levels = ReportDefinition(
    .levels, main: .localRate, [("resolved", .count(.resolved))] + byLevel)

  /// How cases move between units.
  public static let movement = ReportDefinition(
    .movement, main: .upwardRate,
    [
      ("taken_in", .count(.takenIn)), ("sent_up", .count(.sentUp)),
      ("upward_rate", .indicator(.upwardRate)), ("offered", .count(.offered)),
      ("received", .count(.received)), ("refused", .count(.refused)),
      ("refused_twice", .count(.refusedTwice)), ("designated", .count(.designated)),
      ("mean_transit_days", .indicator(.transitMean)), ("unanswered", .count(.unanswered)),
      ("unanswered_late", .count(.unansweredLate)),
    ])

  /// The follow-up of closed cases.
  public static let followup = ReportDefinition(
    .followup, main: .callbackRate,
    [
      ("closings", .count(.closings)), ("called_back", .count(.calledBack)),
      ("callback_rate", .indicator(.callbackRate)), ("answered", .count(.answered)),
      ("satisfied", .count(.satisfied)), ("satisfaction_rate", .indicator(.satisfactionRate)),
      ("performance_due", .count(.performanceDue)), ("performed", .count(.performed)),
      ("performance_rate", .indicator(.performanceRate)), ("endings", .count(.endings)),
      ("returned", .count(.returned)), ("return_rate", .indicator(.returnRate)),
    ])

  /// The workload of each unit or team, never of an officer.
  ///
  /// Arrivals are counted only by unit, as a case comes to a unit and only then to a team.
  public static func workload(by grouping: Grouping) -> ReportDefinition {
    let takenIn: [(String, Column.Figure)] = [("taken_in", .count(.takenIn))]
    return ReportDefinition(
      .workload, main: nil,
      (grouping == .team ? [] : takenIn) + [
        ("backlog", .count(.backlog)), ("backlog_overdue", .count(.backlogOverdue)),
        ("closings", .count(.closings)),
      ])
  }

  /// Throws `ReportFault` for a grouping that the report does not support.
  func validate(_ question: TableQuestion) throws(ReportFault) {
    guard name == .workload else { return }
    guard question.rows == .handler || question.rows == .team else {
      throw .groupingNeeded(name, [.handler, .team])
    }
    if question.columns != nil { throw .noColumns(name) }
  }
}
