/// The value of a figure in a report.
public enum FigureValue: Hashable, Sendable {
  /// No value: no such figure, or a rate with denominator 0.
  case nothing
  /// A count.
  case count(Int)
  /// A rate, a mean, or a change.
  case decimal(FixedPoint)
  /// A figure suppressed in a published report.
  case suppressed

  /// The printed form of a suppressed figure.
  public static let mark = "*"

  /// The printed form.
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
  /// The period that a figure belongs to.
  public enum Period: String, CaseIterable, Sendable {
    case asked = ""
    case before = "_before"
    /// The change from the earlier period.
    case change = "_change"
  }

  /// The periods for which each figure has a column.
  public var periods: [Period] { earlier == nil ? [.asked] : Period.allCases }

  /// A row, a column, a cell or the total, with its counts.
  public struct Place: Sendable {
    /// Its address.
    public let address: CellAddress
    fileprivate let asked: Counts
    fileprivate let earlier: Counts?

    /// Returns the counts for the figures of a period.
    public func counts(_ period: Period) -> Counts {
      period == .before ? earlier ?? Counts() : asked
    }

    /// Whether nothing was counted there, in neither period.
    public var isUncounted: Bool { asked.isEmpty && earlier?.isEmpty ?? true }
  }

  /// Finds a cell, or the row, column or grand total if keys are `nil`.
  public func place(row: String?, column: String? = nil) -> Place {
    Place(
      address: CellAddress(row: row, column: column),
      asked: figures.counts(row: row, column: column),
      earlier: earlier?.figures.counts(row: row, column: column))
  }

  /// Returns a figure of a cell, or of the row, column or grand total if keys are `nil`.
  public func value(
    of figure: ReportDefinition.Column.Figure, _ period: Period = .asked, row: String?,
    column: String? = nil
  ) -> FigureValue {
    value(of: figure, period, at: place(row: row, column: column))
  }

  /// Returns a figure of a place, which avoids finding the place for each of several figures.
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
      self.hides(
        measure, row: place.address.row, column: place.address.column, ofEarlier: isEarlier)
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
