/// Why a case ended (在线调解规则 article 25).
public enum Outcome: String, CaseIterable, Sendable {
  case writtenAgreement = "written_agreement"
  case oralAgreement = "oral_agreement"
  case settled
  case withdrawn
  case failed
  case referred

  /// Tells whether the dispute itself was resolved.
  public var isResolved: Bool {
    switch self {
    case .writtenAgreement, .oralAgreement, .settled: true
    case .withdrawn, .failed, .referred: false
    }
  }

  /// The form of agreement that must have been reached before, or `nil` if none is needed.
  public var agreementForm: AgreementForm? {
    switch self {
    case .writtenAgreement: .written
    case .oralAgreement: .oral
    case .settled, .withdrawn, .failed, .referred: nil
    }
  }
}

/// Why a mediation failed (在线调解规则 article 25).
public enum Failure: String, CaseIterable, Sendable {
  case gap
  case refusal
  case noContact = "no_contact"
  case timeUp = "time_up"
  case unsigned
  case other
}

/// The form of a mediation agreement (人民调解法 article 28).
public enum AgreementForm: String, CaseIterable, Sendable {
  case written
  case oral
}
