import Disputes
import Testing

@Suite struct PersonNumberTests {
  private static let today = Day(year: 2026, month: 11, day: 23) ?? Day(number: 0)

  private static let identities: [(typed: String, kept: String)] = [
    ("11010519491231002X", "11010519491231002X"), ("11010519491231002x", "11010519491231002X"),
    ("110105 19491231 002X", "11010519491231002X"), ("332502-19900101-1238", "332502199001011238"),
    ("３３２５０２１９９００１０１１２３８", "332502199001011238"),
    // The old form has no check character and the century is the last one.
    ("110105491231002", "11010519491231002X"),
    // Born on a leap day.
    ("331102200002290010", "331102200002290010"),
  ]

  @Test(arguments: identities)
  func `an identity number is kept in one form`(typed: String, kept: String) throws {
    let checked = typed.hasPrefix("3311022000") ? try withCheck(typed) : typed
    let expected = kept.hasPrefix("3311022000") ? try withCheck(kept) : kept
    let number = try IdentityNumber(reading: checked, on: Self.today)
    #expect(number.description == expected)
    #expect(try DocumentNumber(reading: checked, on: Self.today) == .identity(number))
  }

  /// The number with the check character that fits: found by trying, as nobody should by hand.
  private func withCheck(_ text: String) throws -> String {
    let candidates = "0123456789X".map { text.prefix(17) + String($0) }
    return try #require(
      candidates.first { (try? IdentityNumber(reading: String($0), on: Self.today)) != nil }
        .map { String($0) })
  }

  private static let wrong: [(String, DocumentFault)] = [
    ("110105194912310021", .checkCharacter), ("332502199001011234", .checkCharacter),
    ("110105194902300027", .noSuchDay), ("110105190002290027", .noSuchDay),
    ("110105194913010027", .noSuchDay), ("110105202611240027", .bornInFuture),
    ("440524188001010014", .bornBefore1900),
  ]

  @Test(arguments: wrong)
  func `a wrong identity number says what is wrong`(text: String, fault: DocumentFault) {
    #expect(throws: fault) { try IdentityNumber(reading: text, on: Self.today) }
    #expect(throws: fault) { try DocumentNumber(reading: text, on: Self.today) }
  }

  @Test func `each mistyped digit and each swap of neighbours is noticed`() throws {
    let digits = Array("11010519491231002X")
    for place in 0..<17 {
      for digit in "0123456789" where digit != digits[place] {
        var mistyped = digits
        mistyped[place] = digit
        #expect(throws: DocumentFault.self) {
          try IdentityNumber(reading: String(mistyped), on: Self.today)
        }
      }
      var swapped = digits
      swapped.swapAt(place, place + 1)
      guard swapped != digits else { continue }
      #expect(throws: DocumentFault.self) {
        try IdentityNumber(reading: String(swapped), on: Self.today)
      }
    }
  }

  @Test(arguments: [
    ("12345", DocumentFault.length(5, expected: 18)), ("11010519491231A02X", .notADigit),
    ("1101054912310A2", .notADigit),
  ])
  func `what has another form is no identity number`(text: String, fault: DocumentFault) {
    #expect(throws: fault) { try IdentityNumber(reading: text, on: Self.today) }
  }

  private static let codes: [(typed: String, kept: String)] = [
    ("91350100M000100Y43", "91350100M000100Y43"), ("91350100m000100y43", "91350100M000100Y43"),
    ("91110000600007462 8", "911100006000074628"),
  ]

  @Test(arguments: codes)
  func `a credit code is kept in one form`(typed: String, kept: String) throws {
    #expect(try CreditCode(reading: typed).description == kept)
    let document = try DocumentNumber(reading: typed, of: .organisation, on: Self.today)
    #expect(document.normalised == kept)
  }

  @Test(arguments: ["91350100M000100Y44", "91350100M00O100Y43", "91330000MA27XYA12Z"])
  func `a wrong credit code is refused`(text: String) {
    #expect(throws: DocumentFault.self) { try CreditCode(reading: text) }
  }

  @Test(arguments: [
    ("E12345678", "E12345678"), ("e 1234 5678", "E12345678"), ("EA1234567", "EA1234567"),
    ("H12345678", "H12345678"), ("军字第0123456号", "军字第0123456号"),
    ("331100000012345", "331100000012345"),
    ("123", "123"), ("P<UTO ☃", "P<UTO ☃"),
  ])
  func `another document is kept by its form or as it is typed`(typed: String, kept: String) throws
  {
    let document = try DocumentNumber(reading: typed, of: .organisation, on: Self.today)
    #expect(document.normalised == kept)
  }

  private static let phones: [(typed: String, kept: PhoneNumber)] = [
    ("13812345678", .mobile("13812345678")), ("138 1234 5678", .mobile("13812345678")),
    ("138-1234-5678", .mobile("13812345678")), ("+86 138 1234 5678", .mobile("13812345678")),
    ("0086-13812345678", .mobile("13812345678")), ("8613812345678", .mobile("13812345678")),
    ("１３８１２３４５６７８", .mobile("13812345678")), ("19912345678", .mobile("19912345678")),
    ("0578-2123456", .landline("05782123456")), ("(0578)2123456", .landline("05782123456")),
    ("+86 578 2123456", .landline("05782123456")), ("010-12345678", .other("010-12345678")),
    ("010-62345678", .landline("01062345678")), ("021 62345678", .landline("02162345678")),
    ("12812345678", .other("12812345678")), ("1381234567", .other("1381234567")),
    ("2123456", .other("2123456")), ("0578-2123456转801", .other("0578-2123456转801")),
    ("+44 20 7946 0958", .other("+44 20 7946 0958")), ("12345", .other("12345")), ("", .other("")),
  ]

  @Test(arguments: phones)
  func `a phone number is kept as digits where its form is known`(
    typed: String, kept: PhoneNumber
  ) {
    #expect(PhoneNumber(reading: typed) == kept)
    #expect(PhoneNumber(reading: kept.normalised).normalised == kept.normalised)
  }
}
