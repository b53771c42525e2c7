package import Disputes

extension Text {
  package init(aboutClocks refusal: Refusal) {
    switch refusal {
    case .suspensionEnd(let day, let earliest, let latest):
      self.init(
        "Handling cannot rest until \(day): from \(earliest) to \(latest) at the latest.",
        "不能中止至 \(day)：须在 \(earliest) 至 \(latest) 之间。")
    case .extensionCap(let days, let cap):
      self.init(
        cap < 1
          ? "The rule for this case allows no extension."
          : "An extension of \(Text.counted(days, "day")) is not allowed: 1 to \(cap).",
        "不能延期 \(days) 天：须为 1 至 \(cap) 天。")
    case .extensionTooLate(let due):
      self.init(
        "The deadline of \(due) has passed: what is late stays late. If it was extended before, "
          + "--at says when.",
        "期限 \(due) 已过，超期后不得延期。如此前已批准延期，请用 --at 注明时间。")
    case .redReminder(let giver):
      self.init(
        "A red reminder by \(giver.named) forbids an extension.",
        "\(giver.named) 的红牌督办期间不得延期。")
    case .reminderOfOther(let giver):
      self.init(
        "Only \(giver.named), who gave the reminder, or a unit above lifts or weakens it.",
        "督办由 \(giver.named) 作出，只有其本身或上级可解除或降级。")
    case .noReminder:
      self.init(
        "There is no reminder to lift.",
        "没有可解除的督办。")
    default: self.init("\(refusal)", "\(refusal)")
    }
  }
}
