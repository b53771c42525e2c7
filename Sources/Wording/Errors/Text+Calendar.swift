package import Casework
import Disputes

extension Text {
  /// The message for an invalid calendar file.
  package init(for fault: CalendarFault) {
    let words = Text.words(for: fault)
    switch fault.place {
    case .line(let line):
      self.init("Line \(line): \(words.english)", "第 \(line) 行：\(words.chinese)")
    case .entry(let number):
      self.init("Day \(number) of the list: \(words.english)", "第 \(number) 个日期：\(words.chinese)")
    case nil: self = words
    }
  }

  private static func words(for fault: CalendarFault) -> Text {
    switch fault {
    case .unreadable:
      Text(
        "neither JSON nor a table with the columns date,kind,name.",
        "既不是 JSON，也不是含 date,kind,name 列的表。")
    case .table(let error): Text(for: error)
    case .missingColumn(let name): Text("The column '\(name)' is missing.", "缺少列“\(name)”。")
    case .unknownColumn(let name):
      Text(
        "The column '\(Quotation.cut(name))' is not known: date, kind, working, name, source.",
        "没有列“\(Quotation.cut(name))”：可用 date、kind、working、name、source。")
    case .badMember(let name, _):
      Text(
        "'\(Quotation.cut(name))' is missing or of another kind.",
        "缺少“\(Quotation.cut(name))”或类型不符。")
    case .badYear(let year): Message.badYear("\(year)")
    case .badDate(let text, _):
      Text(
        "'\(Quotation.cut(text))' is no date such as 2027-01-01.",
        "“\(Quotation.cut(text))”不是日期，如 2027-01-01。")
    case .unknownKind(let text, _):
      Text(
        "'\(Quotation.cut(text))' is no kind of day: rest, make_up, weekday.",
        "“\(Quotation.cut(text))”不是日期类型：rest、make_up、weekday。")
    case .badTruth(let text, _):
      Text(
        "'\(Quotation.cut(text))' is neither true nor false.",
        "“\(Quotation.cut(text))”不是 true 或 false。")
    case .badName(let text, _):
      Text(
        "'\(Quotation.cut(text))' is no name of a holiday: 1 to 100 bytes in one line.",
        "“\(Quotation.cut(text))”不能作节日名称：1 至 100 字节，不换行。")
    case .badNotice(let text):
      Text(
        "'\(Quotation.cut(text))' does not say where a notice stands: 1 to 300 bytes in one line.",
        "“\(Quotation.cut(text))”不能作通知出处：1 至 300 字节，不换行。")
    case .tooManyNotices(let count):
      Text(
        "\(count) notices are too many: a year has at most \(WorkCalendar.Year.mostNotices).",
        "通知出处 \(count) 条过多，一年最多 \(WorkCalendar.Year.mostNotices) 条。")
    case .outside(let day, let year, _):
      Text(
        "\(day) lies neither in \(year) nor in the month before or after it.",
        "\(day) 不在 \(year) 年及其前后一个月内。")
    case .listedTwice(let day, _): Text("\(day) stands twice.", "\(day) 重复。")
    case .workedAnyway(let day, _):
      Text("\(day) is worked anyway: no Saturday or Sunday.", "\(day) 不是周六、周日，本为工作日。")
    case .contradiction(let day, let isWorking, _):
      Text(
        "\(day) cannot be \(isWorking ? "worked" : "free") by its kind and weekday.",
        "\(day) 的类型和星期与 working=\(isWorking) 不符。")
    case .empty: Text("No day is set.", "没有任何放假或调休日。")
    }
  }
}
