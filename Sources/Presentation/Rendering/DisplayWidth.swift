/// Counts the columns that text takes in a terminal.
///
/// Chinese characters take two columns, combining marks none, an emoji sequence two as a whole.
/// What `TerminalText` replaces counts as its visible form. Characters of ambiguous width, such
/// as `…`, count as one. The ranges are those of Unicode 17.0.
package enum DisplayWidth {
  /// Returns the columns of a text in one line.
  package static func of(_ text: some StringProtocol) -> Int {
    var measure = Measure()
    for scalar in text.unicodeScalars { measure.add(scalar) }
    return measure.columns
  }

  /// Returns the longest beginning that takes no more than this many columns.
  ///
  /// Grapheme clusters are never cut.
  package static func prefix(of text: String, columns: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      used += of(text[end..<next])
      if used > columns { break }
      end = next
    }
    return text[..<end]
  }

  /// Returns the text, cut and ended by `…` where it takes more than this many columns.
  package static func shortened(_ text: String, columns: Int) -> String {
    if of(text) <= columns { return text }
    if columns < 1 { return "" }
    return prefix(of: text, columns: columns - 1) + "…"
  }

  /// Returns the columns of a scalar that stands alone.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    // Fast path for CJK ideographs.
    if 0x4E00...0x9FFF ~= value { return 2 }
    if TerminalText.isHarmful(scalar) { return 1 }
    if contains(value, in: wide) { return 2 }
    return contains(value, in: zero) ? 0 : 1
  }

  /// Binary search in a list of ranges.
  private static func contains(_ value: UInt32, in ranges: [UInt32]) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < ranges[2 * middle] {
        high = middle
      } else if value > ranges[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}

extension DisplayWidth {
  /// Sums widths and knows which scalars join with the preceding one.
  private struct Measure {
    private(set) var columns = 0
    /// The last scalar that took columns, and how many; nil after what it cannot join with.
    private var last: (scalar: Unicode.Scalar, columns: Int)?
    private var isJoined = false
    private var isHalfFlag = false

    mutating func add(_ scalar: Unicode.Scalar) {
      let wasJoined = isJoined
      let wasHalfFlag = isHalfFlag
      isJoined = false
      isHalfFlag = false
      switch scalar.value {
      case 0x20...0x7E:
        take(scalar, 1)
      case 0x200D:
        // The joiner combines emoji only; in letters it just affects shaping.
        isJoined = last.map { $0.columns == 2 && $0.scalar.properties.isEmoji } ?? false
      case 0xFE0F:
        // The variation selector turns a character such as ☎ into an emoji.
        guard let last, last.columns == 1, last.scalar.properties.isEmoji else { return }
        columns += 1
        self.last = (last.scalar, 2)
      case 0x1F1E6...0x1F1FF where wasHalfFlag: break
      case 0x1F3FB...0x1F3FF where last.map { $0.scalar.properties.isEmoji } ?? false:
        // A skin tone modifies the preceding emoji.
        break
      default:
        if wasJoined && scalar.properties.isEmoji { return }
        isHalfFlag = 0x1F1E6...0x1F1FF ~= scalar.value
        take(scalar, DisplayWidth.of(scalar))
      }
    }

    private mutating func take(_ scalar: Unicode.Scalar, _ count: Int) {
      columns += count
      if count > 0 { last = (scalar, count) }
    }
  }
}
