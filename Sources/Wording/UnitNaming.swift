package import Disputes

/// How messages call a unit: by its name with its code where a register is at hand, else by the code.
package enum UnitNaming {
  // A dictionary, not a function: an optimised build crashes on a task-local function.
  @TaskLocal package static var names: [UnitCode: String] = [:]
}

extension UnitCode {
  /// The unit as a message calls it.
  package var named: String { UnitNaming.names[self].map { "\($0) (\(self))" } ?? description }
}
