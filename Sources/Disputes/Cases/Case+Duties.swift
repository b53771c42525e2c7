extension Case {
  /// The earliest due day among the agreement's terms that are not performed yet, or `nil`.
  ///
  /// It is set only in the states in which a performance can still be recorded.
  public var termDue: Day? {
    guard let agreement, state == .handling || state == .concluded || state == .closed
    else { return nil }
    return zip(agreement.dues, agreement.performedAt)
      .compactMap { due, performedAt in performedAt == nil ? due : nil }.min()
  }

  /// The level of the strongest reminder by a superior; `nil` without one or once the case has
  /// ended.
  public var urgency: Urgency? { state.isOpen ? reminder?.urgency : nil }
}
