/// How personal data looks where it has not been revealed.
public enum Masking {
  /// A person's name by its first character: `张*`; an organisation's by its first two.
  public static func name(_ name: String, isOrganisation: Bool = false) -> String {
    let kept = name.prefix(isOrganisation ? 2 : 1)
    return kept.isEmpty ? "" : "\(kept)*"
  }

  /// A phone number by its first three and last four digits: `138****5678`; a short one by none.
  public static func phone(_ phone: String) -> String {
    phone.count >= 11 ? "\(phone.prefix(3))****\(phone.suffix(4))" : "****"
  }

  /// The number of an identity document by its first six and last four characters.
  public static func document(_ document: String) -> String {
    guard document.count >= 15 else { return "****" }
    let hidden = String(repeating: "*", count: document.count - 10)
    return "\(document.prefix(6))\(hidden)\(document.suffix(4))"
  }

  /// A place up to its first digit, so without house number.
  public static func address(_ address: String) -> String {
    guard let digit = address.firstIndex(where: { $0.isNumber }) else {
      return address.count > 6 ? "\(address.prefix(6))*" : address
    }
    return "\(address[..<digit])*"
  }
}
