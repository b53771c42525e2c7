public import Casework
import Disputes
import SQLite

extension SQLiteCasebook {
  /// Counts for a rate, one row for each key that has any; one row where nothing is grouped by.
  public func tallies(_ question: RateQuestion) throws -> [Tally] {
    try snapshot {
      let isNow = try isNow(question)
      var tallies: [String: Tally] = [:]
      try db.each(question.cohort(isNow: isNow)) { row in
        for key in try question.keys(row[0]) {
          var tally = tallies[key] ?? Tally(key: key)
          tally.denominator += try row[1]
          if question.definition == .cohort { tally.numerator += try row[2] }
          tally.open += try row[3]
          tally.overdue += try row[4]
          tally.reopened += try row[5]
          tally.excluded += try row[6]
          tallies[key] = tally
        }
      }
      if question.definition == .flow {
        try db.each(question.closings(isNow: isNow)) { row in
          for key in try question.keys(row[0]) {
            tallies[key, default: Tally(key: key)].numerator += try row[1]
          }
        }
      }
      return tallies.values.sorted { $0.key < $1.key }
    }
  }

  /// Tells whether the question is about the cases as they are: nothing was received behind its
  /// position, and nothing happened after its moment.
  private func isNow(_ question: RateQuestion) throws -> Bool {
    let head = try lastHead()
    return question.position >= head.position && question.asOf >= head.receivedAt
  }
}

extension RateQuestion {
  /// The rows in which cases of that key count: cases with several tags count in each.
  fileprivate func keys(_ text: String?) -> [String] {
    guard let text, grouping == .tag, !text.isEmpty else { return [text ?? ""] }
    return text.split(separator: " ").map(String.init)
  }
}
