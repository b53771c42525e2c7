/// Reads the rows of a table one by one, as described in RFC 4180.
///
/// Fields may be quoted, with doubled quotes and line ends inside; lines end in CR LF, LF or CR; a
/// byte order mark and empty lines at the end are skipped. Every row must have as many fields as
/// the first. Time and memory are linear in the bytes read, even for hostile input.
///
///     var reader = try CSVReader(bytes)
///     while let row = try reader.next() { … }
public struct CSVReader: Sendable {
  /// The separator between fields.
  public enum Separator: UInt8, CaseIterable, Equatable, Sendable {
    case comma = 0x2C
    case tab = 0x09
  }

  /// The most bytes of a row, more than the longest texts of a case need.
  public static let longestRow = 1 << 20

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private let bytes: [UInt8]
  private let separator: UInt8
  /// The end of the last line that is not empty.
  private let end: Int
  private var index: Int
  /// The limit of the current row, so that a huge row does not block other writers.
  private var stop = 0
  private var line = 1
  private var width: Int?

  /// Creates a reader of the bytes of a file.
  ///
  /// UTF-8 is validated field by field during reading; other encodings are converted first.
  public init(
    _ bytes: [UInt8], separator: Separator = .comma, encoding: TextEncoding = .utf8
  ) throws(CSVError) {
    guard encoding != .utf8 else {
      self.init(utf8: bytes, separator)
      return
    }
    do throws(TextError) {
      self.init(utf8: Array(try encoding.decode(bytes).utf8), separator)
    } catch {
      throw .text(error)
    }
  }

  /// Creates a reader of text.
  public init(text: String, separator: Separator = .comma) {
    self.init(utf8: Array(text.utf8), separator)
  }

  private init(utf8 bytes: [UInt8], _ separator: Separator) {
    var end = bytes.count
    while end > 0, Self.isLineEnd(bytes[end - 1]) { end -= 1 }
    self.bytes = bytes
    self.separator = separator.rawValue
    self.end = end
    let mark = TextEncoding.byteOrderMark
    self.index = bytes.starts(with: mark) ? mark.count : 0
  }

  /// Returns the next row, or `nil` after the last.
  ///
  /// After an error the reader is at its end.
  public mutating func next() throws(CSVError) -> CSVRow? {
    guard index < end else { return nil }
    stop = index + min(CSVReader.longestRow, bytes.count - index)
    let start = line
    do throws(CSVError) {
      let fields = try row()
      if let width, fields.count != width {
        throw .ragged(line: start, found: fields.count, expected: width)
      }
      width = fields.count
      return CSVRow(line: start, fields: fields)
    } catch {
      index = end
      throw error
    }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == lineFeed || byte == carriageReturn
  }

  /// Reads the fields of a row and its line end.
  private mutating func row() throws(CSVError) -> [String] {
    var fields: [String] = []
    fields.reserveCapacity(width ?? 8)
    while true {
      if index < end, bytes[index] == Self.quote {
        fields.append(try quotedField(number: fields.count + 1))
      } else {
        fields.append(try plainField(number: fields.count + 1))
      }
      if index < end, bytes[index] == separator {
        index += 1
        continue
      }
      passLineEnd()
      return fields
    }
  }

  private mutating func passLineEnd() {
    guard index < bytes.count else { return }
    let isReturn = bytes[index] == Self.carriageReturn
    index += 1
    line += 1
    if isReturn, index < bytes.count, bytes[index] == Self.lineFeed { index += 1 }
  }

  /// Reads a field without quotes and stops at what ends it.
  private mutating func plainField(number: Int) throws(CSVError) -> String {
    let start = index
    var place = start
    let last = min(stop, end)
    while place < last {
      let byte = bytes[place]
      if byte == separator || Self.isLineEnd(byte) { break }
      if byte == Self.quote { throw .strayQuote(line: line, field: number) }
      if byte == 0 { throw notText(start...place) }
      place += 1
    }
    if place == last, last < end { throw .tooLong(line: line, limit: CSVReader.longestRow) }
    index = place
    return try decode(start..<place)
  }

  /// Reads a field in quotes and stops after the closing one.
  private mutating func quotedField(number: Int) throws(CSVError) -> String {
    let firstLine = line
    var hasDoubled = false
    let start = index + 1
    var place = start
    while true {
      guard place < stop else {
        throw stop < bytes.count
          ? .tooLong(line: firstLine, limit: CSVReader.longestRow)
          : .unterminatedQuote(line: firstLine)
      }
      let byte = bytes[place]
      if byte == Self.quote {
        guard place + 1 < end, bytes[place + 1] == Self.quote else { break }
        hasDoubled = true
        place += 1
      } else if byte == Self.lineFeed {
        // After a CR it belongs to the same line end.
        if bytes[place - 1] != Self.carriageReturn { line += 1 }
      } else if byte == Self.carriageReturn {
        line += 1
      } else if byte == 0 {
        throw notText(start...place)
      }
      place += 1
    }
    index = place + 1
    if index < end, bytes[index] != separator, !Self.isLineEnd(bytes[index]) {
      throw .strayQuote(line: line, field: number)
    }
    return hasDoubled ? try decodeDoubled(start..<place) : try decode(start..<place)
  }

  private func decode(_ range: Range<Int>) throws(CSVError) -> String {
    if range.isEmpty { return "" }
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw notText(range.lowerBound...range.upperBound - 1)
    }
    return text
  }

  private func decodeDoubled(_ range: Range<Int>) throws(CSVError) -> String {
    var content: [UInt8] = []
    content.reserveCapacity(range.count)
    var isSecond = false
    for byte in bytes[range] {
      isSecond = byte == Self.quote && !isSecond
      if !isSecond { content.append(byte) }
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw notText(range.lowerBound...range.upperBound - 1)
    }
    return text
  }

  /// Returns the error for bytes that contain a malformed sequence or end with a NUL.
  private func notText(_ range: ClosedRange<Int>) -> CSVError {
    let isNul = bytes[range.upperBound] == 0
    let content = range.lowerBound..<(isNul ? range.upperBound : range.upperBound + 1)
    let place = TextEncoding.firstInvalid(bytes[content])
    let isMalformed = place < content.upperBound
    return .text(TextError(isMalformed ? .malformed : .nul, .utf8, at: place, in: bytes))
  }
}
