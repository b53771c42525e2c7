package import Casework

/// Messages about published reports, the cases behind figures, and verification.
extension Message {
  package static let published = Text(
    "Counts from 1 to 4 are left out (*), and others from which they would follow.",
    "1 至 4 的数以及可据以推算的数已隐去（*）。")

  /// The footer of a list of cases behind a figure.
  package static func footer(
    of cases: [CellCase], behind cell: Report.Cell, count: Int, in report: Report
  ) -> Text {
    let label = Label.of(cell.measure)
    let words = report.question.columns == nil ? [cell.address.words[0]] : cell.address.words
    let place = words.joined(separator: "/")
    let period = period(of: report)
    let isSum = cases.count != count
    let english = isSum ? " (\(Text.counted(cases.count, "row")))" : ""
    let chinese = isSum ? "（\(cases.count) 行）" : ""
    let anchor = anchor(report.head)
    return Text(
      "\(place), \(label.english): \(count)\(english)\n\(period.english)\n\(anchor.english)",
      "\(place)，\(label.chinese)：\(count)\(chinese)\n\(period.chinese)\n\(anchor.chinese)")
  }

  package static func verified(_ verification: Verification) -> Text {
    let statement = verification.statement
    let anchor = "\(statement.position) (\(statement.logHash.description.prefix(16))…)"
    let hidden = verification.suppressed
    let english =
      hidden > 0 ? " \(Text.counted(hidden, "figure")) left out (*) could not be compared." : ""
    let chinese = hidden > 0 ? "有 \(hidden) 项已隐去（*），无法核对。" : ""
    return Text(
      "Verified: \(Text.counted(verification.rows, "row")), "
        + "\(Text.counted(verification.figures, "figure")), as known at log \(anchor).\(english)",
      "核对无误：\(verification.rows) 行 \(verification.figures) 项，依据日志 \(anchor)。\(chinese)")
  }

  package static func differs(_ verification: Verification) -> Text {
    let count = verification.findings.count
    return Text(
      "Not verified: \(Text.counted(count, "difference")) from what the log says at "
        + "\(verification.statement.position). The log has not changed since; the file has.",
      "核对不符：与日志 \(verification.statement.position) 处的数据有 \(count) 处不一致。"
        + "日志此段未变，文件已被改动。")
  }

  /// What was received since a report was made, if anything.
  package static func since(_ changes: ReportChanges, isListed: Bool) -> Text? {
    guard changes.received > 0 else { return nil }
    let received = counted(entries: changes.received)
    guard !changes.changes.isEmpty else {
      return Text(
        "Since then \(received) came; none changed a figure.",
        "此后新增 \(changes.received) 笔记录，数字均未变动。")
    }
    let (entries, figures) = (changes.entries.count, changes.changes.count)
    return Text(
      "Since then \(received) came; \(counted(entries: entries)) changed "
        + "\(Text.counted(figures, "figure"))\(isListed ? "." : "; --since lists them.")",
      "此后新增 \(changes.received) 笔记录，其中 \(entries) 笔使 \(figures) 项数字变动"
        + (isListed ? "。" : "；用 --since 列出。"))
  }

  /// The anchor as printed in a report.
  package static func anchor(_ head: LogHead) -> Text {
    let anchor = "\(head.position) \(head.runningHash.description.prefix(16))"
    return Text("Log \(anchor)…", "日志 \(anchor)…")
  }
}

extension Label {
  package static func of(_ finding: Verification.Finding.Kind) -> Text {
    switch finding {
    case .differs: Text("differs", "不一致")
    case .missing: Text("row missing", "缺行")
    case .added: Text("row added", "多行")
    case .stated: Text("stated wrongly", "所述不符")
    }
  }
}
