import Casework
import Disputes
import Wording

/// The analysis of a period: its sentences, and the list of categories.
struct AnalysisParts {
  private let analysis: Analysis
  private let edition: Edition
  private let text: AnalysisText

  init(_ analysis: Analysis, _ edition: Edition) {
    self.analysis = analysis
    self.edition = edition
    text = AnalysisText(analysis, edition)
  }

  /// A heading for each subject, with its sentences; below the first, the list of categories.
  var parts: [Page.Part] {
    var parts = text.subjects.map { subject -> [Page.Part] in
      [.heading(subject.heading.description)]
        + subject.sentences.map { .paragraph($0.description) }
    }
    parts[0].append(.table(categories, caption: Message.categoriesCaption.description))
    return parts.flatMap(\.self)
  }

  /// The categories by code, each with its change.
  private var categories: Listing {
    let group = Text(verbatim: edition.period.description)
    var columns: [Listing.Column] = [
      .init("category"), .init("label", Label.of(.category), isFlexible: true, usefulWidth: 12),
      .init("registered", Label.of(Measure.registered), .right, group: group),
    ]
    for (comparison, beside) in zip(Comparison.allCases, text.earlier) {
      let name = comparison.rawValue
      columns += [
        .init("\(name)_registered", Label.of(Measure.registered), .right, group: beside.title),
        .init("\(name)_change", Label.changePercent, .right, group: beside.title),
      ]
    }
    var listing = Listing(columns)
    let groups = Disputes.Category.all.filter { group in
      group.isGroup
        && ([analysis.now] + text.earlier.map(\.figures)).contains {
          ($0.categories[group] ?? 0) > 0
        }
    }
    for group in groups {
      let name = Text(verbatim: "\(group) ") + Label.of(group)
      listing.rows.append(
        [Cell(group.description), Cell(.nothing, shown: name.description)]
          + figures { $0.categories[group] ?? 0 })
    }
    listing.total =
      [Cell(""), Cell(.nothing, shown: Label.total.description)]
      + figures { $0.counts[.registered] }
    return listing
  }

  private func figures(_ count: (Analysis.Figures) -> Int) -> [Cell] {
    let current = count(analysis.now)
    return [Cell(current)]
      + text.earlier.flatMap { _, figures -> [Cell] in
        let change = FixedPoint.change(from: count(figures), to: current)
        return [
          Cell(count(figures)),
          change.map { Cell(.decimal($0.description), shown: $0.signed) }
            ?? Cell(.nothing, shown: "—"),
        ]
      }
  }
}
