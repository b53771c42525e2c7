import Casework
package import Disputes

/// Labels of clocks and terms.
extension Label {
  package static func of(_ clock: ClockKind) -> Text {
    switch clock {
    case .acceptance: Text("acceptance", "受理")
    case .signIn: Text("signing in", "签收")
    case .handling: Text("handling", "办理")
    case .verification: Text("verification", "验证")
    case .suspension: Text("suspension", "中止")
    case .confirmation: Text("judicial confirmation", "申请司法确认")
    }
  }

  package static func of(_ term: Term) -> Text {
    switch term.unit {
    case .natural: Text(Text.counted(term.length, "day"), "\(term.length) 日")
    case .working: Text(Text.counted(term.length, "working day"), "\(term.length) 个工作日")
    case .month: Text(Text.counted(term.length, "month"), "\(term.length) 个月")
    }
  }

  package static func of(_ mark: CountedDay.Mark) -> Text {
    switch mark {
    case .trigger: Text("the day it begins, not counted", "起算日，不计入")
    case .counted: Text("counted", "计入")
    case .rest(let name): Text("rest, not counted\(holiday(name))", "休息日，不计入\(holiday(name))")
    case .paused: Text("stands still", "时限中止，不计入")
    case .rolled(_, let name):
      Text("would be the last, but rests\(holiday(name))", "期满日为休息日，顺延\(holiday(name))")
    case .last: Text("the last day", "期限最后一日")
    }
  }

  private static func holiday(_ name: String?) -> String { name.map { " (\($0))" } ?? "" }

  package static func of(_ step: ReferenceTerm.Step) -> Text {
    switch step {
    case .courtBeforeFiling: Text("court-delegated mediation before filing", "法院诉前委派调解")
    case .courtOrdinary: Text("court mediation after filing, ordinary", "立案后委托调解（普通程序）")
    case .courtSummary: Text("court mediation after filing, summary", "立案后委托调解（简易程序）")
    case .courtMediator: Text("a mediator takes or declines a court's case", "调解员接受或拒绝法院委派")
    case .labourMediation: Text("labour mediation", "劳动争议调解")
    case .labourAcceptance: Text("labour arbitration accepts", "劳动仲裁受理")
    case .labourAward: Text("labour arbitration decides", "劳动仲裁裁决")
    case .landAward: Text("land-contract arbitration decides", "土地承包仲裁裁决")
    case .reconsiderationApplication: Text("apply for reconsideration", "申请行政复议")
    case .reconsiderationDecision: Text("reconsideration decides", "行政复议决定")
    case .petitionTransfer: Text("a petition is passed on", "信访事项转送")
    case .petitionAnswer: Text("a petition is answered", "信访事项办结")
    case .medicalMediation: Text("medical dispute mediation", "医疗纠纷人民调解")
    }
  }
}
