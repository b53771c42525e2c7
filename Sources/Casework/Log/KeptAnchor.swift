public import Disputes

/// A state of a log that was stated, and kept so that the log can be compared with it later.
public struct KeptAnchor: Hashable, Sendable {
  /// The state.
  public let anchor: Anchor
  /// The unit whose file stated it; none for this file.
  public let unit: UnitCode?

  /// Makes an anchor of the file of a unit, or of this one.
  public init(_ anchor: Anchor, of unit: UnitCode?) {
    self.anchor = anchor
    self.unit = unit
  }
}

extension KeptAnchor {
  /// The anchor as the log keeps it.
  var members: [String: JSON] {
    var members: [String: JSON] = ["log_hash": .string(anchor.digits)]
    members["position"] = anchor.position.map { .integer(Int64($0)) }
    members["unit"] = unit.map { .string($0.description) }
    return members
  }

  /// Reads an anchor as the log keeps it, or nothing where it has none.
  init?(members: [String: JSON]) {
    guard case .string(let digits)? = members["log_hash"] else { return nil }
    var position: Int?
    if case .integer(let number)? = members["position"] { position = Int(exactly: number) }
    guard let anchor = Anchor(position: position, digits: digits) else { return nil }
    self.anchor = anchor
    unit = if case .string(let code)? = members["unit"] { UnitCode(code) } else { nil }
  }
}

/// Why an anchor is not kept.
public enum AnchorRefusal: Error, Hashable, Sendable {
  /// The file of that unit stated another hash for the same position before.
  case contradicts(KeptAnchor, keptAt: Instant)
}

/// Where a file keeps what was stated of logs: its own, and those of other files.
public struct AnchorRegister {
  private let book: any Casebook & Inquiry
  private let officer: OfficerCode
  private let unit: UnitCode
  private let clock: () -> Instant

  /// Whether nothing is kept.
  public var isDryRun = false
  /// Whether a clock that seems wrong is taken as right.
  public var trustsClock = false

  /// Opens the register for an officer of a unit; `clock` is read within each transaction.
  public init(
    _ book: any Casebook & Inquiry, unit: UnitCode, officer: OfficerCode,
    clock: @escaping () -> Instant
  ) {
    self.book = book
    self.unit = unit
    self.officer = officer
    self.clock = clock
  }

  /// Keeps an anchor, and tells whether it was new: of this file, of another one of the unit, or of a
  /// unit below it.
  ///
  /// - Throws: `UnitFault` where the unit that stated it stands elsewhere, `Refusal` where the acting
  ///   one does not work today, `AnchorRefusal` where the same file stated something else of the same
  ///   position.
  public func keep(_ kept: KeptAnchor) throws -> Bool {
    try book.write(dryRun: isDryRun) { transaction in
      let acting = try transaction.acting(unit, on: transaction.today)
      if let stating = try kept.unit.flatMap(transaction.unit), acting?.covers(stating) != true {
        throw UnitFault.notAbove(acting: unit, stating.code)
      }
      for (known, record) in try book.anchors() where known.unit == kept.unit {
        if known.anchor == kept.anchor { return false }
        if known.anchor.contradicts(kept.anchor) {
          throw AnchorRefusal.contradicts(known, keptAt: record.recordedAt)
        }
      }
      var writer = try CaseWriter(
        transaction, units: UnitCache(transaction), officer: officer,
        stamp: Stamp(clock: clock(), after: transaction.head(), trustingClock: trustsClock),
        salt: { [] })
      try writer.registerOfficer(of: unit)
      try writer.record(.anchor(kept), by: unit)
      return true
    }
  }
}

extension Inquiry {
  /// The anchors that are kept here in the order in which they came, each with the record that says
  /// who kept it and when.
  public func anchors() throws -> [(kept: KeptAnchor, record: LogRecord)] {
    try records(of: .anchor, upTo: .max).compactMap { record in
      guard case .anchor(let kept) = try RegisterChange(record) else { return nil }
      return (kept, record)
    }
  }
}

extension Anchor {
  /// Tells whether both cannot be states of one log.
  func contradicts(_ other: Anchor) -> Bool {
    guard let position, position == other.position else { return false }
    return !digits.hasPrefix(other.digits) && !other.digits.hasPrefix(digits)
  }
}

extension AnchorRefusal: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory { .integrity }
}
