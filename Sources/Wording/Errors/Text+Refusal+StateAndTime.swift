package import Disputes

extension Text {
  package init(aboutStateAndTime refusal: Refusal) {
    switch refusal {
    case .wrongState(let kind, let state, let possible):
      self.init(
        "\(Label.asked(kind).english) is not possible while a case is \(Label.of(state).english). Possible: \(Text.commands(possible)).",
        "案件\(Label.of(state).chinese)时不能\(Label.asked(kind).chinese)。可用：\(Text.commands(possible))。"
      )
    case .offerOpen(let kind, let target):
      self.init(
        "\(Label.asked(kind).english) must wait: the case is offered to \(target.named). Withdraw the offer first: jiefen withdraw.",
        "本案已流转至 \(target.named) 待签收，不能\(Label.asked(kind).chinese)。请先撤回：jiefen withdraw。")
    case .noOffer(let kind):
      self.init(
        "\(Label.asked(kind).english) needs an open offer, and this case is offered to nobody.",
        "\(Label.asked(kind).chinese)须有待签收的流转，本案没有。")
    case .future(let at, let now):
      self.init(
        "\(at) lies in the future; it is now \(now). Only what has happened is recorded.",
        "\(at) 在将来（现在 \(now)）；只能登记已发生的事。")
    case .beforeRegistration(let at, let registered):
      self.init(
        "\(at) lies before the registration of the case at \(registered).",
        "\(at) 早于案件登记时间 \(registered)。")
    case .backwards(let at, let last):
      self.init(
        "\(at) lies before the last step of the case at \(last); state, holder and deadline never run backwards.",
        "\(at) 早于案件上一步 \(last)；状态、承办和期限不得倒退。")
    case .dueBefore(let due, let day):
      self.init(
        "A term cannot be due on \(due), before the agreement of \(day).",
        "履行期限 \(due) 不能早于协议日期 \(day)。")
    default: self.init("\(refusal)", "\(refusal)")
    }
  }
}
