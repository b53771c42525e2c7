/// A stated point of a log, as in reports and backups: a position and the running hash up to it.
public struct Anchor: Hashable, Sendable {
  /// The position of the last entry; `nil` if only the hash was stated.
  public let position: Int?
  /// The first hexadecimal digits of the running hash after that entry: 16 on paper, else all 64.
  public let digits: String

  /// Makes an anchor; returns `nil` unless `digits` are 16 to 64 hexadecimal digits.
  public init?(position: Int?, digits: some StringProtocol) {
    let digits = digits.lowercased()
    let isHash = digits.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard isHash, (16...64).contains(digits.utf8.count), position.map({ $0 >= 0 }) ?? true
    else { return nil }
    self.position = position
    self.digits = digits
  }

  /// Makes the anchor of a running hash.
  public init(position: Int?, runningHash: Digest) {
    self.position = position
    digits = runningHash.description
  }

  /// Parses `POSITION:HASH`, or a hash alone.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: self.init(position: nil, digits: parts[0])
    case 2:
      guard let position = Int(parts[0]) else { return nil }
      self.init(position: position, digits: parts[1])
    default: return nil
    }
  }

  /// Tells whether a running hash begins with these digits.
  public func fits(_ runningHash: Digest) -> Bool { runningHash.description.hasPrefix(digits) }
}

extension Anchor: CustomStringConvertible {
  /// `POSITION:HASH`, or the hash alone.
  public var description: String { (position.map { "\($0):" } ?? "") + digits }

  /// Returns the anchor with a position.
  public func at(_ position: Int) -> Anchor {
    Anchor(position: position, digits: digits) ?? self
  }
}

extension LogHead {
  /// The anchor of the log up to this end.
  public var anchor: Anchor { Anchor(position: position, runningHash: runningHash) }
}

// MARK: - Saved reports

extension Anchor {
  /// Finds the last anchor in a saved text: in the columns `position` and `log_hash` of a table, in
  /// JSON members of those names, or else as a hash anywhere.
  public init?(statedIn text: String) {
    if let anchor = Anchor(tableOf: text) ?? Anchor(membersOf: text) {
      self = anchor
      return
    }
    self.init(wordsOf: text)
  }

  /// Takes the last word that is a hash, with the number directly before it: `log 195
  /// ebb15e6c2016c590…`.
  private init?(wordsOf text: String) {
    let words = text.split { !$0.isASCII || !($0.isHexDigit || $0 == "-") }
    guard let index = words.lastIndex(where: { [16, 64].contains($0.utf8.count) }) else {
      return nil
    }
    var position: Int?
    if index > 0 {
      let between = text[words[index - 1].endIndex..<words[index].startIndex]
      if between == " " || between == ":" { position = Int(words[index - 1]) }
    }
    self.init(position: position, digits: words[index])
  }

  /// Takes the last row of a comma- or tab-separated table that has both columns.
  private init?(tableOf text: String) {
    for separator in CSVReader.Separator.allCases {
      var reader = CSVReader(text: text, separator: separator)
      guard let names = try? reader.next()?.fields,
        let positionColumn = names.firstIndex(of: "position"),
        let hashColumn = names.firstIndex(of: "log_hash")
      else { continue }
      var last: Anchor?
      while let row = try? reader.next() {
        guard let position = Int(row.fields[positionColumn]),
          let anchor = Anchor(position: position, digits: row.fields[hashColumn])
        else { continue }
        last = anchor
      }
      guard let last else { continue }
      self = last
      return
    }
    return nil
  }

  /// Takes the last members of both names in a JSON text, whatever else is in it.
  private init?(membersOf text: String) {
    guard let name = text.ranges(of: "\"log_hash\"").last else { return nil }
    let value = text[name.upperBound...].drop { " \n\t\r:\"".contains($0) }.prefix(64)
    let before = text[..<name.lowerBound].ranges(of: "\"position\"").last
    let digits = before.map { text[$0.upperBound...].drop { " \n\t\r:".contains($0) } }
    let position = digits.flatMap { Int($0.prefix { $0.isASCII && $0.isNumber }) }
    self.init(position: position, digits: value)
  }
}
