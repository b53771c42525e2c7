import Casework
import Disputes

/// What a ledger says of a life: how it began, was accepted and ended first.
struct LedgerLine {
  static let columns: [LedgerColumn] = [
    .externalReference, .registeredAt, .unit, .area, .category, .grade, .source, .summary,
    .applicant, .respondent, .phone, .place, .acceptedAt, .closedAt, .outcome, .closedBy,
  ]

  private let life: Life
  private let reference: String
  private let accepted: Instant?
  private let ending: (step: Step, outcome: String)?

  /// Looks at what of a life has happened by a time.
  init(_ life: Life, reference: String, until now: Instant) {
    self.life = life
    self.reference = reference
    let past = life.steps.filter { $0.at <= now }
    accepted =
      life.isAcceptedAtOnce
      ? past.first?.at : past.first { $0.deeds.contains(.accepted) }?.at
    ending = past.lazy.compactMap { step in LedgerLine.outcome(of: step).map { (step, $0) } }.first
  }

  private static func outcome(of step: Step) -> String? {
    switch step.deeds.last {
    case .concluded(let said): said.outcome.rawValue
    case .declined: "declined"
    case .voided: "void"
    case _: nil
    }
  }

  /// What stands in a column.
  func field(_ column: LedgerColumn) -> String {
    let said = life.registration
    let parties = said.parties.filter { $0.role == .applicant }
    return switch column {
    case .externalReference: reference
    case .registeredAt: life.steps[0].at.description
    case .unit: life.steps[0].unit.description
    case .area: said.area[0].description
    case .category: said.category.description
    case .grade: said.grade.rawValue
    case .source: said.source.rawValue
    case .summary: said.summary
    case .applicant: parties.compactMap(\.name).joined(separator: ";")
    case .respondent:
      said.parties.filter { $0.role == .respondent }.map { $0.name ?? "unknown" }
        .joined(separator: ";")
    case .phone: parties.first?.phone ?? ""
    case .place: said.place ?? ""
    case .acceptedAt: accepted?.description ?? ""
    case .closedAt: ending?.step.at.description ?? ""
    case .outcome: ending?.outcome ?? ""
    case .closedBy: ending?.outcome == "void" ? "" : ending?.step.unit.description ?? ""
    case .people, .amount, .tags, .verifiedAt, .state, .number: ""
    }
  }
}
