import Casework
import Disputes

/// What is said of rates.
extension Message {
  static let periodBackwards = Text("--from lies after --to.", "--from 晚于 --to。")
  static let futureAsOf = Text(
    "--as-of lies in the future; only what has happened can be counted.",
    "--as-of 在将来；只能统计已发生的事。")

  /// What a rate is, for the line below it.
  static func footer(of report: RateReport) -> Text {
    let question = report.question
    let label = Label.of(question.definition)
    let from = question.begins ?? ""
    let to = question.ends ?? ""
    let isWhole = question.from == nil && question.to == nil
    let english = isWhole ? "All time" : "Period \(from)..\(to)"
    let chinese = isWhole ? "全部期间" : "期间 \(from)..\(to)"
    let anchor = "\(report.head.position) \(report.head.runningHash.description.prefix(16))"
    let total = report.total
    let isOver = question.definition == .flow && total.numerator > total.denominator
    let tags = tagRemark(of: question)
    let percent = total.percent.map { "\($0) %" } ?? "—"
    return Text(
      """
      \(question.definition.rawValue): \(label.english)
      \(total.numerator) / \(total.denominator) = \(percent)\(isOver ? " (over 100 %: older cases were closed in the period)" : "")
      \(english), as of \(question.asOf), known at \(report.head.receivedAt)
      Excluded (void, merged, declined): \(total.excluded); late entries: \(report.lateEntries); log \(anchor)…\(tags.english)
      """,
      """
      \(question.definition.rawValue)：\(label.chinese)
      \(total.numerator) / \(total.denominator) = \(percent)\(isOver ? "（超过 100 %：期内办结了以前登记的案件）" : "")
      \(chinese)，统计时点 \(question.asOf)，已知至 \(report.head.receivedAt)
      不计（作废、并案、不予受理）：\(total.excluded)；迟录：\(report.lateEntries)；日志 \(anchor)…\(tags.chinese)
      """)
  }

  private static func tagRemark(of question: RateQuestion) -> Text {
    guard question.grouping == .tag else { return Text("", "") }
    return Text(
      "\nA case counts in the row of each of its tags, so the rows may add up to more than the total.",
      "\n一件案件在其每个标签行中各计一次，各行之和可能大于合计。")
  }

  static let futureKnownAt = Text(
    "--known-at lies in the future; this file knows only what it has been told.",
    "--known-at 在将来；只能按本库已知的内容统计。")

  static func positionBehindEnd(_ position: Int, last: Int) -> Text {
    Text(
      "--known-at #\(position) lies behind the end of the log; its last position is \(last).",
      "--known-at #\(position) 超出日志末尾；最后位置为 \(last)。")
  }

  static func yearOrPosition(_ text: String) -> Text {
    Text(
      "--known-at \(text) may be a year or a position: say a date such as \(text)-03-31, "
        + "or #\(text) for the position of the log.",
      "--known-at \(text) 可能是年份或日志位置：请写日期（如 \(text)-03-31），或用 #\(text) 表示日志位置。")
  }
}
