public import Casework
public import Disputes
public import SQLite

// How domain values are stored: codes as text, instants and days as integers.

extension State: Bindable, ColumnValue {}
extension Grade: Bindable, ColumnValue {}
extension Source: Bindable, ColumnValue {}
extension Outcome: Bindable, ColumnValue {}
extension PartyRole: Bindable, ColumnValue {}
extension PartyKind: Bindable, ColumnValue {}
extension Urgency: Bindable, ColumnValue {}
extension Direction: Bindable, ColumnValue {}
extension Satisfaction: Bindable {}
extension Performance: Bindable {}
extension Case.Offer.Ending: Bindable, ColumnValue {}
extension CorrectionField: Bindable {}
extension Access.Reason: Bindable, ColumnValue {}
extension LogSubject.Register: Bindable, ColumnValue {}
extension Level: Bindable, ColumnValue {}

extension UnitCode: Bindable, ColumnValue {
  /// The code as text.
  public var boundValue: Value { .text(description) }

  /// Reads a column; anything else in it is a mismatch.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    self = try row.value(at: column, "a unit code") { UnitCode($0) }
  }
}

extension OfficerCode: Bindable, ColumnValue {
  /// The code as text.
  public var boundValue: Value { .text(description) }

  /// Reads a column; anything else in it is a mismatch.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    self = try row.value(at: column, "an officer's code") { OfficerCode($0) }
  }
}

extension TeamCode: Bindable, ColumnValue {
  /// The code as text.
  public var boundValue: Value { .text(description) }

  /// Reads a column; anything else in it is a mismatch.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    self = try row.value(at: column, "a team's code") { TeamCode($0) }
  }
}

extension Disputes.Category: Bindable, ColumnValue {
  /// The code as text.
  public var boundValue: Value { .text(description) }

  /// Reads a column; anything else in it is a mismatch.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    self = try row.value(at: column, "a category") { Disputes.Category(code: $0) }
  }
}

extension Instant: Bindable, ColumnValue {
  /// The milliseconds as an integer.
  public var boundValue: Value { .integer(milliseconds) }

  /// Reads a column; anything else in it is a mismatch.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    self = try row.value(at: column, "a moment of the years 1 to 9999") { Instant(exactly: $0) }
  }

  /// The month at +08:00, such as 202603.
  var month: Int {
    let (year, month, _) = day.parts
    return year * 100 + month
  }
}

extension Day: Bindable, ColumnValue {
  /// The number of the day as an integer.
  public var boundValue: Value { .integer(Int64(number)) }

  /// Reads a column; anything else in it is a mismatch.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    self = try row.value(at: column, "a day of the years 1 to 9999") { Day(exactly: $0) }
  }
}

extension Digest: Bindable, ColumnValue {
  /// The bytes as a blob.
  public var boundValue: Value { .blob(bytes) }

  /// Reads a column; anything else in it is a mismatch.
  public init(row: borrowing Row, column: Int) throws(SQLiteError) {
    self = try row.value(at: column, "a hash") { Digest(bytes: $0) }
  }
}

extension Row {
  /// Makes a value of what a column holds; what makes none is a mismatch.
  fileprivate func value<Stored: ColumnValue, Made>(
    at column: Int, _ expected: String, _ make: (Stored) -> Made?
  ) throws(SQLiteError) -> Made {
    guard let value = make(try self[column]) else {
      throw mismatch(at: column, expected: expected)
    }
    return value
  }
}

/// Tags as stored: sorted, separated by spaces.
struct TagList: Bindable, ColumnValue {
  let tags: Set<Tag>

  init(_ tags: Set<Tag>) { self.tags = tags }

  var text: String { tags.sorted().map(\.rawValue).joined(separator: " ") }

  var boundValue: Value { .text(text) }

  init(row: borrowing Row, column: Int) throws(SQLiteError) {
    tags = Set(
      (try row[column] as String).split(separator: " ").compactMap { Tag(rawValue: String($0)) })
  }
}

/// A case number as a sortable key: unit, year, series, and the ordinal padded to eight digits.
struct NumberKey: Bindable, ColumnValue {
  let number: CaseNumber

  init(_ number: CaseNumber) { self.number = number }

  var boundValue: Value {
    let ordinal = String(number.ordinal)
    let zeros = String(repeating: "0", count: max(0, 8 - ordinal.utf8.count))
    return .text("\(number.unit)\(number.year)\(number.series)\(zeros)\(ordinal)")
  }

  init(row: borrowing Row, column: Int) throws(SQLiteError) {
    let text: String = try row[column]
    guard text.utf8.count == 25, let unit = UnitCode(String(text.prefix(12))),
      let year = Int(text.dropFirst(12).prefix(4)), let series = Int(text.dropFirst(16).prefix(1)),
      let ordinal = Int(text.dropFirst(17)),
      let number = CaseNumber(unit: unit, year: year, series: series, ordinal: ordinal)
    else { throw row.mismatch(at: column, expected: "a number") }
    self.number = number
  }
}
