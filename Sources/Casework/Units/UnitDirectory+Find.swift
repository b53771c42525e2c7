public import Disputes

extension UnitDirectory {
  /// Finds the only unit that matches a code, a name, a unique prefix of a name, or `above/name`.
  ///
  /// A whole name takes precedence over a prefix, and an existing unit over a closed one.
  ///
  /// - Throws: `WorkError` if none, several, or none of the level match.
  public func find(_ text: String, level: Level? = nil, on day: Day) throws -> Unit {
    if let code = UnitCode(text) {
      guard let unit = try unit(code) else { throw WorkError.unknownUnit(text, similar: []) }
      guard level == nil || unit.level == level else {
        throw WorkError.wrongLevel(unit, expected: level ?? unit.level)
      }
      return unit
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    // Impossible names are not searched: each part costs a query, and for suggestions each
    // character.
    guard parts.count <= Level.allCases.count,
      parts.allSatisfy({ $0.utf8.count <= UnitRecord.longestName })
    else { throw WorkError.unknownUnit(text, similar: []) }
    let found = try named(parts)
    let fitting = level.map { level in found.filter { $0.level == level } } ?? found
    if fitting.isEmpty, let other = found.first, let level {
      throw WorkError.wrongLevel(other, expected: level)
    }
    let standing = fitting.filter { $0.stands(on: day) }
    let candidates = standing.isEmpty ? fitting : standing
    guard let unit = candidates.first else {
      throw WorkError.unknownUnit(text, similar: try similar(to: parts.last ?? text))
    }
    guard candidates.count == 1 else { throw WorkError.ambiguousUnit(text, candidates) }
    return unit
  }

  /// Returns the units with the last name, below units with the names before it.
  private func named(_ parts: [String]) throws -> [Unit] {
    guard let name = parts.last, !parts.contains("") else { return [] }
    let exact = try units(UnitFilter(name: .exactly(name)))
    let found = exact.isEmpty ? try units(UnitFilter(name: .beginning(name))) : exact
    guard parts.count > 1 else { return found }
    let above = Set(try named(parts.dropLast()).map(\.code))
    return found.filter { unit in unit.path.dropFirst().contains { above.contains($0) } }
  }

  /// Returns some units with a similar beginning, as suggestions for a mistyped name.
  private func similar(to name: String) throws -> [Unit] {
    var beginning = name.dropLast()
    while !beginning.isEmpty {
      let found = try units(UnitFilter(name: .beginning(String(beginning))))
      if !found.isEmpty { return Array(found.prefix(5)) }
      beginning = beginning.dropLast()
    }
    return []
  }

  /// Returns the display name of a unit: a village's includes the unit above it.
  public func fullName(of unit: Unit) throws -> String {
    guard unit.level == .village, let parent = unit.parent, let above = try self.unit(parent)
    else { return unit.name }
    return "\(above.name)/\(unit.name)"
  }
}
