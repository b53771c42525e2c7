import ArgumentParser
import Casework
import Disputes

/// Of what a report is made.
struct ReportOptions: ParsableArguments {
  @Option(help: ReportOptions.groupingHelp, completion: .codes(Grouping.self))
  var by: String?

  @Option(help: ArgumentHelp(Help.from, valueName: Help.time))
  var from: String?

  @Option(help: ArgumentHelp(Help.periodEnd, valueName: Help.time))
  var to: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp(Help.asOf, valueName: Help.time))
  var asOf: String?

  @Option(name: .customLong("known-at"), help: ArgumentHelp(Help.knownAt, valueName: Help.time))
  var knownAt: String?

  @Option(help: ArgumentHelp(Help.within, valueName: Help.unit))
  var within: String?

  @Option(help: .codes(Help.compare, Comparison.self), completion: .codes(Comparison.self))
  var compare: String?

  @Flag(name: .customLong("public"), help: ArgumentHelp(Help.published))
  var isPublic = false

  private static var groupingHelp: ArgumentHelp {
    let codes = Grouping.allCases.map(\.rawValue).joined(separator: ", ")
    return ArgumentHelp("\(Help.by) (\(codes))", valueName: Help.groupings.description)
  }

  /// Makes a report of one definition.
  func report(
    _ definition: ReportDefinition, from inquiry: any Inquiry, _ context: Context
  ) throws -> Report {
    try report(from: inquiry, context) { _ in definition }
  }

  /// Makes a report whose figures follow from what its rows stand for.
  func report(
    usuallyBy usual: Grouping? = nil, returnedWithin days: Int = 30, from inquiry: any Inquiry,
    _ context: Context, _ definition: (_ rows: Grouping?) -> ReportDefinition
  ) throws -> Report {
    _ = try context.actingUnit(in: inquiry)
    let question = try question(usuallyBy: usual, returnedWithin: days, in: inquiry, context)
    let report = try inquiry.report(
      definition(question.rows), question,
      knownAt: try KnownArgument.read(knownAt, in: inquiry, context.now),
      comparedWith: try Reading.code(compare, "--compare"))
    return isPublic ? report.published() : report
  }

  private func question(
    usuallyBy usual: Grouping?, returnedWithin days: Int, in inquiry: any Inquiry,
    _ context: Context
  ) throws -> TableQuestion {
    let from = try Reading.moment(from, "--from")
    let to = try Reading.moment(to, "--to")
    let asOf = try Reading.moment(asOf, "--as-of")
    if let from, let to, from.start > to.end { throw UsageFault(Message.periodBackwards) }
    if let asOf, asOf.start > context.now { throw UsageFault(Message.futureAsOf) }
    let groupings = try groupings()
    return TableQuestion(
      [], by: groupings.first ?? usual, and: groupings.dropFirst().first, from: from?.start,
      to: to?.end,
      // A moment of today not yet over is the present moment, so that it is the same when asked
      // again.
      asOf: min(asOf?.end ?? context.now, context.now),
      within: try within.map { try inquiry.find($0, on: context.now.day) }, returnedWithin: days)
  }

  /// One or two groupings with a comma between them: rows, then columns.
  private func groupings() throws -> [Grouping] {
    guard let by else { return [] }
    let names = by.split(separator: ",", omittingEmptySubsequences: false)
    guard names.count <= 2 else { throw UsageFault(Message.threeGroupings) }
    return try names.map { try Reading.code(String($0), "--by") }
  }
}

/// A moment, or a position of the log: a number, with # before it where it could be a year.
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

  /// Reads up to where the log is read, where that was said.
  static func read(_ text: String?, in inquiry: any Inquiry, _ now: Instant) throws -> Known? {
    guard let text else { return nil }
    guard let argument = KnownArgument(argument: text) else {
      guard !KnownArgument.mayBeYear(text) else { throw UsageFault(Message.yearOrPosition(text)) }
      throw UsageFault(
        Message.badValue(text, field: "--known-at", allowed: Reading.momentForms + ["#1234"]))
    }
    switch argument.known {
    case .instant:
      let begins = Moment(text)?.start ?? now
      // A report states when its last entry was received, which may be after what a clock that was
      // set back says.
      if begins > now, try begins > inquiry.head(knownAt: nil).receivedAt {
        throw UsageFault(Message.futureKnownAt)
      }
    case .position(let position):
      let last = try inquiry.head(knownAt: nil).position
      if position > last { throw UsageFault(Message.positionBehindEnd(position, last: last)) }
    }
    return argument.known
  }

  /// Whether somebody may have meant a year.
  static func mayBeYear(_ text: String) -> Bool {
    text.count == 4 && Int(text).map { 1900...2999 ~= $0 } ?? false
  }
}
