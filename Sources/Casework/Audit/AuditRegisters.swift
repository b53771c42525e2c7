public import Disputes

/// The registers that rules need, as known at each position of the log.
public struct AuditRegisters: Sendable {
  /// The units.
  public private(set) var units = UnitTimeline()
  /// The calendars and rules.
  public private(set) var rules = RuleHistory()
  /// The numbers that restores reserved, with the positions of the restores.
  public private(set) var restores: [(position: Int, given: GivenNumbers)] = []
  private var teams: [TeamCode: Int] = [:]
  private var merges: [CaseNumber: [Merge]] = [:]
  /// The target of each case that is merged at present.
  private var targets: [CaseNumber: CaseNumber] = [:]

  private struct Merge {
    let source: CaseNumber
    let from: Int
    var until = Int.max

    /// Ends the merger of a case that is reopened.
    mutating func end(_ number: CaseNumber, at position: Int) {
      if source == number, until == .max { until = position }
    }
  }

  /// Makes empty registers.
  public init() {}

  /// Adds a change; changes must come in the order of their positions.
  public mutating func add(_ change: RegisterChange, at position: Int) {
    rules.add(change, at: position)
    switch change {
    case .unit(let unit): units.add(unit, at: position)
    case .team(let team): if teams[team.code] == nil { teams[team.code] = position }
    case .numbers(let given): restores.append((position, given))
    case .officer, .calendar, .rule, .anchor: break
    }
  }

  /// Records the merger of a case, or its end by reopening.
  public mutating func add(_ deed: Deed<Commitment>, of number: CaseNumber, at position: Int) {
    switch deed {
    case .merged(let other, _):
      merges[other, default: []].append(Merge(source: number, from: position))
      targets[number] = other
    case .reopened:
      guard let other = targets.removeValue(forKey: number) else { return }
      for index in merges[other, default: []].indices {
        merges[other]?[index].end(number, at: position)
      }
    case _:
      break
    }
  }

  /// Tells whether another case was merged into this one before a position.
  func hasMerged(into number: CaseNumber, before position: Int) -> Bool {
    merges[number, default: []].contains { $0.from < position && position <= $0.until }
  }

  /// Tells whether a team was registered before a position.
  func knows(_ team: TeamCode, before position: Int) -> Bool {
    teams[team].map { $0 < position } ?? false
  }
}
