import Disputes

/// Finds the units that a ledger names, each once for a whole import.
struct LedgerUnits {
  /// The unit that imports; none where each row speaks for its own unit.
  let acting: Unit?
  private let day: Day
  private var found: [Key: Unit] = [:]

  private struct Key: Hashable {
    let text: String
    let near: UnitCode?
  }

  init(acting: Unit?, on day: Day) {
    self.acting = acting
    self.day = day
  }

  /// Finds a unit by code or name.
  ///
  /// Names of villages repeat; one below the unit `near`, or else one below the acting unit, is
  /// meant before all others.
  ///
  /// - Throws: `WorkError` where none or several are meant.
  mutating func find(
    _ text: String, near unit: Unit?, in directory: any UnitDirectory
  ) throws -> Unit {
    let key = Key(text: text, near: unit?.code)
    if let unit = found[key] { return unit }
    let unit = try look(for: text, near: unit, in: directory)
    found[key] = unit
    return unit
  }

  private func look(
    for text: String, near unit: Unit?, in directory: any UnitDirectory
  ) throws -> Unit {
    do {
      return try directory.find(text, on: day)
    } catch WorkError.ambiguousUnit(let text, let candidates) {
      for upper in [unit, acting].compactMap(\.self) {
        let below = candidates.filter { upper.covers($0) }
        if let only = below.first, below.count == 1 { return only }
      }
      throw WorkError.ambiguousUnit(text, candidates)
    }
  }
}
