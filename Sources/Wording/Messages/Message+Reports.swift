package import Casework
import Disputes

/// Messages about reports.
extension Message {
  /// The footer of a report.
  package static func footer(of report: Report) -> Text {
    let lines = [
      formula(of: report), period(of: report), comparison(of: report), anchor(of: report),
      tagRemark(of: report.question), report.isPublished ? published : nil,
    ].compactMap(\.self)
    return Text(
      lines.map(\.english).joined(separator: "\n"), lines.map(\.chinese).joined(separator: "\n"))
  }

  /// Numerator and denominator, over all rows.
  private static func formula(of report: Report) -> Text {
    let (name, definition) = (report.definition.name, report.definition.definition)
    let code = definition?.rawValue ?? name.rawValue
    let label = definition.map { Label.of($0) } ?? Label.of(name)
    let title = Text("\(code): \(label.english)", "\(code)：\(label.chinese)")
    guard let main = report.definition.main else { return title }
    let total = report.figures.counts(row: nil)
    func text(_ figure: ReportDefinition.Column.Figure) -> String {
      report.value(of: figure, row: nil).text
    }
    let (part, whole) = (text(.count(main.numerator)), text(.count(main.denominator)))
    let rate = report.value(of: .indicator(main), row: nil)
    let percent = rate == .nothing ? "—" : rate == .suppressed ? rate.text : "\(rate.text) %"
    let isOver = main == .flowRate && total[main.numerator] > total[main.denominator]
    let over = Text(
      " (over 100 %: older cases were closed in the period)", "（超过 100 %：期内办结了以前登记的案件）")
    let (above, below) = (Label.of(main.numerator), Label.of(main.denominator))
    return Text(
      "\(title.english)\n\(above.english) / \(below.english): \(part) / \(whole) = \(percent)"
        + (isOver ? over.english : ""),
      "\(title.chinese)\n\(above.chinese) / \(below.chinese)：\(part) / \(whole) = \(percent)"
        + (isOver ? over.chinese : ""))
  }

  /// The period, as-of and known-at times of a report.
  package static func period(of report: Report) -> Text {
    let question = report.question
    let isWhole = question.from == nil && question.to == nil
    let span = "\(question.begins ?? "")..\(question.ends ?? "")"
    return Text(
      "\(isWhole ? "All time" : "Period \(span)"), as of \(question.asOf), "
        + "known at \(report.head.receivedAt)",
      "\(isWhole ? "全部期间" : "期间 \(span)")，统计时点 \(question.asOf)，"
        + "已知至 \(report.head.receivedAt)")
  }

  private static func comparison(of report: Report) -> Text? {
    guard let (comparison, question, _) = report.earlier else { return nil }
    let label = Label.of(comparison)
    let span = "\(question.begins ?? "")..\(question.ends ?? "")"
    return Text(
      "Compared with \(label.english): \(span), as of \(question.asOf)",
      "\(label.chinese)：\(span)，统计时点 \(question.asOf)")
  }

  private static func anchor(of report: Report) -> Text {
    let anchor = "\(report.head.position) \(report.head.runningHash.description.prefix(16))"
    let excluded = report.definition.columns.first { $0.name == "excluded" }?.figure
    var (english, chinese) = ("", "")
    if case .count(let measure) = excluded {
      let count = report.value(of: .count(measure), row: nil).text
      english = "Excluded (void, merged, declined): \(count); "
      chinese = "不计（作废、并案、不予受理）：\(count)；"
    }
    return Text(
      "\(english)\(english.isEmpty ? "Late" : "late") entries: \(report.lateEntries); "
        + "log \(anchor)…",
      "\(chinese)迟录：\(report.lateEntries)；日志 \(anchor)…")
  }

  private static func tagRemark(of question: TableQuestion) -> Text? {
    guard question.rows == .tag || question.columns == .tag else { return nil }
    return Text(
      "A case counts in each of its tags, so they may add up to more than the total.",
      "一件案件在其每个标签中各计一次，相加可能大于合计。")
  }
}

extension Text {
  /// The message for a report that cannot be made.
  package init(for fault: ReportFault) {
    switch fault {
    case .noMonth(let measure):
      let label = Label.of(measure)
      self.init(
        "'\(label.english)' is counted at the as-of time and lies in no month; say another --by.",
        "“\(label.chinese)”按统计时点计数，不分月份；请换用其他 --by。")
    case .twiceBy(let grouping):
      self.init(
        "Rows and columns both stand for '\(grouping.rawValue)'; say two different ones.",
        "行和列都是 \(grouping.rawValue)；请给出两个不同的分组。")
    case .groupingNeeded(let report, let groupings):
      let codes = groupings.map(\.rawValue)
      self.init(
        "report \(report.rawValue) counts by \(codes.joined(separator: " or ")) only.",
        "report \(report.rawValue) 只按 \(codes.joined(separator: " 或 ")) 统计。")
    case .noColumns(let report):
      self.init(
        "report \(report.rawValue) has rows only; say one grouping.",
        "report \(report.rawValue) 只有行；请只给一个分组。")
    case .comparisonNeedsPeriod:
      self.init("--compare needs --from and --to.", "--compare 须同时给出 --from 和 --to。")
    case .comparisonOfColumns:
      self.init(
        "--compare goes with one grouping; with rows and columns there is no room for it.",
        "--compare 只用于一个分组，不用于行和列的交叉表。")
    }
  }
}

extension TableQuestion {
  /// The start of the period: a day if it starts at midnight, else an instant.
  package var begins: String? { from?.asBeginning }

  /// The end of the period: a day if it ends at midnight, else an instant.
  package var ends: String? { to?.asEnd }
}
