/// Messages about the calendar.
extension Message {
  package static func badYear(_ text: String) -> Text {
    Text(
      "'\(text)' is no year from 1900 to 2999, such as 2026.",
      "“\(text)”不是 1900 至 2999 的年份，如 2026。")
  }

  package static func yearTitle(_ year: Int, working: Int, free: Int) -> Text {
    Text(
      "\(year): \(working) working days, \(free) days of rest",
      "\(year)年：工作日 \(working) 天，休息日 \(free) 天")
  }

  package static let calendarLegend = Text(
    "* free by notice   + worked by notice   Other Saturdays and Sundays are free.",
    "* 休（放假）  + 班（调休上班）  其余周六、周日休息。")

  package static func notice(_ text: String) -> Text { Text("Notice: \(text)", "通知：\(text)") }

  package static func unpublished(_ year: Int) -> Text {
    Text(
      "The holidays of \(year) are not known: Saturdays and Sundays rest, and deadlines are "
        + "provisional.",
      "\(year)年放假安排未知：按周六、周日休息计算，期限为暂定。")
  }

  package static let weekdays = [
    Text("Mo", "一"), Text("Tu", "二"), Text("We", "三"), Text("Th", "四"), Text("Fr", "五"),
    Text("Sa", "六"), Text("Su", "日"),
  ]

  package static func month(_ number: Int) -> Text {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return Text(names[number - 1], "\(number)月")
  }
}
