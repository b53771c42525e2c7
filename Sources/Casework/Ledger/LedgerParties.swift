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

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    // Wide and other white space begins or ends with bytes that few other characters share.
    let mayBegin = first <= 0x20 || first == 0xC2 || first == 0xE2 || first == 0xE3
    let mayEnd = last <= 0x20 || last >= 0x80
    guard mayBegin || mayEnd else { return self }
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    if start == startIndex, index(after: end) == endIndex { return self }
    return String(self[start...end])
  }
}
