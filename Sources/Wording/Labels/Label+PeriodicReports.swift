package import Casework
package import Disputes

// Labels in periodic reports.

extension Label {
  package static let thisFile = Text("this file", "本库")
  package static let total = Text("total", "合计")

  /// A row of a unit's own cases.
  package static func itself(_ name: String) -> Text { Text("\(name) itself", "\(name)本级") }

  /// A column of the monthly table.
  package static func ofMonthly(_ measure: Measure) -> Text {
    measure == .resolved ? Text("resolved", "调处成功") : Label.of(measure)
  }

  /// A period as it is named.
  package static func of(_ period: Period) -> Text {
    let (year, month, day) = period.first.parts
    let chinese =
      switch period.rhythm {
      case .daily: "\(year)年\(month)月\(day)日"
      case .weekly: "\(period.weekYear)年第\(period.week)周"
      case .monthly: "\(year)年\(month)月"
      case .quarterly: "\(year)年第\(period.quarter)季度"
      }
    return Text(period.description, chinese)
  }

  /// The accepted forms of a period.
  package static func forms(of rhythm: Period.Rhythm) -> [String] {
    switch rhythm {
    case .daily: ["2026-03-31", "2026年3月31日"]
    case .weekly: ["2026-W13", "2026年第13周", "2026-03-31"]
    case .monthly: ["2026-03", "2026年3月", "2026-03-31"]
    case .quarterly: ["2026-Q1", "2026年第1季度", "2026-03-31"]
    }
  }

  /// The title above the columns of a span.
  package static func of(_ span: AreaTable.Span, _ edition: Edition) -> Text {
    let days = Label.span(span.from, span.to, edition)
    return switch span.kind {
    case .period: Label.of(edition.period)
    case .month: Text("month \(days.english)", "本月 \(days.chinese)")
    case .year: Text("year \(days.english)", "本年 \(days.chinese)")
    case .all: Text("all \(days.english)", "累计 \(days.chinese)")
    }
  }

  /// The days of a span.
  package static func span(_ from: Instant?, _ to: Instant, _ edition: Edition) -> Text {
    let last = min(to, edition.asOf).day
    guard let from else { return Text("to \(last)", "至 \(last)") }
    return Text("\(from.day)..\(last)", "\(from.day) 至 \(last)")
  }

  /// The title above the counts at the as-of time.
  package static func atAsOf(_ edition: Edition) -> Text {
    Text("as of \(edition.asOf.day)", "截至 \(edition.asOf.day)")
  }

  /// The deadline of a case: the first one, the present one, and how long it has passed.
  package static func deadline(_ hard: HardCase, on day: Day) -> String {
    let (first, due) = (hard.dispute.clocks.firstDue, hard.line.dueOn)
    let mark = hard.line.isProvisional ? "~" : ""
    let days = first == due ? "\(due)\(mark)" : "\(first) → \(due)\(mark)"
    guard hard.line.isOverdue(on: day) else { return days }
    return days + Text(" ! \(day - due) days over", " ! 超期\(day - due)天").description
  }

  /// A row of the monthly table.
  package static func of(_ row: MonthlyTable.Row) -> Text {
    switch row.kind {
    case .total: total
    case .category:
      Disputes.Category(code: row.key).map { Text(verbatim: "\(row.key) ") + of($0) }
        ?? Text(verbatim: row.key)
    case .people:
      row.key.isEmpty
        ? Text("people not stated", "涉及人数未填") : Text("\(row.key) people", "涉及 \(row.key) 人")
    }
  }
}

extension Title {
  package static let overdueCases = Text("Overdue", "超期案件")
  package static let hardCases = Text("Ledger of open hard cases", "疑难案件台账")

  /// A regular report.
  package static func of(_ rhythm: Period.Rhythm) -> Text {
    switch rhythm {
    case .daily: Text("Disputes: daily report", "矛盾纠纷日报")
    case .weekly: Text("Disputes: weekly review", "矛盾纠纷周会商报告")
    case .monthly: Text("Disputes: monthly meeting", "矛盾纠纷月例会报告")
    case .quarterly: Text("Disputes: quarterly analysis", "矛盾纠纷季研判报告")
    }
  }
}

extension Text {
  /// The message for a table whose sums do not agree.
  package init(for fault: CrossFootFault) {
    let cell = [fault.row, fault.column].filter { !$0.isEmpty }.joined(separator: " × ")
    let (label, place) = (Label.of(fault.measure), cell.isEmpty ? "" : " [\(cell)]")
    let parts: Text =
      switch fault.parts {
      case .areas: Text("areas", "各属地")
      case .levels: Text("levels", "各层级")
      case .categories: Text("categories", "各类别")
      case .people: Text("bands of people", "各人数段")
      }
    self.init(
      "The sums of this table do not fit: '\(label.english)'\(place) is \(fault.whole), but its "
        + "\(parts.english) add up to \(fault.sum). No figure of it can be trusted; run jiefen check.",
      "表内数字不平：“\(label.chinese)”\(place)为 \(fault.whole)，而\(parts.chinese)之和为 "
        + "\(fault.sum)。此表数字不可采信；请运行 jiefen check。")
  }
}
