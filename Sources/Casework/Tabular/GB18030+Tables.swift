extension GB18030 {
  /// The character of each two-byte code, 190 for each lead byte from 81.
  static let twoByte: [UInt16] = makeTwoByte()

  /// The code points from U+0080 that have no two-byte code, in the order of the four-byte codes.
  static let remaining: [UInt16] = {
    var isTaken = [Bool](repeating: false, count: 0x10000)
    for unit in twoByte { isTaken[Int(unit)] = true }
    for unit in 0xD800...0xDFFF { isTaken[unit] = true }
    return (0x80...0xFFFF).lazy.filter { !isTaken[$0] }.map { UInt16($0) }
  }()

  /// Ranges of trail bytes as indices 0 to 189: 40 is 0, A0 is 95, A1 is 96, FE is 189.
  private static let left = 0...95
  private static let right = 96...189
  private static let whole = 0...189

  private static func makeTwoByte() -> [UInt16] {
    var table = [UInt16](repeating: 0, count: 126 * 190)
    func fill(
      _ leads: ClosedRange<Int>, _ places: ClosedRange<Int>, from units: inout ArraySlice<UInt16>
    ) {
      for lead in leads {
        let start = (lead - 0x81) * 190
        table.replaceSubrange(
          start + places.lowerBound...start + places.upperBound, with: units.prefix(places.count))
        units.removeFirst(places.count)
      }
    }

    // The three user-defined areas, in one sequence.
    var own = Array(UInt16(0xE000)...0xE765)[...]
    fill(0xAA...0xAF, right, from: &own)
    fill(0xF8...0xFE, right, from: &own)
    fill(0xA1...0xA7, left, from: &own)

    // The codes that GBK left unassigned continue the sequence; some were assigned later but still
    // use up a number.
    var next: UInt16 = 0xE766
    let later = Array("€ǹ〾⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻".unicodeScalars)
    var signs = units(symbols, empty: &next) { later.contains($0) }[...]
    fill(0xA1...0xA7, right, from: &signs)
    fill(0xA8...0xA9, whole, from: &signs)
    let common = units(ideographs, empty: &next) { _ in false }
    var rest = common[...]
    fill(0xB0...0xF7, right, from: &rest)

    // The ideographs up to U+9FA5 that are not in GB 2312, in code order.
    var isCommon = [Bool](repeating: false, count: 0x10000)
    for unit in common { isCommon[Int(unit)] = true }
    var others = (UInt16(0x4E00)...0x9FA5).filter { !isCommon[Int($0)] }[...]
    fill(0x81...0xA0, whole, from: &others)
    fill(0xAA...0xFC, left, from: &others)
    fill(0xFD...0xFD, 0...90, from: &others)

    // Row FE was completely unassigned.
    var last = units(tail, empty: &next) { $0.value < 0xF900 }[...]
    fill(0xFD...0xFD, 91...95, from: &last)
    fill(0xFE...0xFE, left, from: &last)
    return table
  }

  /// Returns the code units of a literal; a dot uses up the next number of the private use area,
  /// and so does a character that was unassigned once.
  private static func units(
    _ text: String, empty next: inout UInt16, wasEmpty: (Unicode.Scalar) -> Bool
  ) -> [UInt16] {
    text.unicodeScalars.map { scalar in
      let isEmpty = scalar == "."
      defer { if isEmpty || wasEmpty(scalar) { next += 1 } }
      return isEmpty ? next : UInt16(truncatingIfNeeded: scalar.value)
    }
  }
}
