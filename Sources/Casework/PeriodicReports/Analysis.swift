public import Disputes

/// The figures of an analysis: of a period, of the previous one (环比) and of the same a year before
/// (同比).
public struct Analysis: Sendable {
  /// The counts of a period, or of its part up to the as-of time.
  public struct Figures: Sendable {
    /// The query, with its period and as-of time.
    public let question: TableQuestion
    /// The total counts.
    public let counts: Counts
    /// The number of cases registered, by category.
    public let categories: [Category: Int]
  }

  /// The period itself.
  public let now: Figures
  /// The earlier periods.
  public let earlier: [Comparison: Figures]

  /// All measures counted.
  static let measures: Set<Measure> = [
    .registered, .closed, .excluded, .closings, .closingsLate, .due, .dueClosed, .dueOnTime,
    .dueSuspended, .judged, .resolved, .failed, .resolvedVillage, .resolvedTownship,
    .resolvedCounty, .resolvedCity, .resolvedLocally, .takenIn, .sentUp, .calledBack, .answered,
    .satisfied, .performanceDue, .performed, .endings, .returned, .backlog, .backlogOverdue,
  ]

  /// Returns the categories with the most cases registered in the period; equal ones in the order
  /// of their codes.
  public func largest(_ count: Int) -> [Category] {
    now.categories.filter { $0.value > 0 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(count).map(\.key)
  }
}

extension Inquiry {
  /// Counts the period of an edition and the two it is compared with.
  ///
  /// Period and as-of time are shifted together, so a running period is compared with the same part
  /// of earlier ones; the known-at position stays.
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
