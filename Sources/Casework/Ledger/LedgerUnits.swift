import Disputes

/// A cache of the units that a ledger mentions, for one import.
struct LedgerUnits {
  /// The importing unit; `nil` if each row names its own.
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
  /// Names of villages repeat; one below `near`, or else below the acting unit, is preferred.
  ///
  /// - Throws: `WorkError` if none or several match.
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
