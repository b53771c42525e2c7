import Disputes

/// Names of parties in one field.
///
/// Several stand there with a semicolon between two, `;` or `；`. The enumeration comma `、` stands
/// inside names of organisations and so separates nothing.
enum LedgerParties {
  /// What a respondent not yet known is called.
  static let unknown = Party<String>.unknownNames

  /// What stands for a name or a summary that has been erased.
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

  /// Splits a field into the phone numbers of the applicants; an empty part skips one of them.
  static func phones(_ field: String) -> [String] {
    let whole = field.trimmed
    if whole.isEmpty { return [] }
    return whole.split(omittingEmptySubsequences: false, whereSeparator: { $0 == ";" || $0 == "；" })
      .map { String($0).trimmed }
  }

  /// Reads the parties of one side.
  static func parties(_ role: PartyRole, _ names: [String]) -> [Party<String>] {
    names.map { Party(named: $0, role: role) }
  }
}
