package import Disputes

extension Text {
  package init(aboutRevision refusal: Refusal) {
    switch refusal {
    case .reopenedElsewhere(let unit, let expected):
      self.init(
        "A reopened case goes back to \(expected.named), not to \(unit.named).",
        "重新办理应回到 \(expected.named)，不是 \(unit.named)。")
    case .mergedWithItself:
      self.init(
        "A case cannot be merged into itself.",
        "案件不能并入自身。")
    case .mergedInto(let state):
      self.init(
        "The other case is \(Label.of(state).english); a case is merged only into one that is open or closed.",
        "目标案件\(Label.of(state).chinese)；只能并入未结或已结案件。")
    case .workDone(let sessions, let agreement, let moved):
      self.init(
        "Work was done on this case (sessions: \(sessions), agreement: \(agreement ? "yes" : "no"), moved: \(moved ? "yes" : "no")), so it cannot be voided. Possible: close, merge.",
        "本案已有办理（调解 \(sessions) 次，协议：\(agreement ? "有" : "无")，流转：\(moved ? "有" : "无")），不能作废。可用：close、merge。"
      )
    case .earlierLife:
      self.init(
        "This case was ended before and reopened; it cannot be voided. Possible: close, merge.",
        "本案曾办结后重新办理，不能作废。可用：close、merge。")
    case .holdsMerged:
      self.init(
        "Another case was merged into this one; it cannot be voided, or both disputes would be lost. Possible: close, or reopen the other case first.",
        "另有案件并入本案，不能作废，否则两件纠纷都会丢失。可用：close，或先对并入的案件 reopen。")
    case .gradeLowered(let from, let to):
      self.init(
        "Only a unit above the holder lowers a grade from \(from.rawValue) to \(to.rawValue).",
        "只有承办单位的上级可将等级由 \(Label.of(from).chinese)降为\(Label.of(to).chinese)。")
    case .unchanged(let field):
      self.init(
        "The \(Label.field(field).english) has that value already.",
        "\(Label.field(field).chinese)已是该值。")
    default: self.init("\(refusal)", "\(refusal)")
    }
  }
}
