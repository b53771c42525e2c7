import Disputes

/// The cases registered and closed in each of the last months, and those open at its end.
public struct Trend: Sendable {
  /// One month.
  public struct Month: Hashable, Sendable {
    /// The month in the form `YYYY-MM`.
    public let name: String
    /// How many cases were registered.
    public let registered: Int
    /// How many closings took effect and were not undone.
    public let closings: Int
    /// How many cases were open at its end, or at the as-of time if that is earlier.
    public let backlog: Int
  }

  /// The months, the earliest first.
  public let months: [Month]
}

extension Inquiry {
  /// Counts a number of months up to the end of an edition's period or its as-of time.
  public func trend(_ edition: Edition, months: Int = 12) throws -> Trend {
    let last = Period(.monthly, containing: min(edition.period.last, edition.asOf.day))
    let starts = (0..<months).reversed().map { last.first.adding(months: -$0) }
    let cells = try cells(
      edition.question(
        [.registered, .closings], by: .month, from: starts.first?.start, to: last.ends))
    return Trend(
      months: try starts.map { start in
        let month = Period(.monthly, containing: start)
        let counts = cells[CellKey(month.description)] ?? Counts()
        var question = edition.question([.backlog], from: nil, to: nil)
        question.asOf = min(month.ends, edition.asOf)
        return Trend.Month(
          name: month.description, registered: counts[.registered], closings: counts[.closings],
          backlog: try self.counts(question)[.backlog])
      })
  }
}
