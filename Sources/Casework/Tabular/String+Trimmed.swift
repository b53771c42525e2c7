extension String {
  /// The text without white space at its ends.
  public var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    // A fast path: white space begins or ends with bytes that few other characters share.
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
