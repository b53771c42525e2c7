import Disputes
import Storage
import Support
import Testing

@testable import Wording
@testable import jiefen

@Suite struct RefusalTextTests {
  private static let unit = UnitCode("331102100201")
  private static let above = UnitCode("331102100000")
  private static let day = Day(year: 2026, month: 3, day: 31)

  /// One refusal of every rule.
  private static let all: [Refusal] = {
    guard let unit, let above, let day, let officer = OfficerCode("li"),
      let team = TeamCode("laoli"),
      let number = CaseNumber(unit: unit, year: 2026, series: 0, ordinal: 1),
      let category = Disputes.Category(code: "14")
    else { return [] }
    let (now, then) = (day.start, (day + 1).start)
    return [
      .unknownUnit(unit), .unitClosed(unit, since: day, next: unit), .unitNotYet(unit, from: day),
      .notYours(.offered, unit: above, allowed: [.holder, .superior], holder: unit),
      .notDesignator(unit: unit, expected: above), .sameOfficer(officer), .unknownTeam(team),
      .wrongState(.accepted, .closed, possible: [.reopened]),
      .wrongState(.accepted, .void, possible: []), .offerOpen(.concluded, target: above),
      .noOffer(.received), .future(then, now: now), .beforeRegistration(now, registeredAt: then),
      .backwards(now, lastTurnAt: then), .dueBefore(day, day + 1), .noParty, .noApplicant,
      .namelessParty(.applicant), .malformedArea,
      .areaClosed(unit, since: day, successor: above), .areaNotYet(unit, from: day),
      .outOfRange(field: "people", range: 1...9),
      .emptyText(field: "summary"), .tooLong(field: "summary", bytes: 9, limit: 8),
      .tooMany(.parties, count: 201), .tooMany(.terms, count: 101),
      .tooMany(.entries, count: 1_001),
      .wrongDirection(.up, target: unit, holder: above),
      .wrongDirection(.down, target: above, holder: unit),
      .wrongDirection(.sideways, target: above, holder: unit),
      .skipsLevel(target: above, parent: unit), .skipsLevel(target: above, parent: nil),
      .nothingTried, .offeredToHolder(unit), .refusalWindowOver(lastDay: day), .ownCase(unit),
      .designationNotDue(refusals: 1, offerDue: nil),
      .designationNotDue(refusals: 0, offerDue: day), .placementIsHistory,
      .assistAlreadyAsked(unit), .assistByHolder(unit), .onlyOneParty(.agreed),
      .notMediable(category), .noTerms, .noAgreement(nil), .noAgreement(.oral),
      .otherForm(reached: .oral, asked: .written), .failureMissing, .doorMissing(nil),
      .verificationByRule(.major), .earlierLife, .holdsMerged, .numberElsewhere(number),
      .doorMissing(.referred), .detailOfOtherOutcome(field: "door", .settled),
      .unknownTerm(3, count: 2), .alreadyPerformed(term: 1),
      .suspensionEnd(day, earliest: day, latest: day + 60), .extensionCap(days: 99, cap: 30),
      .extensionTooLate(due: day),
      .redReminder(giver: above), .reminderOfOther(giver: above), .noReminder,
      .reopenedElsewhere(unit, expected: above), .mergedWithItself, .mergedInto(.void),
      .mergedUnprotected(number, tags: [.overseas, .minor]), .holdsMinors(number),
      .holdsMinors(nil),
      .workDone(sessions: 1, agreement: true, moved: false),
      .gradeLowered(from: .major, to: .simple), .unchanged(field: "grade"),
      .unknownParty(3, count: 2), .nothingCorrected(party: 1), .basisMissing,
      .neededWhileOpen(.handling), .keptLonger(until: day),
      .stillMentioned(party: 1, .partyErased, [TextPlace(sequence: 1, field: .summary)]),
      .stillMentioned(party: 2, .partyCorrected, [TextPlace(sequence: 3, field: .foreignNumber)]),
      .mentionedElsewhere(party: 1, .partyErased, [number]),
      .mentionedNow(party: 1, .partyErased), .mentionedNow(party: 1, .partyCorrected),
    ]
  }()

  /// A new rule does not compile until it is listed here and above.
  private func isListed(_ refusal: Refusal) -> Bool {
    switch refusal {
    case .unknownUnit, .unitClosed, .unitNotYet, .notYours, .notDesignator, .sameOfficer,
      .unknownTeam,
      .wrongState, .offerOpen, .noOffer, .future, .beforeRegistration, .backwards, .dueBefore,
      .noParty, .noApplicant, .namelessParty, .malformedArea, .areaClosed, .areaNotYet,
      .numberElsewhere,
      .outOfRange,
      .emptyText, .tooLong, .tooMany,
      .wrongDirection, .skipsLevel, .nothingTried, .offeredToHolder, .refusalWindowOver, .ownCase,
      .designationNotDue, .placementIsHistory, .assistAlreadyAsked, .assistByHolder,
      .onlyOneParty, .notMediable, .noTerms, .noAgreement, .otherForm, .failureMissing,
      .doorMissing, .verificationByRule, .detailOfOtherOutcome, .unknownTerm, .alreadyPerformed,
      .suspensionEnd,
      .extensionCap, .extensionTooLate, .redReminder, .reminderOfOther, .noReminder,
      .reopenedElsewhere,
      .mergedWithItself, .mergedInto, .mergedUnprotected, .holdsMinors, .workDone, .earlierLife,
      .holdsMerged, .gradeLowered,
      .unchanged, .unknownParty, .nothingCorrected, .basisMissing, .neededWhileOpen, .keptLonger,
      .stillMentioned, .mentionedNow, .mentionedElsewhere:
      true
    }
  }

  @Test(arguments: RefusalTextTests.all)
  func `a refusal is a sentence in both languages, with its article`(refusal: Refusal) {
    let text = Text(for: refusal)
    #expect(isListed(refusal))
    #expect(isChinese(text.chinese), "\(text.chinese)")
    #expect(!text.english.contains("Optional(") && !text.chinese.contains("Optional("))
    #expect(!isChinese(String(text.english.prefix { $0 != "(" })), "\(text.english)")
    if let basis = refusal.basis {
      #expect(text.english.hasSuffix("(\(basis))") && text.chinese.hasSuffix("（\(basis)）"))
    } else {
      #expect(".)".contains(text.english.suffix(1)), "\(text.english)")
    }
  }

  @Test func `every rule is worded`() {
    let names = Set(Self.all.map { String(describing: $0).prefix { $0 != "(" } })
    #expect(names.count == 70)
  }

  @Test(arguments: RefusalTextTests.all)
  func `every unit in a message is named beside its code`(refusal: Refusal) {
    let names = Dictionary(uniqueKeysWithValues: Set(refusal.units).map { ($0, "某单位") })
    let text = UnitNaming.$names.withValue(names) { Text(for: refusal) }
    for words in [text.english, text.chinese] {
      let codes = words.split { !$0.isASCII || !$0.isNumber }.map(String.init)
        .compactMap(UnitCode.init).filter { !words.contains("\($0)-") }
      for code in codes { #expect(words.contains("某单位 (\(code))"), "\(words)") }
      #expect(Set(codes).isSubset(of: refusal.units), "\(words)")
    }
  }

  @Test(arguments: RefusalTextTests.all)
  func `the exit code tells who may not from what cannot be`(refusal: Refusal) {
    let code = refusal.category
    switch refusal {
    case .unknownUnit, .unknownTeam, .unknownTerm, .unknownParty: #expect(code == .unknown)
    case .emptyText, .nothingCorrected, .basisMissing: #expect(code == .usage)
    default: #expect(code == (refusal.isAboutWho ? .notMine : .refused))
    }
  }

  @Test(arguments: [
    StorageError.damaged("words"), .constraint("CHECK constraint failed: level"),
    .position(found: 2, expected: 3),
    .sequence(CaseNumber(unit: Places.bihu, year: 2026, series: 0, ordinal: 1)!, 2),
  ])
  func `what does not fit the file is told as damage, with the way to look for it`(
    error: StorageError
  ) {
    #expect(error.category == .integrity)
    let text = Text(for: error)
    #expect(text.english.hasSuffix("ee: jiefen check") && text.chinese.contains("jiefen check"))
  }
}

/// Tells whether a text has a Chinese character in it.
func isChinese(_ text: String) -> Bool {
  text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
}
