import Casework
import Disputes
import Wording

/// The fields common to reports: cases, areas, times, and groupings.
enum ReportFields {
  static let grouping = Field.groupings(.grouping).optional
  static let from = Field.moment(.from).optional
  static let to = Field.moment(.to).optional
  static let asOf = Field.moment(.asOf).optional
  static let knownAt = Field(.knownAt, .moment) { $0 }.optional
  static let within = Field.unit(.within).optional
  static let comparison = Field<Comparison>.code(.comparison).optional
  static let isPublished = Field.flag(.published)
  static let cell = Field.word(.cell).optional
  static var forms: [FieldForm] {
    [
      grouping.form, from.form, to.form, asOf.form, knownAt.form, within.form, comparison.form,
      isPublished.form,
    ]
  }
}

extension Field<[Grouping]> {
  /// One or two groupings separated by a comma: rows, then columns.
  fileprivate static func groupings(_ key: FieldKey) -> Field {
    Field(key, .code { Grouping.allCases.map(\.rawValue) }) { text in
      let names = text.split(separator: ",", omittingEmptySubsequences: false)
      guard names.count <= 2 else { throw UsageFault(Message.threeGroupings) }
      return try names.map { name in
        guard let grouping = Grouping(rawValue: String(name)) else {
          throw ActionFault.badValue(
            String(name), key, allowed: Grouping.allCases.map(\.rawValue))
        }
        return grouping
      }
    }
  }
}

extension Context {
  /// Makes a report of one definition.
  func report(_ definition: ReportDefinition, from inquiry: any Inquiry) throws -> Report {
    try report(from: inquiry) { _ in definition }
  }

  /// Makes a report whose definition depends on the grouping of its rows.
  func report(
    usuallyBy usual: Grouping? = nil, returnedWithin days: Int = 30, from inquiry: any Inquiry,
    _ definition: (_ rows: Grouping?) -> ReportDefinition
  ) throws -> Report {
    _ = try unitIfKnown(in: inquiry)
    let question = try question(usuallyBy: usual, returnedWithin: days, in: inquiry)
    let report = try inquiry.report(
      definition(question.rows), question,
      knownAt: try KnownArgument.read(answers[ReportFields.knownAt], in: inquiry, now),
      comparedWith: try answers[ReportFields.comparison])
    return try answers[ReportFields.isPublished] ? report.published() : report
  }

  private func question(
    usuallyBy usual: Grouping?, returnedWithin days: Int, in inquiry: any Inquiry
  ) throws -> TableQuestion {
    let (from, to) = try (answers[ReportFields.from], answers[ReportFields.to])
    let asOf = try answers[ReportFields.asOf]
    if let from, let to, from.start > to.end { throw UsageFault(Message.periodBackwards) }
    if let asOf, asOf.start > now { throw UsageFault(Message.futureAsOf) }
    let groupings = try answers[ReportFields.grouping] ?? []
    return TableQuestion(
      [], by: groupings.first ?? usual, and: groupings.dropFirst().first, from: from?.start,
      to: to?.end,
      // An end of today, still to come, becomes now, so that the stated as-of time can be asked
      // again.
      asOf: min(asOf?.end ?? now, now),
      within: try answers[ReportFields.within].map { try inquiry.find($0, on: now.day) },
      returnedWithin: days)
  }
}

/// Parses `--known-at`: a time, or a log position, with `#` where the number could be a year.
struct KnownArgument {
  let known: Known

  init?(argument: String) {
    if let moment = Moment(argument) {
      known = .instant(moment.end)
      return
    }
    let digits = argument.hasPrefix("#") ? argument.dropFirst() : argument[...]
    guard !KnownArgument.mayBeYear(argument), digits.allSatisfy({ ("0"..."9").contains($0) }),
      let position = Int(digits), position > 0
    else { return nil }
    known = .position(position)
  }

  /// Parses the text, if given.
  static func read(_ text: String?, in inquiry: any Inquiry, _ now: Instant) throws -> Known? {
    guard let text else { return nil }
    guard let argument = KnownArgument(argument: text) else {
      guard !KnownArgument.mayBeYear(text) else { throw UsageFault(Message.yearOrPosition(text)) }
      throw UsageFault(
        Message.badValue(text, field: "--known-at", allowed: Field<Moment>.forms + ["#1234"]))
    }
    switch argument.known {
    case .instant:
      let begins = Moment(text)?.start ?? now
      // A time copied from a report may lie in the future of a clock that was set back; it is
      // accepted.
      if begins > now, try begins > inquiry.head(knownAt: nil).receivedAt {
        throw UsageFault(Message.futureKnownAt)
      }
    case .position(let position):
      let last = try inquiry.head(knownAt: nil).position
      if position > last { throw UsageFault(Message.positionBehindEnd(position, last: last)) }
    }
    return argument.known
  }

  /// Whether the number may be meant as a year.
  static func mayBeYear(_ text: String) -> Bool {
    text.count == 4 && Int(text).map { 1900...2999 ~= $0 } ?? false
  }
}
