public import Disputes

/// Gives cases back as the rows that import takes: of each case its latest life.
public struct LedgerExport {
  private let inquiry: any Inquiry
  private let units: UnitCache

  /// Whether personal data stands there as it is; the caller then keeps who looked.
  public var reveals = false
  /// The unit that looks, if there is one.
  public var viewer: UnitCode?

  /// One case as a row.
  public struct Row: Hashable, Sendable {
    /// The number of the case.
    public let number: CaseNumber
    /// The values, in the order of `LedgerColumn`.
    public let fields: [String]
    /// Whether importing the row unmasked makes a case with the same facts.
    ///
    /// A case that moved and is open, rests, was reopened, extended, sent back or merged has more
    /// to tell than one row; so has one whose area has come under other units since it was
    /// registered. It is given with what fits.
    public let isWhole: Bool
    /// Whether nothing private stands there, as it is not for the one who looks.
    public let isWithheld: Bool
  }

  /// Prepares an export.
  public init(_ inquiry: any Inquiry) {
    self.inquiry = inquiry
    units = UnitCache(inquiry)
  }

  /// The names of the columns.
  public static var header: [String] { LedgerColumn.names }

  /// Gives the cases that fit one after another, in the order of their registration in the file.
  ///
  /// A case that was not imported has its number as its reference, so that importing the rows twice
  /// changes nothing.
  ///
  /// - Throws: what the body throws; `LogFault` for a damaged log.
  public func rows(_ filter: CaseFilter, _ body: (Row) throws -> Void) throws {
    try rows(of: inquiry.numbers(filter), body)
  }

  /// Gives these cases one after another.
  ///
  /// - Throws: what the body throws; `LogFault` for a damaged log.
  public func rows(of numbers: [CaseNumber], _ body: (Row) throws -> Void) throws {
    let rules = try inquiry.ruleHistory().latest
    for number in numbers {
      guard let dossier = try inquiry.dossier(of: number) else { continue }
      let imported = try inquiry.reference(of: number)
      let entry = LedgerEntry(dossier, reference: imported?.shown ?? number.description)
      let visibility = try inquiry.visibility(of: viewer, into: dossier.dispute, reveals: reveals)
      let shown =
        switch visibility {
        case .withheld: entry.withheld
        case .masked:
          entry.masked(dossier.marks, keepsReference: try keeps(imported))
        case .revealed: entry
        }
      try body(
        Row(
          number: number, fields: LedgerColumn.allCases.map { shown.value(of: $0) },
          isWhole: try hasAreaStill(dossier.dispute)
            && entry.tellsAll(of: dossier.dispute, by: rules),
          isWithheld: visibility == .withheld))
    }
  }

  /// Whether the one who looks keeps the ledger from which a case was imported, or stands above who
  /// does.
  private func keeps(_ reference: ImportReference?) throws -> Bool {
    guard let reference, let viewer = try inquiry.working(viewer) else { return false }
    return try inquiry.confidant(holding: reference.unit)?.path.contains(viewer) ?? false
  }

  /// Tells whether the area lies below the same units as at registration: a row gives its code only.
  private func hasAreaStill(_ dispute: Case) throws -> Bool {
    guard let place = dispute.area.first else { return false }
    return try units.unit(place)?.path == dispute.area
  }
}
