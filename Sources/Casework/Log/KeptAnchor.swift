public import Disputes

/// An anchor that is kept, so that the log can be compared with it later.
public struct KeptAnchor: Hashable, Sendable {
  /// The anchor.
  public let anchor: Anchor
  /// The unit whose file stated it; `nil` for this file.
  public let unit: UnitCode?

  /// Makes a kept anchor of a unit's file, or of this file.
  public init(_ anchor: Anchor, of unit: UnitCode?) {
    self.anchor = anchor
    self.unit = unit
  }
}

extension KeptAnchor {
  /// The payload in the log.
  var members: [String: JSON] {
    var members: [String: JSON] = ["log_hash": .string(anchor.digits)]
    members["position"] = anchor.position.map { .integer(Int64($0)) }
    members["unit"] = unit.map { .string($0.description) }
    return members
  }

  /// Parses the payload of the log; returns `nil` if it is invalid.
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
public enum AnchorRefusal: IntegrityError, Hashable, Sendable {
  /// The same file stated another hash for the same position before.
  case contradicts(KeptAnchor, keptAt: Instant)
}

// The register of kept anchors: of this file's log and of other files'
extension Office {
  /// Keeps an anchor and returns whether it was new.
  ///
  /// The inquiry reads the same file. The anchor may be of this file, of another file of the unit, or of a file of a unit below it.
  ///
  /// - Throws: `UnitFault` if the stating unit is not the acting unit or below it, `Refusal` if the
  ///   acting unit is closed or not yet open, `AnchorRefusal` if the same file stated another hash
  ///   for the position.
  public func keep(
    _ kept: KeptAnchor, by unit: UnitCode, in inquiry: any Inquiry
  ) throws -> Bool {
    try write { transaction in
      let acting = try transaction.acting(unit, on: transaction.today)
      if let stating = try kept.unit.flatMap(transaction.unit), acting?.covers(stating) != true {
        throw UnitFault.notAbove(acting: unit, stating.code)
      }
      for (known, record) in try inquiry.anchors() where known.unit == kept.unit {
        if known.anchor == kept.anchor { return false }
        if known.anchor.contradicts(kept.anchor) {
          throw AnchorRefusal.contradicts(known, keptAt: record.recordedAt)
        }
      }
      var writer = try writer(transaction)
      try writer.registerOfficer(of: unit)
      try writer.record(.anchor(kept), by: unit)
      return true
    }
  }
}

extension Inquiry {
  /// Returns the kept anchors in the order of their recording, each with the record of who kept it
  /// and when.
  public func anchors() throws -> [(kept: KeptAnchor, record: LogRecord)] {
    try records(of: .anchor, upTo: .max).compactMap { record in
      guard case .anchor(let kept) = try RegisterChange(record) else { return nil }
      return (kept, record)
    }
  }
}

extension Anchor {
  /// Tells whether both cannot belong to the same log.
  func contradicts(_ other: Anchor) -> Bool {
    guard let position, position == other.position else { return false }
    return !digits.hasPrefix(other.digits) && !other.digits.hasPrefix(digits)
  }
}
