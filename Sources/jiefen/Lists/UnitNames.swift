import Casework
import Disputes

/// The names by which people know units; each is looked up once.
struct UnitNames {
  private let directory: any UnitDirectory
  private var known = UnitMap<String>()

  init(_ directory: any UnitDirectory) { self.directory = directory }

  /// The name of a unit; its code where it is not found.
  mutating func fullName(of code: UnitCode) throws -> String {
    try fullName(of: code, code.description)
  }

  /// The name of a unit, a village's with the township before it; `name` where it is not found.
  mutating func fullName(of code: UnitCode, _ name: String) throws -> String {
    if let name = known[code] { return name }
    let full = try directory.unit(code).map { try directory.fullName(of: $0) } ?? name
    known[code] = full
    return full
  }
}
