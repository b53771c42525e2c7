package import Casework
package import Disputes

/// Messages about waiting and overdue cases.
extension Message {
  /// The working days left until a deadline; negative means late.
  package static func left(_ days: Int, until due: Day, on day: Day) -> Text {
    if due < day {
      return days == 0
        ? Text("late", "已超期") : Text("\(Text.counted(-days, "day")) late", "超期\(-days)天")
    }
    if due == day { return Text("today", "今天到期") }
    // There is no working day until then.
    guard days > 0 else {
      let date = due.description.dropFirst(5)
      return Text("due \(date)", "\(date)到期")
    }
    return Text("\(Text.counted(days, "day")) left", "剩\(days)天")
  }

  package static func closed(on day: Day) -> Text {
    Text("closed \(day.description.dropFirst(5))", "\(day.description.dropFirst(5))结案")
  }

  /// Today's date, with the reason if it is a holiday or a make-up working day.
  package static func today(_ day: Day, in calendar: WorkCalendar) -> Text {
    let weekday = Label.weekday(day)
    let holiday = calendar.name(of: day)
    let remark =
      switch calendar.kind(of: day) {
      case .rest: Text(" (holiday: \(holiday ?? ""))", "（\(holiday ?? "")放假）")
      case .makeUp: Text(" (worked instead: \(holiday ?? ""))", "（\(holiday ?? "")调休上班）")
      case .byWeekday: Text("", "")
      }
    return Text(
      "\(weekday.english), \(day)\(remark.english)", "\(day) \(weekday.chinese)\(remark.chinese)")
  }

  package static func nothingWaits(for unit: String) -> Text {
    Text("Nothing waits for \(unit). Well done.", "\(unit)没有待办事项，辛苦了。")
  }

  /// The title of a section with its count.
  package static func title(_ part: Agenda.Part) -> Text {
    let label = Label.of(part.section)
    let late =
      part.late == 0 || part.section == .unanswered
      ? Text("", "") : Text(", \(part.late) late", "，超期 \(part.late) 件")
    return Text(
      "\(label.english): \(part.count)\(late.english)",
      "\(label.chinese)：\(part.count) 件\(late.chinese)"
    )
  }

  /// The commands of a section, after its title.
  package static func byCommands(_ names: String) -> Text { Text("  (\(names))", "（\(names)）") }

  package static func more(_ count: Int, _ command: String) -> Text {
    Text("… \(count) more: \(command)", "… 另有 \(count) 件：\(command)")
  }

  package static func below(_ late: LateCount, _ command: String) -> Text {
    guard late.steps > 0 else { return Text("Below you nothing is late.", "下级单位没有超期事项。") }
    let units = Text.counted(late.units, "unit")
    return Text(
      "Below you: \(late.steps) late in \(units): \(command)",
      "下级单位：\(late.units) 个单位共 \(late.steps) 项超期：\(command)")
  }

  /// The totals of the overdue report.
  package static func late(_ late: [LateClock]) -> Text {
    let real = late.filter { !$0.isAgainstFirstOnly }
    let units = Set(real.map(\.unit)).count
    let first = late.count - real.count
    let extended =
      first == 0
      ? Text("", "")
      : Text(
        "; \(first) more within an extended deadline, past the first one",
        "；另有 \(first) 项经延期未超期，但已超过首次期限")
    guard !real.isEmpty else {
      return Text("Nothing is late\(extended.english).", "没有超期事项\(extended.chinese)。")
    }
    return Text(
      "\(real.count) late in \(Text.counted(units, "unit"))\(extended.english).",
      "\(units) 个单位共 \(real.count) 项超期\(extended.chinese)。")
  }

  package static let extendedMark = Text(
    "Days are working days; in brackets: extended, only the first deadline has passed.",
    "天数为工作日；括号内为已延期、仅超过首次期限的天数。")
}
