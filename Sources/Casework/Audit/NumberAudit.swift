public import Disputes

/// Finds gaps in the sequence of case numbers.
public struct NumberAudit {
  private let restores: [(position: Int, given: GivenNumbers)]
  private var last: (number: CaseNumber, position: Int)?

  /// Prepares the audit of a file's numbers.
  public init(_ registers: AuditRegisters) { restores = registers.restores }

  /// Checks the next case, given the position of its registration.
  ///
  /// - Precondition: Cases come in the order of unit, year, series and ordinal.
  public mutating func next(_ number: CaseNumber, at position: Int) -> [AuditFinding] {
    var (ordinal, before) = (0, 0)
    if let last, number.follows(last.number) {
      (ordinal, before) = (last.number.ordinal, last.position)
    }
    last = (number, max(position, before))
    let missing = number.ordinal - ordinal - 1
    if before > position { return [.outOfOrder(number, position: position)] }
    guard missing > 0 else { return [] }
    let restore = restores.first { restore in
      (before..<position).contains(restore.position)
        && restore.given.last.contains {
          number.follows($0) && $0.ordinal >= number.ordinal - 1
        }
    }
    if let restore {
      return [.skippedNumbers(before: number, count: missing, restored: restore.position)]
    }
    return [.missingNumbers(before: number, count: missing)]
  }
}

extension CaseNumber {
  /// Tells whether both numbers belong to the same sequence.
  fileprivate func follows(_ other: CaseNumber) -> Bool {
    unit == other.unit && year == other.year && series == other.series
  }
}
