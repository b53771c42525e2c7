import Casework
import Disputes

/// Display names of units and the stand-ins of closed ones, cached.
final class UnitNames {
  private let directory: any UnitDirectory
  private var known = UnitMap<Entry>()

  private struct Entry {
    let unit: Unit?
    let fullName: String?
  }

  init(_ directory: any UnitDirectory) { self.directory = directory }

  /// The name of a unit, or its code if unknown.
  func fullName(of code: UnitCode) throws -> String {
    try fullName(of: code, code.description)
  }

  /// The name of a unit, with the township for a village; `name` if unknown.
  func fullName(of code: UnitCode, _ name: String) throws -> String {
    try knownName(of: code) ?? name
  }

  /// The name of a unit, with the township for a village; nil if unknown.
  func knownName(of code: UnitCode) throws -> String? { try entry(of: code).fullName }

  /// The name of a unit alone; nil if unknown.
  func name(of code: UnitCode) throws -> String? { try entry(of: code).unit?.name }

  /// The unit that acts next for a case: the stand-in of a closed one.
  func nextActor(of line: CaseLine) throws -> (code: UnitCode, name: String)? {
    guard var code = line.waitingFor else { return nil }
    var name = line.waitingForName ?? code.description
    // The bound guards against a cycle, which the register refuses today.
    for _ in 0..<100 {
      guard let unit = try entry(of: code).unit else { break }
      name = unit.name
      guard let next = unit.follower(on: directory.today) else { break }
      code = next
    }
    return (code, name)
  }

  private func entry(of code: UnitCode) throws -> Entry {
    if let entry = known[code] { return entry }
    let unit = try directory.unit(code)
    let entry = Entry(unit: unit, fullName: try unit.map { try directory.fullName(of: $0) })
    known[code] = entry
    return entry
  }
}
