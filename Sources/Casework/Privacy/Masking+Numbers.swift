extension Masking {
  /// Masks long numbers in a text, and on request house numbers.
  static func maskingNumbers(in bytes: [UInt8], withHouses: Bool) -> Redaction {
    var redaction = Redaction(bytes)
    var index = 0
    while index < bytes.count {
      if bytes.isInsideCharacter(at: index) {
        index += 1
      } else if NumberRun.digit(in: bytes, at: index) != nil {
        let run = NumberRun(in: bytes, from: index)
        index = mask(run, in: bytes, withHouses: withHouses, &redaction)
      } else {
        let end = withHouses ? HouseNumber.endOfNumerals(in: bytes, from: index) : index
        if end > index, HouseNumber.stands(in: bytes, from: index, to: end) {
          redaction.replace(index..<end, with: "*".utf8)
        }
        index = max(end, index + 1)
      }
    }
    return redaction
  }

  /// Masks personal numbers in a run of digit groups, and returns the index after it.
  private static func mask(
    _ run: NumberRun, in bytes: [UInt8], withHouses: Bool, _ redaction: inout Redaction
  ) -> Int {
    var first = 0
    var end = run.start
    while first < run.groups.count {
      let group = run.groups[first]
      let number = run.number(from: first, in: bytes)
      switch number {
      case .personal(let last, let digits, let place):
        redaction.replace(group.bytes.lowerBound..<place, with: masked(digits))
        (first, end) = (last + 1, place)
        // 13812345678/79 has the end of a second number.
        while run.isOtherEnding(first, in: bytes) {
          redaction.replace(run.groups[first].bytes, with: "*".utf8)
          (first, end) = (first + 1, run.groups[first].bytes.upperBound)
        }
      case .harmless(let last):
        (first, end) = (last + 1, run.groups[last].bytes.upperBound)
      case .short:
        end = group.bytes.upperBound
        first += 1
        guard withHouses else { continue }
        // Numerals such as 十 in 二十八 are not among the digits.
        let numerals = HouseNumber.endOfNumerals(in: bytes, from: group.bytes.lowerBound)
        let last = max(end, numerals)
        guard HouseNumber.stands(in: bytes, from: group.bytes.lowerBound, to: last) else {
          continue
        }
        redaction.replace(group.bytes.lowerBound..<last, with: "*".utf8)
        if last > end { return last }
      }
    }
    return end
  }

  private static func masked(_ digits: [UInt8]) -> [UInt8] {
    let text = String(decoding: digits, as: UTF8.self)
    return Array((digits.count >= 15 ? document(text) : phone(text)).utf8)
  }
}
