import Disputes

/// Parses the rows of a ledger into entries.
struct LedgerReader {
  private let layout: LedgerLayout
  private var units: LedgerUnits
  private var categories: [String: Disputes.Category] = [:]

  init(_ layout: LedgerLayout, units: LedgerUnits) {
    self.layout = layout
    self.units = units
  }

  /// Makes an error at a column of a row.
  func error(_ fault: LedgerFault, _ column: LedgerColumn?, line: Int) -> LedgerError {
    layout.error(fault, column, line: line)
  }

  /// Parses a row.
  ///
  /// - Throws: `LedgerError` with the line and column of the first value that is not allowed.
  mutating func entry(_ row: CSVRow, in directory: any UnitDirectory) throws -> LedgerEntry {
    let unit = try unit(.unit, of: row, near: nil, in: directory) ?? acting(for: row)
    try requireRight(over: unit, .unit, line: row.line, in: directory)
    let area = try self.unit(.area, of: row, near: unit, in: directory) ?? unit
    let entry = LedgerEntry(
      reference: try reference(row), unit: unit.code,
      registration: try registration(row, area: area.path),
      registeredAt: try required(.registeredAt, of: row, try moment(.registeredAt, of: row)),
      acceptedAt: try moment(.acceptedAt, of: row),
      ending: try ending(row, unit: unit, in: directory),
      state: try value(.state, of: row) { State(rawValue: $0) },
      number: try value(.number, of: row) { CaseNumber($0) })
    try requireConsistent(entry, line: row.line)
    return entry
  }

  private mutating func registration(
    _ row: CSVRow, area: [UnitCode]
  ) throws -> Registration<String> {
    Registration(
      area: area, category: try category(row),
      summary: try required(.summary, of: row, try text(.summary, of: row)),
      parties: try parties(row),
      grade: try value(.grade, of: row) { Grade(rawValue: $0) } ?? .ordinary,
      source: try value(.source, of: row) { Source(rawValue: $0) } ?? .visit,
      people: try integer(.people, of: row, Registration<String>.peopleRange),
      amount: try integer(.amount, of: row, Registration<String>.amountRange),
      place: try text(.place, of: row), tags: try tags(row))
  }

  private mutating func ending(
    _ row: CSVRow, unit: Unit, in directory: any UnitDirectory
  ) throws -> LedgerEntry.Ending? {
    let outcome = try value(.outcome, of: row) { LedgerOutcome($0) }
    let closer = try self.unit(.closedBy, of: row, near: unit, in: directory)
    let verifiedAt = try moment(.verifiedAt, of: row)
    guard let closedAt = try moment(.closedAt, of: row) else {
      let orphans: [LedgerColumn?] = [
        outcome.map { _ in .outcome }, closer.map { _ in .closedBy },
        verifiedAt.map { _ in .verifiedAt },
      ]
      if let orphan = orphans.compactMap(\.self).first {
        throw error(.without(LedgerColumn.closedAt.name), orphan, line: row.line)
      }
      return nil
    }
    if let closer { try requireRight(over: closer, .closedBy, line: row.line, in: directory) }
    return LedgerEntry.Ending(
      at: closedAt, outcome: try required(.outcome, of: row, outcome),
      unit: closer?.code, verifiedAt: verifiedAt)
  }

  /// Checks the combination of values in a row.
  private func requireConsistent(_ entry: LedgerEntry, line: Int) throws {
    if let ending = entry.ending, ending.verifiedAt != nil {
      guard case .concluded = ending.outcome, entry.registration.grade.needsVerification else {
        throw error(.excluded(by: LedgerColumn.grade.name), .verifiedAt, line: line)
      }
    }
    if case .declined? = entry.ending?.outcome, entry.acceptedAt != nil {
      throw error(.excluded(by: LedgerColumn.outcome.name), .acceptedAt, line: line)
    }
    guard let said = entry.state else { return }
    let implied = entry.impliedState
    // A row cannot say how long a suspension lasts, so it is imported as handling.
    guard said == implied || (said == .suspended && implied == .handling) else {
      throw error(.otherState(said: said, implied: implied), .state, line: line)
    }
  }

  /// Requires that the acting unit is the row's unit, above it, or above the stand-in of a closed
  /// one.
  private func requireRight(
    over unit: Unit, _ column: LedgerColumn, line: Int, in directory: any UnitDirectory
  ) throws {
    guard let acting = units.acting, !acting.covers(unit),
      try directory.confidant(holding: unit.code)?.path.contains(acting.code) != true
    else { return }
    throw error(.notYours(unit.code, acting: acting.code), column, line: line)
  }

  private func acting(for row: CSVRow) throws -> Unit {
    guard let acting = units.acting else {
      throw error(.missing(LedgerColumn.unit.allowed), .unit, line: row.line)
    }
    return acting
  }
}

// Single values
extension LedgerReader {
  private func required<Value>(
    _ column: LedgerColumn, of row: CSVRow, _ value: Value?
  ) throws -> Value {
    guard let value else { throw error(.missing(column.allowed), column, line: row.line) }
    return value
  }

  /// Parses a trimmed value; returns `nil` for an empty field.
  private func value<Value>(
    _ column: LedgerColumn, of row: CSVRow, _ read: (String) -> Value?
  ) throws -> Value? {
    let text = layout.field(column, of: row).trimmed
    guard !text.isEmpty else { return nil }
    guard let value = read(text) else {
      throw error(.malformed(text, allowed: column.allowed), column, line: row.line)
    }
    return value
  }

  /// Reads a text without trimming it; returns `nil` for a blank field.
  private func text(_ column: LedgerColumn, of row: CSVRow) throws -> String? {
    let text = layout.field(column, of: row)
    guard !text.isEmpty, !text.trimmed.isEmpty else { return nil }
    if case .text(let limit) = column.allowed, text.utf8.count > limit {
      throw error(.malformed(text, allowed: column.allowed), column, line: row.line)
    }
    return text
  }

  private func reference(_ row: CSVRow) throws -> String? {
    try value(.externalReference, of: row) { text in
      text.utf8.count <= TextField.foreignNumber.limit ? text : nil
    }
  }

  private func moment(_ column: LedgerColumn, of row: CSVRow) throws -> Moment? {
    try value(column, of: row) { Moment($0) }
  }

  private func integer(
    _ column: LedgerColumn, of row: CSVRow, _ range: ClosedRange<Int>
  ) throws -> Int? {
    try value(column, of: row) { text in
      guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(text),
        range.contains(number)
      else { return nil }
      return number
    }
  }

  private func tags(_ row: CSVRow) throws -> Set<Tag> {
    var tags: Set<Tag> = []
    let field = layout.field(.tags, of: row)
    guard !field.isEmpty else { return tags }
    for word in LedgerParties.split(field) {
      guard let tag = Tag(rawValue: word) else {
        throw error(.malformed(word, allowed: LedgerColumn.tags.allowed), .tags, line: row.line)
      }
      tags.insert(tag)
    }
    return tags
  }

  private mutating func category(_ row: CSVRow) throws -> Disputes.Category {
    let text = layout.field(.category, of: row).trimmed
    if let known = categories[text] { return known }
    if text.isEmpty { _ = try required(.category, of: row, String?.none) }
    let named = Disputes.Category(code: text).map { [$0] } ?? Disputes.Category.named(text)
    guard let category = named.first else {
      throw error(
        .malformed(text, allowed: LedgerColumn.category.allowed), .category, line: row.line)
    }
    guard named.count == 1 else {
      throw error(.ambiguousCategory(text, named), .category, line: row.line)
    }
    categories[text] = category
    return category
  }

  private mutating func unit(
    _ column: LedgerColumn, of row: CSVRow, near unit: Unit?, in directory: any UnitDirectory
  ) throws -> Unit? {
    let text = layout.field(column, of: row).trimmed
    guard !text.isEmpty else { return nil }
    do {
      return try units.find(text, near: unit, in: directory)
    } catch let fault as WorkError {
      throw error(.unit(fault), column, line: row.line)
    }
  }

  private func parties(_ row: CSVRow) throws -> [Party<String>] {
    let applicants = LedgerParties.split(layout.field(.applicant, of: row))
    guard !applicants.isEmpty else {
      throw error(.missing(LedgerColumn.applicant.allowed), .applicant, line: row.line)
    }
    var parties = LedgerParties.parties(.applicant, applicants)
    for (index, phone) in LedgerParties.phones(layout.field(.phone, of: row)).enumerated() {
      guard index < parties.count else {
        throw error(
          .malformed(phone, allowed: LedgerColumn.phone.allowed), .phone, line: row.line)
      }
      if !phone.isEmpty { parties[index].phone = PhoneNumber(reading: phone).normalised }
    }
    let respondents = LedgerParties.split(layout.field(.respondent, of: row))
    return respondents.isEmpty
      ? parties : parties + LedgerParties.parties(.respondent, respondents)
  }
}
