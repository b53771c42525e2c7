/// The number of a person's or organisation's document, as it is stored.
public enum DocumentNumber: Hashable, Sendable {
  /// A Chinese identity card (居民身份证), also a foreigner's with permanent residence.
  case identity(IdentityNumber)
  /// A unified social credit code (统一社会信用代码).
  case credit(CreditCode)
  /// A Chinese or foreign passport (护照), or a travel permit of Hong Kong, Macao or Taiwan.
  case passport(String)
  /// Any other document, as it was typed.
  case other(String)

  /// Recognises the kind of a number by its form.
  ///
  /// A number of 18 characters that looks like an identity number or a credit code must be valid.
  /// One of digits only may be either: it is tried as a credit code for an organisation, and if it
  /// begins with 9 for anybody, as clerks in a hurry leave out the kind of party. Fifteen digits
  /// are an old identity number only for a person and with a valid date of birth, as business
  /// licences had fifteen digits too.
  ///
  /// - Throws: `DocumentFault` for a number that looks like one of these but is invalid.
  public init(
    reading text: String, of kind: PartyKind = .person, on today: Day
  ) throws(DocumentFault) {
    if IdentityNumber.isMeant(by: text) {
      let mayBeCode = kind == .organisation || TypedNumber.characters(text).first == "9"
      if mayBeCode, let code = try? CreditCode(reading: text) {
        self = .credit(code)
        return
      }
      self = .identity(try IdentityNumber(reading: text, on: today))
    } else if CreditCode.isMeant(by: text) {
      self = .credit(try CreditCode(reading: text))
    } else {
      let places = TypedNumber.characters(text)
      if places.count == 15, kind == .person,
        let old = try? IdentityNumber(reading: text, on: today)
      {
        self = .identity(old)
      } else if DocumentNumber.isPassport(places) {
        self = .passport(String(places))
      } else {
        self = .other(text)
      }
    }
  }

  /// The stored form: without separators, letters in upper case; another document as it was typed.
  public var normalised: String {
    switch self {
    case .identity(let number): number.description
    case .credit(let code): code.description
    case .passport(let text), .other(let text): text
    }
  }

  /// One or two letters, and seven or eight digits.
  private static func isPassport(_ places: [Character]) -> Bool {
    let letters = places.prefix { $0.isASCII && $0.isLetter }.count
    return 1...2 ~= letters && 7...8 ~= places.count - letters
      && TypedNumber.isDigits(places.dropFirst(letters))
  }
}
