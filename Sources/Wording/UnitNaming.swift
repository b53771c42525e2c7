import Casework
package import Disputes

/// How messages call a unit: by its name with its code where a register is at hand, else by the code.
package enum UnitNaming {
  @TaskLocal package static var name: @Sendable (UnitCode) -> String? = { _ in nil }
}

extension UnitCode {
  /// The unit as a message calls it.
  package var named: String { UnitNaming.name(self).map { "\($0) (\(self))" } ?? description }
}
