package import Disputes

extension Text {
  package init(aboutPersons refusal: Refusal) {
    switch refusal {
    case .unknownParty(let number, let count):
      self.init(
        "There is no party \(number); the case has \(count), numbered from 1 as show lists them.",
        "没有第 \(number) 个当事人；本案共 \(count) 个，按 show 的顺序从 1 编号。")
    case .nothingCorrected(let number):
      self.init(
        "What of party \(number) is wrong? Say --name, --phone, --document, --address or --private-file.",
        "第 \(number) 个当事人的哪项有误？请用 --name、--phone、--document、--address 或 --private-file。")
    case .stillMentioned(let party, let kind, let places):
      self = Text(aboutMentions: places, ofParty: party, kind)
    case .basisMissing:
      self.init(
        "Erasing by decision needs the decision: --basis TEXT.",
        "按决定删除须写明依据：--basis 文字。")
    case .neededWhileOpen(let state):
      self.init(
        "The case is \(Label.of(state).english): until it ends, its parties are needed. "
          + "Possible: --reason decision --basis TEXT.",
        "本案\(Label.of(state).chinese)，办结前须保留当事人信息。可用：--reason decision --basis 文字。")
    case .keptLonger(let day):
      self.init(
        "The file is kept until \(day). Possible: --reason decision --basis TEXT.",
        "本案档案保管至 \(day)。可用：--reason decision --basis 文字。")
    default: self.init("\(refusal)", "\(refusal)")
    }
  }

  /// The texts that still mention what is corrected or erased, by event and field; they are not
  /// quoted.
  private init(aboutMentions places: [TextPlace], ofParty party: Int, _ kind: DeedKind) {
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
          : "Possible: --in-texts puts the right value there.")
        + " A reason given now, or what is kept of another party, has to be worded otherwise.",
      "\(isErased ? "删除" : "更正")第 \(party) 个当事人：原内容仍见于：\(chinese)\n"
        + (isErased
          ? "可用：--with-texts 整段删除；或先用 party correct --in-texts 更正文字。"
          : "可用：--in-texts 一并更正。")
        + "本次填写的理由、其他当事人的信息须另行改写。")
  }

  /// The message for an invalid document number; the number is not quoted.
  package init(for fault: DocumentFault) {
    switch fault {
    case .length(let found, let expected):
      self.init(
        "The document number has \(found) places instead of \(expected).",
        "证件号码为 \(found) 位，应为 \(expected) 位。")
    case .notADigit:
      self.init(
        "The document number holds a character that it cannot have.", "证件号码含有不应出现的字符。")
    case .noSuchDay:
      self.init(
        "The identity number is wrong: its day of birth (places 7 to 14) does not exist.",
        "身份证号码有误：出生日期（第7至14位）不存在。")
    case .bornInFuture:
      self.init(
        "The identity number is wrong: its day of birth (places 7 to 14) is yet to come.",
        "身份证号码有误：出生日期（第7至14位）晚于今天。")
    case .bornBefore1900:
      self.init(
        "The identity number is wrong: its day of birth (places 7 to 14) lies before 1900.",
        "身份证号码有误：出生日期（第7至14位）早于1900年。")
    case .checkCharacter:
      self.init(
        "The document number is mistyped: its last place, the check character, does not fit.",
        "证件号码录入有误：末位校验码不符。")
    }
  }
}
