package import Casework
package import Disputes

extension Label {
  /// The title of a section.
  package static func of(_ section: Agenda.Section) -> Text {
    switch section {
    case .accept: Text("To accept", "待受理")
    case .sign: Text("To sign for", "待签收")
    case .handle: Text("To handle", "待办理")
    case .verify: Text("To verify", "待验证")
    case .unanswered: Text("Offered by me, not answered in time", "本单位流转、对方逾期未签收")
    case .assist: Text("To assist with", "待协办")
    case .perform: Text("Terms of agreements due", "协议条款到期")
    case .callBack: Text("To call back", "待回访")
    }
  }

  /// The commands that act on the cases of a section.
  package static func commands(for section: Agenda.Section) -> String {
    switch section {
    case .accept: "accept, decline"
    case .sign: "receive, refuse"
    case .handle: "show, session, agree, close"
    case .verify: "verify"
    case .unanswered: "withdraw"
    case .assist: "assist"
    case .perform: "perform"
    case .callBack: "followup"
    }
  }

  package static func weekday(_ day: Day) -> Text {
    let names = [
      Text("Monday", "星期一"), Text("Tuesday", "星期二"), Text("Wednesday", "星期三"),
      Text("Thursday", "星期四"), Text("Friday", "星期五"), Text("Saturday", "星期六"),
      Text("Sunday", "星期日"),
    ]
    return names[day.weekday - 1]
  }
}

extension Label {
  /// A reminder in force, where nothing else says that it is one.
  package static func reminder(_ urgency: Urgency) -> Text {
    switch urgency {
    case .none: Text("", "")
    case .plain: Text("reminder", "督办")
    case .red: Text("red reminder", "红牌督办")
    }
  }
}
