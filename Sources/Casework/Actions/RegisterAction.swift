import Disputes

/// Something an officer does to the registers of a file: a form, and how its answers become changes.
///
/// A front shows the form and passes the answers to `perform`.
public protocol RegisterAction: Form {
  /// What was done.
  associatedtype Done

  /// Whether it is done for a unit, so that one must act.
  static var needsUnit: Bool { get }

  /// Makes the changes.
  ///
  /// - Parameters:
  ///   - answers: what was typed for the form.
  ///   - office: who acts, and how.
  ///   - directory: the units of the same file.
  /// - Returns: what was done, for the front to tell.
  /// - Throws: `ActionFault` for an invalid answer, `WorkError` for a unit that is not found, and
  ///   what the register refuses.
  static func perform(
    _ answers: Answers, at office: Office, in directory: any UnitDirectory
  ) throws -> Done
}

extension RegisterAction {
  /// Needs no unit, the default.
  public static var needsUnit: Bool { false }
}

extension Office {
  /// The acting unit.
  ///
  /// - Throws: `ActionFault.unitNeeded` if there is none.
  func requiredUnit() throws(ActionFault) -> UnitCode {
    guard let unit else { throw .unitNeeded }
    return unit
  }
}
