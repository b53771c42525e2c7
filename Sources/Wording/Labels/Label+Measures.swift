package import Casework

// The name of each figure in a table.

extension Label {
  package static func of(_ measure: Measure) -> Text {
    switch measure.axis {
    case .registration, .moment, .arrival, .ending: ofCase(measure)
    case .effect: ofClosing(measure)
    case .deadline: ofDeadline(measure)
    case .offer: ofOffer(measure)
    }
  }

  private static func ofCase(_ measure: Measure) -> Text {
    switch measure {
    case .registered: Text("cases", "登记")
    case .closed: Text("closed", "结案")
    case .open: Text("open", "未结")
    case .overdue: Text("overdue", "超期")
    case .reopened: Text("reopened", "重办")
    case .excluded: Text("excluded", "不计")
    case .takenIn: Text("taken in", "收案")
    case .endings: Text("ended", "曾结案")
    case .returned: Text("returned", "反弹")
    case .backlog: Text("backlog", "在办")
    case .backlogOverdue: Text("late backlog", "在办超期")
    case _: unnamed(measure)
    }
  }

  private static func ofClosing(_ measure: Measure) -> Text {
    switch measure {
    case .closings: Text("closings", "办结")
    case .closingsOnTime: Text("closed on time", "按期办结")
    case .closingsLate: Text("closed late", "逾期办结")
    case .closingsReopened: Text("closed again", "重办后办结")
    case .judged: Text("mediated", "调解")
    case .resolved: Text("resolved", "化解")
    case .failed: Text("failed", "调解不成")
    case .resolvedVillage: Text("by village", "村级")
    case .resolvedTownship: Text("by township", "乡镇级")
    case .resolvedCounty: Text("by county", "县级")
    case .resolvedCity: Text("by city", "市级")
    case .resolvedLocally: Text("locally", "就地化解")
    case .calledBack: Text("called back", "已回访")
    case .answered: Text("reached", "已接通")
    case .satisfied: Text("satisfied", "满意")
    case .performanceDue: Text("terms due", "应履行")
    case .performed: Text("performed", "已履行")
    case _: unnamed(measure)
    }
  }

  private static func ofDeadline(_ measure: Measure) -> Text {
    switch measure {
    case .due: Text("due", "应结")
    case .dueClosed: Text("due and closed", "应结已结")
    case .dueOnTime: Text("on time", "按期结案")
    case .dueOpen: Text("due and open", "应结未结")
    case .dueOverdue: Text("due and overdue", "应结超期")
    case .dueReopened: Text("due and reopened", "应结重办")
    case .dueSuspended: Text("suspended", "中止")
    case .dueExcluded: Text("due, excluded", "应结不计")
    case _: unnamed(measure)
    }
  }

  private static func ofOffer(_ measure: Measure) -> Text {
    switch measure {
    case .offered: Text("offers", "流转")
    case .sentUp: Text("sent up", "上报")
    case .sentDown: Text("sent down", "交办")
    case .transferred: Text("transferred", "转办")
    case .received: Text("received", "签收")
    case .refused: Text("refused", "退回")
    case .recalled: Text("withdrawn", "撤回")
    case .designated: Text("designated", "指定")
    case .refusedTwice: Text("refused twice", "两次退回")
    case .answeredOffers: Text("answered", "已答复")
    case .transitDays: Text("days in transit", "在途天数")
    case .unanswered: Text("unanswered", "未签收")
    case .unansweredLate: Text("unanswered, late", "逾期未签收")
    case _: unnamed(measure)
    }
  }

  /// Falls back to the code; a test makes sure that no measure gets here.
  private static func unnamed(_ measure: Measure) -> Text {
    Text(measure.rawValue, measure.rawValue)
  }
}
