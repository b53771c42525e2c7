public import Disputes

/// Exports cases as rows that import accepts; each row covers the latest life of a case.
public struct LedgerExport {
  private let inquiry: any Inquiry
  private let units: UnitCache

  private let viewer: UnitCode?
  private let revealed: Revealed?

  /// One case as a row.
  public struct Row: Hashable, Sendable {
    /// The number of the case.
    public let number: CaseNumber
    /// The values, in the order of `LedgerColumn`.
    public let fields: [String]
    /// Whether importing the unmasked row would give a case with the same facts.
    ///
    /// A row cannot express a case that moved and is open, is suspended, was reopened, extended,
    /// sent back or merged, or whose area has been put under other units since registration. It
    /// then contains what fits.
    public let isWhole: Bool
    /// Whether all private data is left out because the viewer may not see it.
    public let isWithheld: Bool
  }

  /// Prepares an export for a unit, or for nobody in particular; what is `revealed` is as typed, all
  /// else masked.
  public init(_ inquiry: any Inquiry, seenBy viewer: UnitCode?, _ revealed: Revealed? = nil) {
    self.inquiry = inquiry
    self.viewer = viewer
    self.revealed = revealed
    units = UnitCache(inquiry)
  }

  /// The names of the columns.
  public static var header: [String] { LedgerColumn.names }

  /// Passes the cases that match a filter to `body`, in the order in which the file received them.
  ///
  /// The reference of a case that was not imported is its number, so importing the rows again
  /// changes nothing.
  ///
  /// - Throws: what `body` throws; `LogFault` for a damaged log.
  public func rows(_ filter: CaseFilter, _ body: (Row) throws -> Void) throws {
    try rows(of: inquiry.numbers(filter), body)
  }

  /// Passes these cases to `body` in order.
  ///
  /// - Throws: what `body` throws; `LogFault` for a damaged log.
  public func rows(of numbers: [CaseNumber], _ body: (Row) throws -> Void) throws {
    let rules = try inquiry.ruleHistory().latest
    for number in numbers {
      guard let dossier = try inquiry.dossier(of: number) else { continue }
      let imported = try inquiry.reference(of: number)
      let entry = LedgerEntry(dossier, reference: imported?.shown ?? number.description)
      let visibility = try inquiry.visibility(
        of: viewer, into: dossier.dispute, reveals: revealed?.covers(number) ?? false)
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

  /// Tells whether the viewer keeps the ledger from which a case was imported, or is above its
  /// keeper.
  private func keeps(_ reference: ImportReference?) throws -> Bool {
    guard let reference, let viewer = try inquiry.working(viewer) else { return false }
    return try inquiry.confidant(holding: reference.unit)?.path.contains(viewer) ?? false
  }

  /// Tells whether the units above the area are still those at registration, as a row has its code
  /// only.
  private func hasAreaStill(_ dispute: Case) throws -> Bool {
    guard let place = dispute.area.first else { return false }
    return try units.unit(place)?.path == dispute.area
  }
}
