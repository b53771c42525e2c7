extension Refusal {
  /// The units that it is about, for messages that name them.
  public var units: [UnitCode] {
    switch self {
    case .unknownUnit(let unit), .unitNotYet(let unit, _), .areaNotYet(let unit, _),
      .offeredToHolder(let unit), .ownCase(let unit), .assistAlreadyAsked(let unit),
      .assistByHolder(let unit), .offerOpen(_, let unit), .redReminder(let unit),
      .reminderOfOther(let unit):
      [unit]
    case .unitClosed(let unit, _, let next): [unit, next].compactMap(\.self)
    case .skipsLevel(let target, let parent): [target, parent].compactMap(\.self)
    case .notYours(_, let first, _, let second), .notDesignator(let first, let second),
      .areaClosed(let first, _, let second), .wrongDirection(_, let first, let second),
      .reopenedElsewhere(let first, let second):
      [first, second]
    default: []
    }
  }
}
