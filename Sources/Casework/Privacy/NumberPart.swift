import Disputes

/// A match of a party's number or address in a text, which may be part of a longer number or a sum.
struct NumberPart {
  private let text: FoldedText
  private let bytes: [UInt8]
  private let part: ClosedRange<Int>

  init(_ text: FoldedText, _ bytes: [UInt8], _ part: ClosedRange<Int>) {
    self.text = text
    self.bytes = bytes
    self.part = part
  }

  /// Whether no adjacent digit continues it.
  var endsWithItself: Bool { !digitGoesOn(before: part.lowerBound) && !digitGoesOnBehind }

  /// Whether it is a number by itself, not part of a longer one and no sum.
  var isWholeNumber: Bool {
    let goesOnBefore = digitGoesOn(before: part.lowerBound) && !followsCode
    return !goesOnBefore && !digitGoesOnBehind && !isOfDecimal && !isSum
  }

  private var digitGoesOnBehind: Bool {
    part.upperBound + 1 < text.scalars.count && digitGoesOn(before: part.upperBound + 1)
  }

  /// Tells whether the digits at an index and before it belong together; after a long number, a
  /// numeral may begin a word: 13800005678一直打不通.
  private func digitGoesOn(before index: Int) -> Bool {
    guard index > 0, isDigit(index), isDigit(index - 1) else { return false }
    if part.count < 7 { return true }
    return text.places[index - 1].upperBound == text.places[index].lowerBound
      && isPlain(index) && isPlain(index - 1)
  }

  private func isDigit(_ index: Int) -> Bool { 0x30...0x39 ~= text.scalars[index] }

  /// Tells whether a digit is ASCII or full-width and not a Chinese numeral.
  private func isPlain(_ index: Int) -> Bool {
    let first = bytes[text.places[index].lowerBound]
    return first < 0x80 || first == 0xEF
  }

  /// Whether a country or area code precedes it: 8613800005678, 05782123456.
  private var followsCode: Bool {
    var start = part.lowerBound
    while digitGoesOn(before: start) { start -= 1 }
    return NumberPart.isCode(text.scalars[start..<part.lowerBound], before: part.count)
  }

  /// Tells whether digits are a country code before a mobile number, or an area code before a local
  /// one, by the digits that follow.
  static func isCode(_ code: ArraySlice<UInt32>, before digits: Int) -> Bool {
    if digits == 11 {
      return code.elementsEqual([0x38, 0x36]) || code.elementsEqual([0x30, 0x30, 0x38, 0x36])
    }
    return 7...8 ~= digits && 3...4 ~= code.count && code.first == 0x30
  }

  /// Whether a decimal point separates it from an adjacent digit: 2123456.78.
  private var isOfDecimal: Bool {
    guard part.count < 11 else { return false }
    return [part.lowerBound, part.upperBound + 1].contains { index in
      guard index > 0, index < text.scalars.count, isDigit(index), isDigit(index - 1) else {
        return false
      }
      return bytes[text.places[index - 1].upperBound..<text.places[index].lowerBound]
        .elementsEqual([UInt8(ascii: ".")])
    }
  }

  /// Whether it is a plain figure followed by a unit: 2.123456万元.
  private var isSum: Bool {
    let place = text.places[part.lowerBound].lowerBound..<text.places[part.upperBound].upperBound
    let isFigure = bytes[place].allSatisfy {
      0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    return isFigure && part.count < 11
      && NumberRun.units.contains { bytes.holds($0, at: place.upperBound) }
  }
}
