import Disputes

/// Parses names of parties in one field.
///
/// Several names are separated by `;` or `；`. The enumeration comma `、` is part of names of
/// organisations, so it separates nothing.
enum LedgerParties {
  /// The words that stand for an unknown respondent.
  static let unknown = Party<String>.unknownNames

  /// The replacement of an erased name or summary.
  static let erased = "*"

  /// Splits a field at its semicolons, without white space and empty parts.
  static func split(_ field: String) -> [String] {
    guard field.utf8.contains(0x3B) || field.contains("；") else {
      let whole = field.trimmed
      return whole.isEmpty ? [] : [whole]
    }
    return field.split(whereSeparator: { $0 == ";" || $0 == "；" }).map { String($0).trimmed }
      .filter { !$0.isEmpty }
  }

  /// Splits a field into the phone numbers of the applicants; an empty part skips an applicant.
  static func phones(_ field: String) -> [String] {
    let whole = field.trimmed
    if whole.isEmpty { return [] }
    return whole.split(omittingEmptySubsequences: false, whereSeparator: { $0 == ";" || $0 == "；" })
      .map { String($0).trimmed }
  }

  /// Makes the parties of one side.
  static func parties(_ role: PartyRole, _ names: [String]) -> [Party<String>] {
    names.map { Party(named: $0, role: role) }
  }
}
