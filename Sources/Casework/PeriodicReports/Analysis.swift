public import Disputes

/// The figures of an analysis: of a period, of the one before (环比) and of the same a year before
/// (同比).
public struct Analysis: Sendable {
  /// The counts of one period, or of the part of it that had passed.
  public struct Figures: Sendable {
    /// What was asked: its period and as-of time.
    public let question: TableQuestion
    /// The counts over all.
    public let counts: Counts
    /// How many cases of each category were registered.
    public let categories: [Category: Int]
  }

  /// The period itself.
  public let now: Figures
  /// The earlier periods.
  public let earlier: [Comparison: Figures]

  /// Everything that is counted.
  static let measures: Set<Measure> = [
    .registered, .closed, .excluded, .closings, .closingsLate, .due, .dueClosed, .dueOnTime,
    .dueSuspended, .judged, .resolved, .failed, .resolvedVillage, .resolvedTownship,
    .resolvedCounty, .resolvedCity, .resolvedLocally, .takenIn, .sentUp, .calledBack, .answered,
    .satisfied, .performanceDue, .performed, .endings, .returned, .backlog, .backlogOverdue,
  ]

  /// The categories with the most cases of the period, the first by code where they are equal.
  public func largest(_ count: Int) -> [Category] {
    now.categories.filter { $0.value > 0 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(count).map(\.key)
  }
}

extension Inquiry {
  /// Counts an edition's period and the two with which it is compared.
  ///
  /// Period and as-of time go back by the same step, so that a period that still runs is compared
  /// with as much of the earlier ones; what the file knew stays what it knows.
  public func analysis(_ edition: Edition) throws -> Analysis {
    let question = edition.question(Analysis.measures)
    var earlier: [Comparison: Analysis.Figures] = [:]
    for comparison in Comparison.allCases {
      earlier[comparison] = try figures(try comparison.earlier(question))
    }
    return Analysis(now: try figures(question), earlier: earlier)
  }

  private func figures(_ question: TableQuestion) throws -> Analysis.Figures {
    var byCategory = question.grouped(by: .category, and: nil)
    byCategory.measures = [.registered]
    var categories: [Category: Int] = [:]
    for (key, counts) in try cells(byCategory) {
      if let category = Category(code: key.row) { categories[category] = counts[.registered] }
    }
    return Analysis.Figures(
      question: question, counts: try counts(question), categories: categories)
  }
}
