import Disputes

/// A column of a case ledger, for import and export, in the order of export.
public enum LedgerColumn: Int, CaseIterable, Sendable {
  case externalReference
  case registeredAt
  case unit
  case area
  case category
  case grade
  case source
  case summary
  case applicant
  case respondent
  case phone
  case people
  case amount
  case place
  case tags
  case acceptedAt
  case closedAt
  case outcome
  case closedBy
  case verifiedAt
  case state
  case number

  /// The name in the header row.
  public var name: String {
    switch self {
    case .externalReference: "external_ref"
    case .registeredAt: "registered_at"
    case .unit: "unit"
    case .area: "area"
    case .category: "category"
    case .grade: "grade"
    case .source: "source"
    case .summary: "summary"
    case .applicant: "applicant"
    case .respondent: "respondent"
    case .phone: "phone"
    case .people: "people"
    case .amount: "amount"
    case .place: "place"
    case .tags: "tags"
    case .acceptedAt: "accepted_at"
    case .closedAt: "closed_at"
    case .outcome: "outcome"
    case .closedBy: "closed_by"
    case .verifiedAt: "verified_at"
    case .state: "state"
    case .number: "number"
    }
  }

  /// Finds the column with a name; returns `nil` if there is none.
  public init?(name: String) {
    guard let column = LedgerColumn.byName[name] else { return nil }
    self = column
  }

  /// The names of all columns in order: the header row of an export.
  public static let names = allCases.map(\.name)

  private static let byName = Dictionary(
    allCases.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Tells whether a file must have the column, with a value in each row.
  public var isRequired: Bool {
    switch self {
    case .registeredAt, .category, .summary, .applicant: true
    case .externalReference, .unit, .area, .grade, .source, .respondent, .phone, .people, .amount,
      .place, .tags, .acceptedAt, .closedAt, .outcome, .closedBy, .verifiedAt, .state, .number:
      false
    }
  }

  /// The values allowed in the column.
  public var allowed: LedgerValue {
    switch self {
    case .externalReference: .text(limit: TextField.foreignNumber.limit)
    case .summary: .text(limit: TextField.summary.limit)
    case .place: .text(limit: TextField.place.limit)
    case .registeredAt, .acceptedAt, .closedAt, .verifiedAt: .moment
    case .unit, .area, .closedBy: .unit
    case .category: .category
    case .grade: .oneOf(Grade.allCases.map(\.rawValue))
    case .source: .oneOf(Source.allCases.map(\.rawValue))
    case .applicant: .names(unknown: [])
    case .respondent: .names(unknown: LedgerParties.unknown)
    case .phone: .phones
    case .people: .integer(Registration<String>.peopleRange)
    case .amount: .integer(Registration<String>.amountRange)
    case .tags: .severalOf(Tag.allCases.map(\.rawValue))
    case .outcome: .oneOf(LedgerOutcome.codes)
    case .state: .oneOf(State.allCases.map(\.rawValue))
    case .number: .number
    }
  }
}

/// The values allowed in a field of a table.
public enum LedgerValue: Hashable, Sendable {
  /// Any text up to a number of UTF-8 bytes.
  case text(limit: Int)
  /// A day or an instant.
  case moment
  /// The code or the name of a unit.
  case unit
  /// The twelve digits of a unit.
  case unitCode
  /// The code or the Chinese name of a kind of dispute.
  case category
  /// One of these codes.
  case oneOf([String])
  /// Any of these codes, separated by semicolons.
  case severalOf([String])
  /// Names separated by semicolons; `unknown` are the words for an unknown party.
  case names(unknown: [String])
  /// Phone numbers of the applicants in their order, separated by semicolons.
  case phones
  /// A number in a range, in digits without separators.
  case integer(ClosedRange<Int>)
  /// The whole number of a case.
  case number
  /// One of these columns, in the header row.
  case columns([String])
}
