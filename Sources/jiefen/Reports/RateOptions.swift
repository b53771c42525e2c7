import ArgumentParser
import Casework
import Disputes

/// Which rate a command is about.
struct RateOptions: ParsableArguments {
  @Option(
    help: .codes(Help.definition, RateDefinition.self), completion: .codes(RateDefinition.self))
  var definition: String?

  @Option(help: .codes(Help.by, RateGrouping.self), completion: .codes(RateGrouping.self))
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

  /// Computes the rate.
  func report(from inquiry: any Inquiry, _ context: Context) throws -> RateReport {
    _ = try context.actingUnit(in: inquiry)
    let from = try Reading.moment(from, "--from")
    let to = try Reading.moment(to, "--to")
    let asOf = try Reading.moment(asOf, "--as-of")
    if let from, let to, from.start > to.end { throw UsageFault(Message.periodBackwards) }
    let definition: RateDefinition = try Reading.code(definition, "--definition") ?? .cohort
    let grouping: RateGrouping? = try Reading.code(by, "--by")
    let known = try known(in: inquiry, context)
    let area = try within.map { try inquiry.find($0, on: context.now.day) }
    if let asOf, asOf.start > context.now { throw UsageFault(Message.futureAsOf) }
    // A moment of today not yet over is the present moment, so that it is the same when asked again.
    let time = min(asOf?.end ?? context.now, context.now)
    return try inquiry.rate(knownAt: known) { position in
      RateQuestion(
        definition, by: grouping, from: from?.start, to: to?.end, asOf: time, position: position,
        within: area)
    }
  }

  private func known(in inquiry: any Inquiry, _ context: Context) throws -> Known? {
    guard let knownAt else { return nil }
    guard let argument = KnownArgument(argument: knownAt) else {
      guard !KnownArgument.mayBeYear(knownAt) else {
        throw UsageFault(Message.yearOrPosition(knownAt))
      }
      throw UsageFault(
        Message.badValue(knownAt, field: "--known-at", allowed: Reading.momentForms + ["#1234"]))
    }
    switch argument.known {
    case .instant:
      let begins = Moment(knownAt)?.start ?? context.now
      if begins > context.now { throw UsageFault(Message.futureKnownAt) }
    case .position(let position):
      let last = try inquiry.head(knownAt: nil).position
      if position > last { throw UsageFault(Message.positionBehindEnd(position, last: last)) }
    }
    return argument.known
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

  /// Whether somebody may have meant a year.
  static func mayBeYear(_ text: String) -> Bool {
    text.count == 4 && Int(text).map { 1900...2999 ~= $0 } ?? false
  }
}
