package import Disputes

extension Text {
  package init(aboutWho refusal: Refusal) {
    switch refusal {
    case .unknownUnit(let code):
      self.init(
        "There is no unit \(code.named).",
        "没有单位 \(code.named)。")
    case .unitClosed(let code, let day, let next):
      let place = next.map { " \($0.named) has its place; name that one (--unit, --to)." } ?? ""
      self.init(
        "Unit \(code.named) does not work on that day (closed on \(day)).\(place)",
        "单位 \(code.named) 当日已不存续（\(day) 撤销）。"
          + (next.map { "其职责由 \($0.named) 承接，请改用该单位（--unit、--to）。" } ?? ""))
    case .unitNotYet(let code, let day):
      self.init(
        "Unit \(code.named) does not work on that day yet; it begins on \(day).",
        "单位 \(code.named) 当日尚未设立，自 \(day) 起履职。")
    case .notYours(let kind, let unit, let allowed, let holder):
      self.init(
        "\(Label.asked(kind).english) is not for unit \(unit.named), but for \(Text.list(allowed).english); the case is held by \(holder.named).",
        "\(Label.asked(kind).chinese)不能由 \(unit.named) 办理，应由\(Text.list(allowed).chinese)办理；承办单位为 \(holder.named)。"
      )
    case .notDesignator(let unit, let expected):
      self.init(
        "Unit \(unit.named) may not designate here; the nearest unit above both is \(expected.named).",
        "\(unit.named) 不能指定；应由双方最近的共同上级 \(expected.named) 指定。")
    case .sameOfficer(let officer):
      self.init(
        "Officer \(officer) of this unit concluded the case; another officer or a unit above verifies it (--as, --unit).",
        "本案由本单位 \(officer) 办结，须由其他经办人或上级验证（--as、--unit）。")
    case .unknownTeam(let code):
      self.init(
        "There is no team \(code); 'jiefen team list' shows them.",
        "没有团队 \(code)；可用 jiefen team list 查看。")
    default: self.init("\(refusal)", "\(refusal)")
    }
  }
}
