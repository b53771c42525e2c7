extension PeriodRule {
  /// The built-in rules, used if no unit set its own: the law if there is one, else common
  /// practice.
  public static let shipped: [PeriodRule] = ClockKind.allCases.map(usual)

  /// The built-in warning of a clock, in working days before the deadline.
  public static func usualWarning(of clock: ClockKind) -> Int { usual(clock).warning }

  /// The built-in rule of a clock, the fallback of every lookup.
  static func usual(_ clock: ClockKind) -> PeriodRule {
    switch clock {
    case .acceptance:
      PeriodRule(clock, Term(3, .working), warning: 1, basis: "综治中心惯例")
    case .signIn:
      PeriodRule(clock, Term(5, .working), warning: 1, basis: "信访工作条例第二十三条")
    case .handling:
      PeriodRule(
        clock, Term(1, .month), warning: 5, cap: 30, basis: "人民调解工作若干规定第三十三条")
    case .verification:
      PeriodRule(clock, Term(5, .working), warning: 1, basis: "综治中心惯例")
    case .suspension:
      PeriodRule(clock, Term(60, .natural), warning: 5, basis: "综治中心惯例")
    case .confirmation:
      PeriodRule(clock, Term(30, .natural), warning: 5, basis: "人民调解法第三十三条")
    }
  }

  /// The local tiers by grade (小事 1 日、一般 7 日、复杂 20 日), which a unit may adopt.
  ///
  /// They are the practice of Dongzhi county. Major cases keep the month of people's mediation.
  public static func tiers(
    for unit: UnitCode?, from day: Day, to last: Day? = nil
  ) -> [PeriodRule] {
    let lengths: [(grade: Grade, days: Int, warning: Int)] = [
      (.simple, 1, 0), (.ordinary, 7, 2), (.complex, 20, 5),
    ]
    return lengths.map { grade, days, warning in
      PeriodRule(
        .handling, grade: grade, unit: unit, Term(days, .natural), warning: warning, cap: 30,
        basis: "属地分级办理时限", validFrom: day, validTo: last)
    }
  }
}

/// A time limit of another procedure, told to parties who are referred there (告知).
///
/// A centre does not run these clocks.
public struct ReferenceTerm: Hashable, Sendable {
  /// What has to be done within the term.
  public enum Step: String, CaseIterable, Sendable {
    case courtBeforeFiling = "court_before_filing"
    case courtOrdinary = "court_ordinary"
    case courtSummary = "court_summary"
    case courtMediator = "court_mediator"
    case labourMediation = "labour_mediation"
    case labourAcceptance = "labour_acceptance"
    case labourAward = "labour_award"
    case landAward = "land_award"
    case reconsiderationApplication = "reconsideration_application"
    case reconsiderationDecision = "reconsideration_decision"
    case petitionTransfer = "petition_transfer"
    case petitionAnswer = "petition_answer"
    case medicalMediation = "medical_mediation"
  }

  /// What has to be done.
  public let step: Step
  /// Where the procedure takes place; `nil` for mediation elsewhere.
  public let door: Door?
  /// How long it may take.
  public let term: Term
  /// By how many days it may be extended.
  public let extending: Int?
  /// The law and article.
  public let basis: String

  /// All of them, in the order of their doors.
  public static let all: [ReferenceTerm] = Step.allCases.map(\.reference)
}

extension ReferenceTerm.Step {
  /// The term of this step.
  public var reference: ReferenceTerm {
    func term(
      _ door: Door?, _ term: Term, extending: Int? = nil, _ basis: String
    ) -> ReferenceTerm {
      ReferenceTerm(step: self, door: door, term: term, extending: extending, basis: basis)
    }
    return switch self {
    case .courtBeforeFiling: term(.court, Term(30, .natural), "特邀调解规定第二十七条")
    case .courtOrdinary: term(.court, Term(15, .natural), "特邀调解规定第二十七条")
    case .courtSummary: term(.court, Term(7, .natural), "特邀调解规定第二十七条")
    case .courtMediator: term(.court, Term(3, .working), "人民法院在线调解规则第十二条")
    case .labourMediation: term(nil, Term(15, .natural), "劳动争议调解仲裁法第十四条")
    case .labourAcceptance: term(.arbitration, Term(5, .natural), "劳动争议调解仲裁法第二十九条")
    case .labourAward: term(.arbitration, Term(45, .natural), extending: 15, "劳动争议调解仲裁法第四十三条")
    case .landAward:
      term(.arbitration, Term(60, .natural), extending: 30, "农村土地承包经营纠纷调解仲裁法第四十七条")
    case .reconsiderationApplication: term(.reconsideration, Term(60, .natural), "行政复议法第二十条")
    case .reconsiderationDecision:
      term(.reconsideration, Term(60, .natural), extending: 30, "行政复议法第六十二条")
    case .petitionTransfer: term(.petition, Term(15, .natural), "信访工作条例第二十二条")
    case .petitionAnswer: term(.petition, Term(60, .natural), extending: 30, "信访工作条例第三十四条")
    case .medicalMediation: term(nil, Term(30, .working), "医疗纠纷预防和处理条例第三十八条")
    }
  }
}
