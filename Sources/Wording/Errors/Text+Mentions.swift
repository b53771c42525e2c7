import Casework
import Disputes

// Why a party's data is not corrected or erased: something else still holds it.
extension Text {
  /// The texts that still mention what is corrected or erased, by event and field; they are not
  /// quoted.
  init(aboutMentions places: [TextPlace], ofParty party: Int, _ kind: DeedKind) {
    func list(_ text: (TextPlace) -> String) -> String {
      let shown = places.prefix(20).map { "\n  \(text($0))" }.joined()
      return shown + (places.count > 20 ? "\n  …" : "")
    }
    let english = list { "event \($0.sequence): \(Label.field($0.field.description).english)" }
    let chinese = list { "第 \($0.sequence) 项：\(Label.field($0.field.description).chinese)" }
    // Mentions in another party's data, or in the present command, must be changed by the clerk.
    let isErased = kind == .partyErased
    self.init(
      "\(isErased ? "Erasing" : "Correcting") party \(party): what is \(isErased ? "erased" : "wrong") "
        + "still stands in:\(english)\n"
        + (isErased
          ? "Possible: --with-texts erases these texts whole; 'party correct --in-texts' words them anew."
          : "Possible: --in-texts puts the right value where it is certain who is meant; what it leaves "
            + "can only be erased first: party erase --with-texts.")
        + " A reason given now, or what is kept of another party, has to be worded otherwise.",
      "\(isErased ? "删除" : "更正")第 \(party) 个当事人：原内容仍见于：\(chinese)\n"
        + (isErased
          ? "可用：--with-texts 整段删除；或先用 party correct --in-texts 更正文字。"
          : "可用：--in-texts 在能确定所指之处一并更正；仍列出的须先用 party erase --with-texts 删除。")
        + "本次填写的理由、其他当事人的信息须另行改写。")
  }

  /// The reason or basis given now mentions it itself.
  init(mentionedNowOfParty party: Int, _ kind: DeedKind) {
    let isErased = kind == .partyErased
    self.init(
      "\(isErased ? "Erasing" : "Correcting") party \(party): the \(isErased ? "basis" : "reason") "
        + "given now itself contains what is \(isErased ? "erased" : "wrong"), a name, number or "
        + "address of the party, and would keep it. Possible: word it without that.",
      "\(isErased ? "删除" : "更正")第 \(party) 个当事人：本次填写的\(isErased ? "依据" : "理由")"
        + "含有\(isErased ? "须删除" : "有误")的姓名、号码或住址，会将其保留下来。请改写后不写入该内容。")
  }

  /// Texts of the cases merged with this one still mention it.
  init(mentionsIn cases: [CaseNumber], ofParty party: Int, _ kind: DeedKind) {
    let isErased = kind == .partyErased
    let list = cases.map { "\n  \($0)" }.joined()
    self.init(
      "\(isErased ? "Erasing" : "Correcting") party \(party): what is "
        + "\(isErased ? "erased" : "wrong") still stands in texts of cases merged with this one:"
        + "\(list)\nPossible there first: party erase --with-texts or party correct --in-texts; "
        + "for a person who is no party there, party add before that (in a merged case after reopen).",
      "\(isErased ? "删除" : "更正")第 \(party) 个当事人：原内容仍见于与本案合并的案件：\(list)\n"
        + "请先在该案中用 party erase --with-texts 或 party correct --in-texts 处理；"
        + "该案未列此人的，先用 party add 添加（已并入的案件须先 reopen）。")
  }
}
