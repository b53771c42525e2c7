import Casework
import Disputes

/// Display names of units, cached.
struct UnitNames {
  private let directory: any UnitDirectory
  private var known = UnitMap<String>()

  init(_ directory: any UnitDirectory) { self.directory = directory }

  /// The name of a unit, or its code if unknown.
  mutating func fullName(of code: UnitCode) throws -> String {
    try fullName(of: code, code.description)
  }

  /// The name of a unit, with the township for a village; `name` if unknown.
  mutating func fullName(of code: UnitCode, _ name: String) throws -> String {
    if let name = known[code] { return name }
    let full = try directory.unit(code).map { try directory.fullName(of: $0) } ?? name
    known[code] = full
    return full
  }
}
