package import Disputes

extension Text {
  package init(aboutMovement refusal: Refusal) {
    switch refusal {
    case .wrongDirection(let direction, let target, let holder):
      self.init(
        "\(target.named) cannot be asked from \(holder.named) this way: \(Text.route(direction).english).",
        "不能由 \(holder.named) \(Label.of(direction).chinese)至 \(target.named)：\(Text.route(direction).chinese)。"
      )
    case .skipsLevel(let target, let parent):
      self.init(
        "\(target.named) is more than one level up; next is \(parent?.named ?? "nobody"). Only an emergency skips levels: --emergency violence|crime.",
        "\(target.named) 越级；应逐级上报至 \(parent?.named ?? "（无）")。仅紧急情形可越级：--emergency violence|crime。")
    case .nothingTried:
      self.init(
        "Going up needs what was tried so far: say --tried, record a session first, or name an --emergency.",
        "上报须说明已做的工作：请写 --tried，或先记录调解（session），或注明 --emergency。")
    case .offeredToHolder(let unit):
      self.init(
        "\(unit.named) holds the case already.",
        "\(unit.named) 已是承办单位。")
    case .refusalWindowOver(let day):
      self.init(
        "An offer can be refused until \(day) only; now it can be received, or moved on after that.",
        "退回期限至 \(day) 为止；现只能签收，签收后可再流转。")
    case .ownCase(let unit):
      self.init(
        "\(unit.named) registered this case itself and cannot refuse it; receive it instead.",
        "本案由 \(unit.named) 自行登记，不得退回，只能签收。")
    case .designationNotDue(let refusals, let due):
      self.init(
        "A unit is designated only after two refusals in a row (so far \(refusals)) or when an offer is unanswered past its day\(due.map { " (\($0))" } ?? "").",
        "须连续两次退回（已退回 \(refusals) 次）或流转逾期未签收\(due.map { "（期限 \($0)）" } ?? "")后方可指定。")
    case .placementIsHistory:
      self.init(
        "Only an import places a case; here it is offered and received.",
        "只有导入可设定历史承办；此处请流转并签收。")
    case .assistAlreadyAsked(let unit):
      self.init(
        "\(unit.named) has been asked to assist and has not answered yet.",
        "已请求 \(unit.named) 协办，尚未答复。")
    case .assistByHolder(let unit):
      self.init(
        "\(unit.named) holds the case and cannot assist itself.",
        "\(unit.named) 是承办单位，不能协办自己。")
    default: self.init("\(refusal)", "\(refusal)")
    }
  }
}
