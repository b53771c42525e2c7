package import Casework
import Disputes

/// The analysis of a period in sentences; each figure is compared with the previous period and with
/// the same one a year earlier.
package struct AnalysisText {
  private let analysis: Analysis
  private let edition: Edition

  package init(_ analysis: Analysis, _ edition: Edition) {
    self.analysis = analysis
    self.edition = edition
  }

  /// The subjects in order: a heading and its sentences.
  package var subjects: [(heading: Text, sentences: [Text])] {
    [
      (Text("What came in", "登记情况"), [registered, largest]),
      (Text("What was closed", "办结情况"), [closed, onTime, backlog]),
      (Text("What was resolved, and where", "化解情况与层级"), [success, levels, upward]),
      (
        Text("What became of it", "回访、履行与反弹"),
        [callbacks, satisfaction, performance, returns]
      ),
    ]
  }

  private var now: Counts { analysis.now.counts }

  /// The earlier periods in order of mention, with their labels.
  package var earlier: [(title: Text, figures: Analysis.Figures)] {
    Comparison.allCases.compactMap { comparison in
      guard let figures = analysis.earlier[comparison] else { return nil }
      let period = figures.question.from.map {
        Period(edition.period.rhythm, containing: $0.day).description
      }
      return (Message.compared(comparison, period ?? ""), figures)
    }
  }
}

// MARK: - Sentences

extension AnalysisText {
  private var registered: Text {
    let lead = Text(
      "Registered: \(Text.counted(now[.registered], "case"))"
        + " (void, merged and declined, \(now[.excluded]), not counted)",
      "登记 \(now[.registered]) 件（作废、并案、不予受理 \(now[.excluded]) 件不计）")
    return counted(lead, .registered)
  }

  private var largest: Text {
    let groups = analysis.largest(3)
    guard !groups.isEmpty else { return Message.noCategories }
    let texts = groups.map { group in
      let count = analysis.now.categories[group] ?? 0
      let share = Message.share(count, of: now[.registered])
      let label = Label.of(group)
      return Text("\(label.english) \(share)", "\(label.chinese) \(share)")
    }
    return Text(
      "Most were of these kinds: \(texts.map(\.english).joined(separator: "; ")).",
      "数量居前的类别：\(texts.map(\.chinese).joined(separator: "；"))。")
  }

  private var closed: Text {
    rated(Text("Of the cases registered, closed", "登记案件中已办结"), .closureRate)
  }

  private var onTime: Text {
    let suspended = now[.dueSuspended]
    let beside = Text(
      suspended > 0 ? " (\(suspended) more are suspended)" : "",
      suspended > 0 ? "（另有中止 \(suspended) 件）" : "")
    return rated(
      Text(
        "Of the cases due in the period\(beside.english), closed on time",
        "期内应结案件\(beside.chinese)中按期结案"), .onTimeRate)
  }

  private var backlog: Text {
    let late = now[.backlogOverdue]
    return counted(
      Text(
        "Open at the as-of time: \(now[.backlog]), of these \(late) overdue",
        "统计时点在办 \(now[.backlog]) 件，其中超期 \(late) 件"), .backlog)
  }

  private var success: Text {
    rated(
      Text("Of the closings after a mediation, resolved", "调解办结案件中化解"), .successRate)
  }

  private var levels: Text {
    let shares: [(Level, Measure)] = [
      (.village, .resolvedVillage), (.township, .resolvedTownship),
      (.county, .resolvedCounty), (.city, .resolvedCity),
    ]
    let texts = shares.map { level, measure in
      let share = Message.share(now[measure], of: now[.resolved])
      return Text(
        "\(Label.of(level).english) \(share)", "\(Label.of(level).chinese) \(share)")
    }
    let local = rated(Text("By village and township", "村、乡镇就地化解"), .localRate)
    return Text(
      "Resolved by level: \(texts.map(\.english).joined(separator: ", ")). \(local.english)",
      "各层级化解：\(texts.map(\.chinese).joined(separator: "，"))。\(local.chinese)")
  }

  private var upward: Text {
    rated(Text("Of the cases that came to a unit, sent up", "各单位收案中上报"), .upwardRate)
  }

  private var callbacks: Text {
    rated(Text("Of the closings, called back", "办结案件中已回访"), .callbackRate)
  }

  private var satisfaction: Text {
    rated(Text("Of those reached, satisfied", "接通者中满意"), .satisfactionRate)
  }

  private var performance: Text {
    rated(
      Text("Of the agreements with a term due, performed", "有到期条款的协议中已履行"),
      .performanceRate)
  }

  private var returns: Text {
    rated(
      Text(
        "Of the closings, whether they stand or not, reopened within 30 days",
        "曾生效的结案中 30 日内重办"), .returnRate)
  }
}

// MARK: - Figures in a sentence

extension AnalysisText {
  /// A count, with its change in percent.
  private func counted(_ lead: Text, _ measure: Measure) -> Text {
    let besides = earlier.map { title, figures in
      Message.compared(
        title, figures.counts[measure],
        FixedPoint.change(from: figures.counts[measure], to: now[measure]))
    }
    return Message.sentence(lead, besides)
  }

  /// A rate with its counts, and its change in points.
  private func rated(_ lead: Text, _ indicator: Indicator) -> Text {
    func share(_ counts: Counts) -> Text {
      Message.share(counts[indicator.numerator], of: counts[indicator.denominator])
    }
    let value = indicator.value(of: now)
    let besides = earlier.map { title, figures in
      let before = indicator.value(of: figures.counts)
      let points = value.flatMap { value in before.map { value - $0 } }
      return Message.compared(title, share(figures.counts), points: points)
    }
    let figure = share(now)
    return Message.sentence(
      Text("\(lead.english) \(figure.english)", "\(lead.chinese) \(figure.chinese)"), besides)
  }
}
