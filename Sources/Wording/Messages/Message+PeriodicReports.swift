package import Casework
package import Disputes

// Texts of the periodic reports.

extension Message {
  // Usage

  // Head and foot
  package static func subtitle(of edition: Edition) -> Text {
    let period = edition.period
    let days = Label.span(period.begins, period.ends, edition)
    let isRunning = edition.asOf < period.ends
    return Text(
      "\(edition.unit.name)  \(period)\(period.rhythm == .daily ? "" : " (\(days.english))")"
        + (isRunning ? ", as of \(edition.asOf)" : ""),
      "\(edition.unit.name)  \(Label.of(period).chinese)"
        + (period.rhythm == .daily ? "" : "（\(days.chinese)）")
        + (isRunning ? "，截至 \(edition.asOf)" : ""))
  }

  /// Definitions, then what is needed to reproduce the figures.
  package static func footer(of edition: Edition) -> [Text] {
    let anchor = "\(edition.head.position) \(edition.head.runningHash.description.prefix(16))"
    let moments = Text(
      "\(edition.unit.name) \(edition.unit.code), period \(edition.period.first).."
        + "\(edition.period.last), as of \(edition.asOf), known at \(edition.head.receivedAt); "
        + "late entries: \(edition.lateEntries); log \(anchor)…",
      "\(edition.unit.name) \(edition.unit.code)，期间 \(edition.period.first).."
        + "\(edition.period.last)，统计时点 \(edition.asOf)，已知至 \(edition.head.receivedAt)；"
        + "迟录：\(edition.lateEntries)；日志 \(anchor)…")
    return definitions(for: edition.period.rhythm) + [moments]
  }

  private static func definitions(for rhythm: Period.Rhythm) -> [Text] {
    switch rhythm {
    case .daily: [Definition.area]
    case .weekly: [Definition.area, Definition.movement]
    case .monthly: [Definition.area, Definition.monthly, Definition.cohort, Definition.trend]
    case .quarterly:
      [
        Definition.analysis, Definition.due, Definition.afterwards, Definition.area,
        Definition.cohort, Definition.trend,
      ]
    }
  }

  // Parts
  package static func inShort(_ counts: Counts, _ standing: Counts, _ edition: Edition) -> Text {
    Text(
      "In \(edition.period): registered \(counts[.registered]), closed \(counts[.closings]), of "
        + "these \(counts[.closingsLate]) late. At the as-of time open \(standing[.backlog]), of "
        + "these \(standing[.backlogOverdue]) overdue.",
      "\(Label.of(edition.period).chinese)：登记 \(counts[.registered]) 件，"
        + "办结 \(counts[.closings]) 件（其中超期办结 \(counts[.closingsLate]) 件）；"
        + "统计时点在办 \(standing[.backlog]) 件（其中超期 \(standing[.backlogOverdue]) 件）。")
  }

  package static let areaCaption = Text("By area", "按属地")
  package static let movementCaption = Text(
    "Cases that came to units and offers that units made, by area", "各属地案件的收案与流转")
  package static let levelsCaption = Text(
    "Resolved in the period, by area and by the level that resolved", "期内化解数，按属地和化解层级")
  package static let monthlyCaption = Text(
    "Disputes registered and resolved, by the level that handled them", "矛盾纠纷排查调处情况表（按办理层级）")
  package static let categoriesCaption = Text("Registered, by category", "登记数（按类别）")
  package static let trendTitle = Text(
    "Registered, closed and open at the end, by month", "各月登记、办结与月末在办")

  package static func barsTitle(_ edition: Edition) -> Text {
    Text(
      "Of the cases registered in \(edition.period), closed by the as-of time",
      "\(Label.of(edition.period).chinese)登记案件中，截至统计时点已结案的比例")
  }

  // Lists of cases
  package static func overdueThen(_ count: Int, _ edition: Edition) -> Text {
    Text(
      "At the as-of time \(Text.counted(count, "case")) "
        + "\(count == 1 ? "was" : "were") open behind the deadline of handling.",
      "统计时点在办案件中，\(count) 件已过办理期限。")
  }

  package static func overdueNow(_ shown: Int, of total: Int, _ unit: Unit, _ now: Instant) -> Text
  {
    let rest = shown < total
    return Text(
      "As it is now, \(now): \(rest ? "\(shown) of \(total)" : "all \(total)"), the longest overdue "
        + "first. Everything that is late: jiefen report overdue --within \(unit.code)",
      "现况（\(now)）：共 \(total) 件\(rest ? "，列出 \(shown) 件" : "")，期限最早者在前。"
        + "全部超期事项：jiefen report overdue --within \(unit.code)")
  }

  package static func nothingOverdueNow(_ now: Instant) -> Text {
    Text("As it is now, \(now), no case is overdue.", "现况（\(now)）：无超期案件。")
  }

  package static func listsAreOfNow(_ unit: Unit) -> Text {
    Text(
      "No cases are listed here: lists show cases as they are now, and this report is about the "
        + "past. How it is now: jiefen list --open --within \(unit.code)",
      "此处不列案件：清单只反映现况，而本报告针对过去。现况见 jiefen list --open --within \(unit.code)")
  }

  package static func hardCases(_ count: Int, _ now: Instant) -> Text {
    Text(
      "As it is now, \(now): \(Text.counted(count, "open case")) complex or major, urged, or "
        + "overdue.",
      "现况（\(now)）：复杂、重大、被督办或超期的未结案件 \(count) 件。")
  }

  package static func progress(of hard: HardCase) -> Text {
    let (state, sessions) = (Label.of(hard.dispute.state), hard.dispute.sessions)
    return Text(
      "\(state.english); \(Text.counted(sessions, "session")); last event \(hard.lastEventOn)",
      "\(state.chinese)；调解 \(sessions) 次；最近 \(hard.lastEventOn)")
  }
}

// MARK: - Sentences of an analysis

extension Message {
  package static let noCategories = Text(
    "No case was registered, so there is no kind to name.", "期内无登记案件，无类别可列。")

  package static func sentence(_ lead: Text, _ besides: [Text]) -> Text {
    Text(
      ([lead.english] + besides.map(\.english)).joined(separator: "; ") + ".",
      ([lead.chinese] + besides.map(\.chinese)).joined(separator: "；") + "。")
  }

  /// A part of a whole with its percentage; an empty whole is put in words.
  package static func share(_ part: Int, of whole: Int) -> Text {
    guard let percent = FixedPoint.percent(part, of: whole) else {
      return Text("— (no such case)", "—（无此类案件）")
    }
    return Text("\(part) of \(whole) (\(percent) %)", "\(part)/\(whole) 件（\(percent) %）")
  }

  /// How an earlier period is named.
  package static func compared(_ comparison: Comparison, _ period: String) -> Text {
    switch comparison {
    case .previous: Text("before, \(period)", "环比 \(period)")
    case .year: Text("a year before, \(period)", "同比 \(period)")
    }
  }

  package static func compared(_ title: Text, _ count: Int, _ change: FixedPoint?) -> Text {
    let (english, chinese) =
      change.map { ("\($0.signed) %", "\($0.signed) %") }
      ?? ("nothing to compare with", "无可比基数")
    return Text(
      "\(title.english): \(count) (\(english))", "\(title.chinese)：\(count) 件（\(chinese)）")
  }

  package static func compared(_ title: Text, _ share: Text, points: FixedPoint?) -> Text {
    let change = points.map {
      Text(", \($0.signed) points", "，\($0.signed) 个百分点")
    }
    return Text(
      "\(title.english): \(share.english)\(change?.english ?? "")",
      "\(title.chinese)：\(share.chinese)\(change?.chinese ?? "")")
  }
}
