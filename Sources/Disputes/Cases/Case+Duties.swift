extension Case {
  /// The first day by which a term of the agreement in force is due and not performed yet.
  ///
  /// It is asked for as long as a performance can be recorded.
  public var termDue: Day? {
    guard let agreement, state == .handling || state == .concluded || state == .closed
    else { return nil }
    return zip(agreement.dues, agreement.performedAt)
      .compactMap { due, performedAt in performedAt == nil ? due : nil }.min()
  }

  /// The strongest reminder of a superior in force while the case is open, if there is one.
  public var urgency: Urgency? { state.isOpen ? reminder?.urgency : nil }
}
