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

  /// A row, a column, a cell, or the total, with what was counted there.
  public struct Place: Sendable {
    fileprivate let row: String?
    fileprivate let column: String?
    fileprivate let asked: Counts
    fileprivate let earlier: Counts?

    /// The counts that a figure of a period is made of.
    public func counts(_ period: Period) -> Counts {
      period == .before ? earlier ?? Counts() : asked
    }
  }

  /// Finds a row, a column, a cell, or the total where keys are missing.
  public func place(row: String?, column: String? = nil) -> Place {
    Place(
      row: row, column: column, asked: figures.counts(row: row, column: column),
      earlier: earlier?.figures.counts(row: row, column: column))
  }

  /// A figure of a row, a column, a cell, or the total where keys are missing.
  public func value(
    of figure: ReportDefinition.Column.Figure, _ period: Period = .asked, row: String?,
    column: String? = nil
  ) -> FigureValue {
    value(of: figure, period, at: place(row: row, column: column))
  }

  /// A figure of a place that was found; where there are several, it is found only once.
  public func value(
    of figure: ReportDefinition.Column.Figure, _ period: Period = .asked, at place: Place
  ) -> FigureValue {
    switch period {
    case .asked: value(of: figure, place.asked, at: place, isEarlier: false)
    case .before:
      place.earlier.map { value(of: figure, $0, at: place, isEarlier: true) } ?? .nothing
    case .change:
      Report.change(
        from: value(of: figure, .before, at: place), to: value(of: figure, .asked, at: place))
    }
  }

  private func value(
    of figure: ReportDefinition.Column.Figure, _ counts: Counts, at place: Place, isEarlier: Bool
  ) -> FigureValue {
    func hides(_ measure: Measure) -> Bool {
      self.hides(measure, row: place.row, column: place.column, ofEarlier: isEarlier)
    }
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
