package import Disputes

extension Text {
  /// The message for a refusal: what was attempted, the rule, and what is possible instead.
  package init(for refusal: Refusal) {
    let words = Text(refusing: refusal)
    guard let basis = refusal.basis else {
      self = words
      return
    }
    self.init("\(words.english) (\(basis))", "\(words.chinese)（\(basis)）")
  }

  private init(refusing refusal: Refusal) {
    switch refusal {
    case .unknownUnit, .unitClosed, .unitNotYet, .notYours, .notDesignator, .sameOfficer,
      .unknownTeam:
      self.init(aboutWho: refusal)
    case .wrongState, .offerOpen, .noOffer, .future, .beforeRegistration, .backwards, .dueBefore:
      self.init(aboutStateAndTime: refusal)
    case .noParty, .noApplicant, .namelessParty, .malformedArea, .areaClosed, .areaNotYet,
      .numberElsewhere, .outOfRange, .emptyText, .tooLong, .tooMany:
      self.init(aboutRegistration: refusal)
    case .wrongDirection, .skipsLevel, .nothingTried, .offeredToHolder, .refusalWindowOver,
      .ownCase, .designationNotDue, .placementIsHistory, .assistAlreadyAsked, .assistByHolder:
      self.init(aboutMovement: refusal)
    case .onlyOneParty, .notMediable, .noTerms, .noAgreement, .otherForm, .failureMissing,
      .doorMissing, .verificationByRule, .detailOfOtherOutcome, .unknownTerm, .alreadyPerformed:
      self.init(aboutEnding: refusal)
    case .suspensionEnd, .extensionCap, .extensionTooLate, .redReminder, .reminderOfOther,
      .noReminder:
      self.init(aboutClocks: refusal)
    case .reopenedElsewhere, .mergedWithItself, .mergedInto, .workDone, .earlierLife, .holdsMerged,
      .gradeLowered, .unchanged:
      self.init(aboutRevision: refusal)
    case .unknownParty, .nothingCorrected, .stillMentioned, .basisMissing, .neededWhileOpen,
      .keptLonger:
      self.init(aboutPersons: refusal)
    }
  }
}
