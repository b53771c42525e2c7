/// Why a deed is refused: one case per rule, with the deciding facts.
public enum Refusal: Error, Hashable, Sendable {
  // Who
  case unknownUnit(UnitCode)
  case unitClosed(UnitCode, since: Day, next: UnitCode?)
  case unitNotYet(UnitCode, from: Day)
  case notYours(DeedKind, unit: UnitCode, allowed: [Standing], holder: UnitCode)
  case notDesignator(unit: UnitCode, expected: UnitCode)
  case sameOfficer(OfficerCode)
  case unknownTeam(TeamCode)

  // State
  case wrongState(DeedKind, State, possible: [DeedKind])
  case offerOpen(DeedKind, target: UnitCode)
  case noOffer(DeedKind)

  // Time
  case future(Instant, now: Instant)
  case beforeRegistration(Instant, registeredAt: Instant)
  case backwards(Instant, lastTurnAt: Instant)
  case dueBefore(Day, Day)

  // Registration
  case noParty
  case noApplicant
  case namelessParty(PartyRole)
  case malformedArea
  case areaClosed(UnitCode, since: Day, successor: UnitCode)
  case areaNotYet(UnitCode, from: Day)
  case numberElsewhere(CaseNumber)
  case outOfRange(field: String, range: ClosedRange<Int>)
  case emptyText(field: String)
  case tooLong(field: String, bytes: Int, limit: Int)
  case tooMany(CaseLimit, count: Int)

  // Movement
  case wrongDirection(Direction, target: UnitCode, holder: UnitCode)
  case skipsLevel(target: UnitCode, parent: UnitCode?)
  case nothingTried
  case offeredToHolder(UnitCode)
  case refusalWindowOver(lastDay: Day)
  case ownCase(UnitCode)
  case designationNotDue(refusals: Int, offerDue: Day?)
  case placementIsHistory
  case assistAlreadyAsked(UnitCode)
  case assistByHolder(UnitCode)

  // Handling and its end
  case onlyOneParty(DeedKind)
  case notMediable(Category)
  case noTerms
  case noAgreement(AgreementForm?)
  case otherForm(reached: AgreementForm, asked: AgreementForm)
  case verificationByRule(Grade)
  case failureMissing
  case doorMissing(Outcome?)
  case detailOfOtherOutcome(field: String, Outcome)
  case unknownTerm(Int, count: Int)
  case alreadyPerformed(term: Int)
  case suspensionEnd(Day, earliest: Day, latest: Day)
  case extensionCap(days: Int, cap: Int)
  case extensionTooLate(due: Day)
  case redReminder(giver: UnitCode)
  case reminderOfOther(giver: UnitCode)
  case noReminder

  // Reopening, merging, voiding, correcting
  case reopenedElsewhere(UnitCode, expected: UnitCode)
  case mergedWithItself
  case mergedInto(State)
  /// A dispute of minors would be merged into a case that is none; with these tags it would be one.
  case mergedUnprotected(CaseNumber, tags: Set<Tag>)
  /// A dispute of minors was merged into the case, so it stays one; `nil` for one that the unit may
  /// not know of.
  case holdsMinors(CaseNumber?)
  case workDone(sessions: Int, agreement: Bool, moved: Bool)
  case earlierLife
  case holdsMerged
  case gradeLowered(from: Grade, to: Grade)
  case unchanged(field: String)

  // The rights of a party
  case unknownParty(Int, count: Int)
  case nothingCorrected(party: Int)
  /// Texts still mention what is corrected or erased, and are neither reworded nor erased with it.
  case stillMentioned(party: Int, DeedKind, [TextPlace])
  /// The reason or basis of the deed itself mentions it.
  case mentionedNow(party: Int, DeedKind)
  /// Texts of cases merged with this one still mention it.
  case mentionedElsewhere(party: Int, DeedKind, [CaseNumber])
  case basisMissing
  case neededWhileOpen(State)
  case keptLonger(until: Day)
}

extension Refusal {
  /// Tells whether the unit or officer is not allowed to do it, and not the case in its present
  /// state.
  public var isAboutWho: Bool {
    switch self {
    case .notYours, .notDesignator, .sameOfficer, .reminderOfOther,
      .gradeLowered, .unitClosed, .unitNotYet:
      true
    default:
      false
    }
  }

  /// The law and article behind the rule, in Chinese as it is cited; `nil` for jiefen's own rules.
  public var basis: String? {
    switch self {
    case .refusalWindowOver: "信访工作条例第二十三条"
    case .onlyOneParty: "人民调解法第十七条"
    case .noTerms, .noAgreement, .otherForm: "人民调解法第二十八条"
    case .doorMissing: "人民调解法第二十六条"
    case .failureMissing: "人民法院在线调解规则第二十五条"
    case .neededWhileOpen, .keptLonger, .basisMissing: "个人信息保护法第四十七条"
    case .stillMentioned, .mentionedNow, .mentionedElsewhere: "个人信息保护法第五十一条"
    case .mergedUnprotected, .holdsMinors: "未成年人保护法第一百零三条"
    case .namelessParty, .outOfRange, .tooLong, .tooMany: "个人信息保护法第六条"
    default: nil
    }
  }
}

extension Refusal: CategorizedError {
  /// What kind of failure it is.
  public var category: FailureCategory {
    switch self {
    case .unknownUnit, .unknownTeam, .unknownTerm, .unknownParty: .unknown
    case .emptyText, .nothingCorrected, .basisMissing: .usage
    default: isAboutWho ? .notMine : .refused
    }
  }
}
