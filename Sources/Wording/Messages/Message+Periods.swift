package import Casework
package import Disputes

/// Messages about clocks, rules and calendars.
extension Message {
  package static func noSuchClock(_ clock: ClockKind?, _ number: CaseNumber) -> Text {
    let name = clock.map { Label.of($0) }
    return Text(
      "No \(name.map { "\($0.english) " } ?? "")clock runs for case \(number).",
      "案件 \(number) 没有\(name.map { "“\($0.chinese)”" } ?? "")时限。")
  }

  /// When a clock started, its rule, and the legal basis.
  package static func counted(_ clock: Countdown) -> Text {
    let rule = clock.rule
    let term = Label.of(rule.term)
    return Text(
      "From \(clock.begins): \(term.english) (\(rule.basis); 民法典第二百零一条至第二百零三条).",
      "自 \(clock.begins) 起 \(term.chinese)（\(rule.basis)；民法典第二百零一条至第二百零三条）。")
  }

  package static func extensionCounted(_ stretch: CountedStretch) -> Text {
    let term = Label.of(stretch.term)
    return Text("Extended by \(term.english):", "延期 \(term.chinese)：")
  }

  /// Where a clock ends, and how far that is.
  package static func deadline(_ clock: Countdown, on day: Day, _ calendar: WorkCalendar) -> Text {
    let due = clock.due.day
    let isLate = due < day
    let days =
      isLate
      ? calendar.workingDays(after: due, through: day)
      : calendar.workingDays(after: day, through: due)
    let counted = Text.counted(days, "working day")
    let provisional =
      clock.due.isProvisional
      ? Text(
        " Provisional: the holidays of \(due.year) are not known yet.",
        "暂定：\(due.year)年放假安排尚未公布。") : Text("", "")
    let first =
      clock.first.day == due
      ? Text("", "")
      : Text("; the first deadline was \(clock.first.day)", "（原期限 \(clock.first.day)）")
    return Text(
      "Due \(due)\(first.english): \(counted) \(isLate ? "late" : "left").\(provisional.english)",
      "期限 \(due)\(first.chinese)：\(isLate ? "已超 \(days)" : "还有 \(days)") 个工作日。"
        + provisional.chinese)
  }

  package static func entered(_ year: WorkCalendar.Year, _ changes: DeadlineChanges) -> Text {
    if changes.isUnchanged {
      return Text("The calendar of \(year.year) is as it was.", "\(year.year)年日历无变化。")
    }
    let days = Text.counted(year.days.count, "day")
    return Text(
      "The calendar of \(year.year) sets \(days). \(moved(changes).english)",
      "\(year.year)年日历设定 \(year.days.count) 天。\(moved(changes).chinese)")
  }

  package static func set(_ rules: [PeriodRule], _ changes: DeadlineChanges) -> Text {
    if changes.isUnchanged { return Text("The rules are as they were.", "规则无变化。") }
    let count = Text.counted(rules.count, "rule")
    return Text(
      "Set \(count). \(moved(changes).english)", "已设定 \(rules.count) 条规则。\(moved(changes).chinese)")
  }

  private static func moved(_ changes: DeadlineChanges) -> Text {
    let count = changes.moved.count
    let settled =
      changes.settled == 0
      ? Text("", "")
      : Text(
        " \(changes.settled) more stay on their days and are certain now.",
        "另有 \(changes.settled) 件日期不变，不再暂定。")
    return Text(
      "Deadlines of \(Text.counted(count, "open case")) moved.\(settled.english)",
      "\(count) 件未结案件的期限有变动。\(settled.chinese)")
  }

  package static func movesDeadlines(_ count: Int) -> Text {
    Text("The deadlines of \(count) open cases move. Go on?", "将变动 \(count) 件未结案件的期限，继续吗？")
  }

  package static func sayYes(_ question: Text) -> Text {
    Text(
      "\(question.english) Nothing was changed; --yes agrees.",
      "\(question.chinese)未作改动；--yes 表示同意。")
  }

  /// The procedures open to the parties when a case is referred, with their time limits.
  package static func terms(behind door: Door?) -> Text? {
    let terms = ReferenceTerm.all.filter { $0.door != nil && (door == nil || $0.door == door) }
    guard !terms.isEmpty else { return nil }
    func lines(_ words: (Text) -> String) -> String {
      terms.map { term in
        "\n  \(words(Label.of(term.step))): \(words(Label.of(term.term))) (\(term.basis))"
      }.joined()
    }
    return Text(
      "Terms there, for the parties:" + lines(\.english),
      "请告知当事人有关期限：" + lines(\.chinese))
  }

  package static func mayBeConfirmed(until day: Day) -> Text {
    Text(
      "The parties may together ask the court to confirm the agreement until \(day) "
        + "(人民调解法第三十三条).",
      "双方可在 \(day) 前共同向法院申请司法确认（人民调解法第三十三条）。")
  }
}

extension Text {
  /// The message for a rule that cannot be set.
  package init(for fault: RuleFault) {
    switch fault {
    case .outOfRange(let field, let range):
      self.init(
        "--\(field) must lie between \(range.lowerBound) and \(range.upperBound).",
        "--\(field) 须在 \(range.lowerBound) 至 \(range.upperBound) 之间。")
    case .backwards(let from, let to):
      self.init("The rule would end on \(to), before \(from).", "规则止于 \(to)，早于起始日 \(from)。")
    case .naturalOnly(let clock):
      self.init(
        "\(Label.of(clock).english) is counted in natural days only: --days.",
        "“\(Label.of(clock).chinese)”只按自然日计算：--days。")
    case .noExtension(let clock):
      self.init(
        "Only handling can be extended; \(Label.of(clock).english) has no --cap.",
        "只有办理时限可以延长；“\(Label.of(clock).chinese)”不能设 --cap。")
    case .badBasis:
      self.init("--basis names the law or decision, in 1 to 200 bytes.", "--basis 写明依据，1 至 200 字节。")
    case .notYours(let acting, let scope):
      self.init(
        "\(acting) sets rules for units below it (--for), not for "
          + "\(scope?.description ?? "the whole file"): nobody sets its own periods but the city. "
          + "A unit above it may.",
        "\(acting) 只能为下级设定规则（--for），不能为\(scope?.description ?? "全库")设定："
          + "除市级外，本单位的期限由上级设定。")
    case .reachesBack(let acting, let from):
      self.init(
        "\(acting) sets rules from today on, not from \(from): only the city reaches back.",
        "\(acting) 设定的规则只能自今天起，不能自 \(from) 起；只有市级可以溯及以前。")
    case .calendarNotYours(let acting):
      self.init(
        "A calendar holds for everybody: the city imports it, not \(acting).",
        "日历适用于全库，由市级导入，\(acting) 不能导入。")
    }
  }
}
