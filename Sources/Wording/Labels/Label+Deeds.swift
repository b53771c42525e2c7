import Casework
package import Disputes

extension Label {
  /// The label of an event in a history.
  package static func of(_ kind: DeedKind) -> Text {
    switch kind {
    case .registered: Text("registered", "登记")
    case .partyAdded: Text("party added", "追加当事人")
    case .accepted: Text("accepted", "受理")
    case .declined: Text("declined", "不予受理")
    case .assigned: Text("assigned", "指派调解")
    case .offered: Text("offered", "流转")
    case .received: Text("received", "签收")
    case .refused: Text("refused", "退回")
    case .recalled: Text("withdrawn by the sender", "撤回流转")
    case .designated: Text("designated", "指定承办")
    case .placed: Text("placed by an import", "历史承办")
    case .assistAsked: Text("assistance asked", "请求协办")
    case .assistAnswered: Text("assistance answered", "协办答复")
    case .sessionRecorded: Text("session", "调解记录")
    case .noted: Text("note", "备注")
    case .extended: Text("extended", "延期")
    case .suspended: Text("suspended", "中止")
    case .resumed: Text("resumed", "恢复")
    case .urged: Text("urged", "督办")
    case .agreed: Text("agreement", "达成协议")
    case .concluded: Text("concluded", "办结")
    case .verified: Text("verified", "验证通过")
    case .sentBack: Text("sent back", "验证不通过")
    case .performed: Text("performed", "履行")
    case .followedUp: Text("called back", "回访")
    case .reopened: Text("reopened", "重新办理")
    case .merged: Text("merged", "并案")
    case .voided: Text("voided", "作废")
    case .corrected: Text("corrected", "更正")
    case .partyCorrected: Text("party corrected", "更正当事人信息")
    case .partyErased: Text("party erased", "删除当事人信息")
    }
  }

  /// The command that does it; nil if there is none.
  package static func command(for kind: DeedKind) -> String? {
    switch kind {
    case .registered: "intake"
    case .partyAdded: "party add"
    case .accepted: "accept"
    case .declined: "decline"
    case .assigned: "assign"
    case .offered: "escalate"
    case .received: "receive"
    case .refused: "refuse"
    case .recalled: "withdraw"
    case .designated: "designate"
    case .assistAsked, .assistAnswered: "assist"
    case .sessionRecorded: "session"
    case .noted: "note"
    case .suspended: "suspend"
    case .resumed: "resume"
    case .urged: "urge"
    case .agreed: "agree"
    case .concluded: "close"
    case .verified, .sentBack: "verify"
    case .performed: "perform"
    case .followedUp: "followup"
    case .reopened: "reopen"
    case .merged: "merge"
    case .voided: "void"
    case .corrected: "correct"
    case .partyCorrected: "party correct"
    case .partyErased: "party erase"
    case .placed, .extended: nil
    }
  }
}
