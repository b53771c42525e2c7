import Disputes

/// The outcome of a case in a row of a ledger.
///
/// Besides the outcomes of a conclusion it covers declined and void cases, so that exports can be
/// imported again. A detail may follow a colon: `failed:gap`, `referred:court`, `declined:police`.
/// Ledgers often lack it; the default is the least specific one: `failed:other`,
/// `referred:department` and `declined:none`.
enum LedgerOutcome: Hashable {
  case concluded(Outcome, Failure?, Door?)
  case declined(Door)
  case void

  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let word = parts.first else { return nil }
    let detail = parts.count > 1 ? String(parts[1]) : nil
    switch word {
    case "declined":
      guard let door = LedgerOutcome.cause(detail, unsaid: Door.none) else { return nil }
      self = .declined(door)
    case "void":
      guard detail == nil else { return nil }
      self = .void
    default:
      guard let outcome = Outcome(rawValue: String(word)) else { return nil }
      self.init(outcome, detail)
    }
  }

  private init?(_ outcome: Outcome, _ detail: String?) {
    switch outcome {
    case .failed:
      guard let failure = LedgerOutcome.cause(detail, unsaid: Failure.other) else { return nil }
      self = .concluded(outcome, failure, nil)
    case .referred:
      guard let door = LedgerOutcome.cause(detail, unsaid: Door.department), door != .none
      else { return nil }
      self = .concluded(outcome, nil, door)
    case .writtenAgreement, .oralAgreement, .settled, .withdrawn:
      guard detail == nil else { return nil }
      self = .concluded(outcome, nil, nil)
    }
  }

  private static func cause<Cause: RawRepresentable<String>>(
    _ text: String?, unsaid: Cause
  ) -> Cause? {
    guard let text else { return unsaid }
    return Cause(rawValue: text)
  }

  /// The outcome as export writes it.
  var code: String {
    switch self {
    case .concluded(let outcome, let failure, let door):
      let detail = failure?.rawValue ?? door?.rawValue
      return detail.map { "\(outcome.rawValue):\($0)" } ?? outcome.rawValue
    case .declined(let door): return "declined:\(door.rawValue)"
    case .void: return "void"
    }
  }

  /// The final state of a case with this outcome.
  var state: State {
    switch self {
    case .concluded: .closed
    case .declined: .declined
    case .void: .void
    }
  }

  /// All codes allowed in a row, for error messages.
  static let codes: [String] =
    Outcome.allCases.map(\.rawValue) + Failure.allCases.map { "failed:\($0.rawValue)" }
    + Door.allCases.filter { $0 != .none }.map { "referred:\($0.rawValue)" } + ["declined"]
    + Door.allCases.map { "declined:\($0.rawValue)" } + ["void"]
}
