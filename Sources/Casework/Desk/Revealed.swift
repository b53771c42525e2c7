public import Disputes

/// Permission to read cases as typed; only `Desk.reveal` makes one, after it recorded the accesses.
public struct Revealed: Sendable {
  private let unit: UnitCode
  private let numbers: Set<CaseNumber>

  fileprivate init(_ numbers: Set<CaseNumber>, to unit: UnitCode) {
    self.unit = unit
    self.numbers = numbers
  }

  /// Tells whether the access to a case was recorded.
  func covers(_ number: CaseNumber) -> Bool { numbers.contains(number) }

  /// Returns a case as typed.
  ///
  /// - Throws: `AccessFault.withheld` if it is withheld from the unit, `LogFault` for a damaged log.
  public func view(of number: CaseNumber, in finder: any CaseFinder) throws -> CaseView {
    let dossier = try dossier(of: number, in: finder)
    return CaseView(
      dossier, try finder.visibility(of: unit, into: dossier.dispute, reveals: true))
  }

  /// Returns all data of one party of a case, by its number from 1, also from those cases merged with
  /// it to which the access was recorded.
  ///
  /// - Throws: as `view(of:in:)`, and `Refusal.unknownParty` if the case has no such party.
  public func copy(
    ofParty party: Int, of number: CaseNumber, in finder: any CaseFinder
  ) throws -> PartyCopy {
    let numbers = try [number] + finder.casesMerged(with: number).filter(covers)
    return try PartyCopy(
      of: party,
      in: numbers.map { (try dossier(of: $0, in: finder), try finder.reference(of: $0)?.shown) })
  }

  private func dossier(of number: CaseNumber, in finder: any CaseFinder) throws -> Dossier {
    guard covers(number), let dossier = try finder.dossier(of: number) else {
      throw AccessFault.withheld
    }
    return dossier
  }
}

extension Desk {
  /// Records an access to these cases, and permits to read them as typed.
  ///
  /// Cases withheld from the unit are left out. Without a reason, the unit must act for the holders;
  /// to copy all data of a person, it must do so or be above them, and reads the cases merged with
  /// these too.
  ///
  /// - Throws: `AccessFault.noReason`, `AccessFault.notHolder`, or `Refusal` if the unit is not at
  ///   work today.
  public func reveal(
    _ numbers: [CaseNumber], for reason: Access.Reason?, toCopy: Bool = false
  ) throws -> Revealed {
    try office.book.write(dryRun: false) { transaction in
      let now = office.clock()
      guard let acting = try transaction.unit(unit) else {
        throw WorkError.unknownUnit(unit.description, similar: [])
      }
      try acting.requireStanding(on: now.day)
      let own = try reason == nil ? transaction.thoseActedFor(by: acting, on: now.day) : []
      var permitted: Set<CaseNumber> = []
      let merged = toCopy ? try numbers.flatMap(transaction.casesMerged) : []
      for number in numbers + merged {
        guard let dispute = try transaction.file(of: number)?.dispute else { continue }
        guard reason != nil || own.contains(dispute.holder) else { throw AccessFault.noReason }
        let visibility = try transaction.visibility(of: unit, into: dispute, reveals: true)
        guard visibility != .withheld else { continue }
        guard visibility.showsSessions || !toCopy || merged.contains(number) else {
          throw AccessFault.notHolder
        }
        permitted.insert(number)
        try transaction.remember(
          Access(
            to: number, by: unit, officer: office.officer, reason: reason ?? .handling, at: now))
      }
      return Revealed(permitted, to: unit)
    }
  }
}

/// Why a unit may not read a case as typed.
public enum AccessFault: Error, Hashable, Sendable {
  /// It is a dispute of minors, for its holder and the units above that one alone.
  case withheld
  /// A unit that does not hold the case must say why it reads it.
  case noReason
  /// Only the holder of the case and the units above it copy all data of a person.
  case notHolder
}

extension AccessFault: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory {
    switch self {
    case .withheld, .notHolder: .notMine
    case .noReason: .usage
    }
  }
}
