public import Disputes

/// The form of a report of counts, and how its answers become the report.
public protocol ReportForm: Form {
  /// Its fields besides those of all such reports.
  static var ownFields: [FieldForm] { get }
  /// The grouping of the rows unless one is typed.
  static var usualRows: Grouping? { get }

  /// The definition of the figures, given the grouping of the rows.
  static func definition(_ answers: Answers, by rows: Grouping?) throws -> ReportDefinition
}

extension ReportForm {
  /// No field of its own, the default.
  public static var ownFields: [FieldForm] { [] }
  /// A single row, the default.
  public static var usualRows: Grouping? { nil }
  /// The fields of the report.
  public static var fields: [FieldForm] { ownFields + ReportFields.forms }

  /// Makes the report; `now` is the time of the request.
  ///
  /// - Throws: `ActionFault` for an invalid answer, `ReportFault` for a query that makes no table,
  ///   `WorkError` for a unit that is not found.
  public static func report(
    _ answers: Answers, at now: Instant, from inquiry: any Inquiry
  ) throws -> Report {
    let question = try ReportFields.question(answers, usualRows, at: now, in: inquiry)
    let report = try inquiry.report(
      definition(answers, by: question.rows), question,
      knownAt: ReportFields.known(answers, at: now, in: inquiry),
      comparedWith: answers[ReportFields.comparison])
    return try answers[ReportFields.isPublished] ? report.published() : report
  }
}

/// Closure rates with their counts.
public enum ClosureRateForm: ReportForm {
  private static let definition = Field<RateDefinition>.code(.definition).optional
  /// The field for the definition of the rate.
  public static var ownFields: [FieldForm] { [definition.form] }

  /// The definition asked for, or the default.
  public static func definition(
    _ answers: Answers, by rows: Grouping?
  ) throws -> ReportDefinition { .closureRate(try answers[definition] ?? .cohort) }
}

/// At which level disputes are resolved.
public enum LevelsForm: ReportForm {
  /// The definition of the report.
  public static func definition(_ answers: Answers, by rows: Grouping?) -> ReportDefinition {
    .levels
  }
}

/// How cases move between units.
public enum MovementForm: ReportForm {
  /// The definition of the report.
  public static func definition(_ answers: Answers, by rows: Grouping?) -> ReportDefinition {
    .movement
  }
}

/// Follow-up calls, performance and returned cases.
public enum FollowUpForm: ReportForm {
  /// The field for the days within which a reopened case counts as returned.
  public static var ownFields: [FieldForm] { [ReportFields.days.form] }

  /// The definition of the report.
  public static func definition(_ answers: Answers, by rows: Grouping?) -> ReportDefinition {
    .followup
  }
}

/// The workload of each unit or team.
public enum WorkloadForm: ReportForm {
  /// Each handling unit.
  public static var usualRows: Grouping? { .handler }

  /// The definition of the report for the rows.
  public static func definition(_ answers: Answers, by rows: Grouping?) -> ReportDefinition {
    .workload(by: rows ?? .handler)
  }
}

/// The fields common to reports: cases, areas, times, and groupings.
public enum ReportFields {
  private static let grouping = Field.groupings(.grouping).optional
  private static let from = Field.moment(.from).optional
  private static let to = Field.moment(.to).optional
  private static let asOf = Field.moment(.asOf).optional
  private static let knownAt = Field(.knownAt, .moment) { $0 }.optional
  private static let within = Field.unit(.within).optional
  static let days = Field.count(.returnedWithin, in: 0...3_660).optional
  /// The earlier period to compare with.
  public static let comparison = Field<Comparison>.code(.comparison).optional
  /// Whether small counts are left out, for publication.
  public static let isPublished = Field.flag(.published)
  /// The figure of which the cases are listed instead.
  public static let cell = Field.word(.cell).optional

  /// The field for the known-at bound, which periodic reports have too.
  static var knownForm: FieldForm { knownAt.form }
  static var forms: [FieldForm] {
    [
      grouping.form, from.form, to.form, asOf.form, knownAt.form, within.form, comparison.form,
      isPublished.form,
    ]
  }

  fileprivate static func question(
    _ answers: Answers, _ usualRows: Grouping?, at now: Instant, in inquiry: any Inquiry
  ) throws -> TableQuestion {
    let (from, to) = try (answers[from], answers[to])
    let asOf = try answers[asOf]
    if let from, let to, from.start > to.end { throw ActionFault.periodBackwards }
    if let asOf, asOf.start > now { throw ActionFault.future(.asOf) }
    let groupings = try answers[grouping] ?? []
    return TableQuestion(
      [], by: groupings.first ?? usualRows, and: groupings.dropFirst().first, from: from?.start,
      to: to?.end,
      // An end of today, still to come, becomes now, so that the stated as-of time can be asked
      // again.
      asOf: min(asOf?.end ?? now, now),
      within: try answers[within].map { try inquiry.find($0, on: now.day) },
      returnedWithin: try answers[days] ?? 30)
  }

  /// The known-at bound, if one is typed: a time, or a position that the log has.
  static func known(
    _ answers: Answers, at now: Instant, in inquiry: any Inquiry
  ) throws -> Known? {
    guard let text = try answers[knownAt] else { return nil }
    guard let known = Known(typed: text) else {
      guard !Known.mayBeYear(text) else { throw ActionFault.yearOrPosition(text) }
      throw ActionFault.badValue(text, .knownAt, allowed: Field<Moment>.forms + ["#1234"])
    }
    switch known {
    case .instant:
      let begins = Moment(text)?.start ?? now
      // A time copied from a report may lie in the future of a clock that was set back; it is
      // accepted.
      if begins > now, try begins > inquiry.head(knownAt: nil).receivedAt {
        throw ActionFault.future(.knownAt)
      }
    case .position(let position):
      let last = try inquiry.head(knownAt: nil).position
      if position > last { throw ActionFault.positionBehindEnd(last: last) }
    }
    return known
  }
}

extension Field<[Grouping]> {
  /// One or two groupings separated by a comma: rows, then columns.
  fileprivate static func groupings(_ key: FieldKey) -> Field {
    Field(key, .code { Grouping.allCases.map(\.rawValue) }) { text in
      let names = text.split(separator: ",", omittingEmptySubsequences: false)
      guard names.count <= 2 else { throw ActionFault.threeGroupings }
      return try names.map { try Field<Grouping>.code(key).value(of: String($0)) }
    }
  }
}

extension Known {
  /// Parses a time, or a log position, with `#` where the number could be a year.
  init?(typed text: String) {
    if let moment = Moment(text) {
      self = .instant(moment.end)
      return
    }
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard !Known.mayBeYear(text), digits.allSatisfy({ ("0"..."9").contains($0) }),
      let position = Int(digits), position > 0
    else { return nil }
    self = .position(position)
  }

  /// Tells whether a number may be meant as a year.
  fileprivate static func mayBeYear(_ text: String) -> Bool {
    text.count == 4 && Int(text).map { 1900...2999 ~= $0 } ?? false
  }
}
