/// What stands in one place of a report, as data.
public enum FigureValue: Hashable, Sendable {
  /// Nothing: no such figure, or a rate of nothing.
  case nothing
  /// A count.
  case count(Int)
  /// A rate, a mean, or a change.
  case decimal(FixedPoint)
  /// What a published report leaves out.
  case suppressed

  /// How the place of a suppressed figure is printed, whatever hides it.
  public static let mark = "*"

  /// The figure as it is printed.
  public var text: String {
    switch self {
    case .nothing: ""
    case .count(let count): String(count)
    case .decimal(let number): number.description
    case .suppressed: FigureValue.mark
    }
  }
}

extension Report {
  /// Of which period a figure speaks.
  public enum Period: String, CaseIterable, Sendable {
    case asked = ""
    case before = "_before"
    /// From the earlier period to the one asked about.
    case change = "_change"
  }

  /// The periods that each figure has a column for.
  public var periods: [Period] { earlier == nil ? [.asked] : Period.allCases }

  /// A figure of a row, a column, a cell, or the total where keys are missing.
  public func value(
    of figure: ReportDefinition.Column.Figure, _ period: Period = .asked, row: String?,
    column: String? = nil
  ) -> FigureValue {
    switch period {
    case .asked: return value(of: figure, figures, row, column, isEarlier: false)
    case .before:
      guard let earlier else { return .nothing }
      return value(of: figure, earlier.figures, row, column, isEarlier: true)
    case .change:
      let before = value(of: figure, .before, row: row, column: column)
      let now = value(of: figure, .asked, row: row, column: column)
      return Report.change(from: before, to: now)
    }
  }

  private func value(
    of figure: ReportDefinition.Column.Figure, _ figures: Figures, _ row: String?,
    _ column: String?, isEarlier: Bool
  ) -> FigureValue {
    func hides(_ measure: Measure) -> Bool {
      self.hides(measure, row: row, column: column, ofEarlier: isEarlier)
    }
    let counts = figures.counts(row: row, column: column)
    switch figure {
    case .nothing: return .nothing
    case .count(let measure): return hides(measure) ? .suppressed : .count(counts[measure])
    case .indicator(let indicator):
      if hides(indicator.numerator) || hides(indicator.denominator) { return .suppressed }
      return indicator.value(of: counts).map { .decimal($0) } ?? .nothing
    }
  }

  private static func change(from before: FigureValue, to now: FigureValue) -> FigureValue {
    switch (before, now) {
    case (.suppressed, _), (_, .suppressed): .suppressed
    case (.count(let before), .count(let now)):
      FixedPoint.change(from: before, to: now).map { .decimal($0) } ?? .nothing
    case (.decimal(let before), .decimal(let now)): .decimal(now - before)
    case _: .nothing
    }
  }
}
