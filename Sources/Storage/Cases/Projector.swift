import Casework
import Disputes
import SQLite

/// Writes the projections of the log: the tables whose names begin with `state_`.
///
/// SQL without schema names, and no reads from the log: so the same code fills the real tables when
/// events are written, and temporary ones when `check` rebuilds them.
final class Projector {
  /// The level of a unit as known at a log position.
  typealias LevelOfUnit = (_ unit: UnitCode, _ position: Int) throws -> Level

  let db: Connection
  private let putCase: LazyStatement
  private let endTurn: LazyStatement
  private let insertTurn: LazyStatement
  private let dropHelpers: LazyStatement
  private let insertHelper: LazyStatement
  private let besides: BesidesWriter

  init(_ db: Connection) {
    self.db = db
    putCase = LazyStatement(db, Projector.putCaseSQL)
    endTurn = LazyStatement(
      db,
      """
      UPDATE state_turn
      SET next_position = ?2, next_occurred_at = ?3
      WHERE case_id = ?1 AND next_position IS NULL
      """)
    insertTurn = LazyStatement(db, Projector.insertTurnSQL)
    dropHelpers = LazyStatement(db, "DELETE FROM state_helper WHERE case_id = ?1")
    insertHelper = LazyStatement(db, "INSERT INTO state_helper (case_id, unit) VALUES (?1, ?2)")
    besides = BesidesWriter(db)
  }

  /// Projects the next events of a case; `dispute` is the state after them.
  ///
  /// - Throws: `StorageError.sequence` if the stored case is not at the sequence before the first
  ///   event.
  func project(
    _ entries: [CaseEntry], of caseID: Int64, to dispute: Case, waitingFor: UnitCode?,
    level: LevelOfUnit
  ) throws {
    guard let first = entries.first else { return }
    try correct(entries, of: caseID)
    let area = try FrozenArea(dispute.area) { try level($0, first.entry.position) }
    try put(
      dispute, caseID: caseID, area: area, waitingFor: waitingFor,
      after: first.entry.record.sequence - 1)
    if first.entry.record.sequence > 1 { try dropHelpers().run(caseID) }
    for helper in dispute.helpers { try insertHelper().run(caseID, helper) }
    let turns = entries.filter { $0.event.deed.kind.rule.isTurn }
    if let next = turns.first, next.entry.record.sequence > 1 {
      try endTurn().run(caseID, next.entry.position, next.event.occurredAt)
    }
    for (index, turn) in turns.enumerated() {
      let next = index + 1 < turns.count ? turns[index + 1] : nil
      try add(turn, before: next, caseID: caseID, level: level)
    }
    for entry in entries { try besides.add(entry, caseID: caseID, level: level) }
  }

  private func put(
    _ dispute: Case, caseID: Int64, area: FrozenArea, waitingFor: UnitCode?, after sequence: Int
  ) throws {
    try putCase().run(
      caseID, NumberKey(dispute.number), dispute.state, dispute.holder, waitingFor,
      dispute.openOffer?.target, dispute.life, dispute.category, dispute.grade, dispute.source,
      TagList(dispute.tags), dispute.people, dispute.amount, dispute.registeredAt, area.area,
      area.village, area.township, area.county, area.city, dispute.acceptedAt,
      dispute.clocks.firstDue, dispute.clocks.due, dispute.nextDue, dispute.ending?.outcome,
      dispute.ending?.at, dispute.ending?.effectAt, dispute.sequence, sequence,
      dispute.ending?.mergedInto.map(NumberKey.init), dispute.callsBack, dispute.isProvisional,
      dispute.termDue, dispute.urgency)
    guard db.changes == 1 else { throw StorageError.sequence(dispute.number, sequence + 1) }
  }

  private func add(
    _ turn: CaseEntry, before next: CaseEntry?, caseID: Int64, level: LevelOfUnit
  ) throws {
    let after = turn.after
    let position = turn.entry.position
    let unit = after.responsibleUnit
    let conclusion = after.state == .closed || after.state == .concluded ? after.ending : nil
    let effectAt = after.state == .closed ? conclusion?.effectAt : nil
    try insertTurn().run(
      caseID, turn.entry.record.sequence, position, turn.event.occurredAt, next?.entry.position,
      next?.event.occurredAt, after.state, after.state.standing, after.life, after.clocks.due,
      after.nextDue, conclusion?.at.day, after.ending?.outcome,
      after.ending?.outcome?.resolution, effectAt, effectAt?.month, unit, try level(unit, position),
      after.team,
      turn.event.deed.kind.rule.arrival?.rawValue, after.registeredAt.month)
  }

  private static let insertTurnSQL: SQL = """
    INSERT INTO state_turn (
      case_id, seq, position, occurred_at, next_position, next_occurred_at, state, standing, life,
      due_on, next_due_on, ended_on, outcome, resolved, effect_at, effect_month, unit, level, team,
      arrival, registered_at, registered_month, village, township, county, city
    )
    SELECT
      ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
      registered_at, ?21, coalesce(village, township, county, city),
      coalesce(township, county, city), coalesce(county, city), city
    FROM state_case
    WHERE id = ?1
    """

  private static let putCaseSQL: SQL = """
    INSERT INTO state_case (
      id, number_key, state, holder, waiting_for, offer_target, life, category, grade, source, tags,
      people, amount, registered_at, area, village, township, county, city, accepted_at,
      first_due_on, due_on, provisional, next_due_on, outcome, ended_at, effect_at, last_seq,
      merged_into, calls_back, term_due_on, reminder
    ) VALUES (
      ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
      ?21, ?22, ?31, ?23, ?24, ?25, ?26, ?27, ?29, ?30, ?32, ?33
    )
    ON CONFLICT (id) DO UPDATE SET
      state = excluded.state, holder = excluded.holder, waiting_for = excluded.waiting_for,
      offer_target = excluded.offer_target, life = excluded.life, category = excluded.category,
      grade = excluded.grade, source = excluded.source, tags = excluded.tags,
      people = excluded.people, amount = excluded.amount, accepted_at = excluded.accepted_at,
      first_due_on = excluded.first_due_on, due_on = excluded.due_on,
      provisional = excluded.provisional,
      next_due_on = excluded.next_due_on, outcome = excluded.outcome,
      ended_at = excluded.ended_at, effect_at = excluded.effect_at, last_seq = excluded.last_seq,
      merged_into = excluded.merged_into, calls_back = excluded.calls_back,
      term_due_on = excluded.term_due_on, reminder = excluded.reminder
    WHERE last_seq = ?28
    """
}

extension State {
  /// How the state counts in reports: 0 open, 1 closed, 2 excluded, 3 open and concluded, 4 open
  /// and suspended.
  fileprivate var standing: Int {
    switch self {
    case .registered, .handling: 0
    case .closed: 1
    case .declined, .void: 2
    case .concluded: 3
    case .suspended: 4
    }
  }
}

extension Outcome {
  /// 1 if the dispute was resolved, 0 if it failed, nil if neither.
  fileprivate var resolution: Int? {
    switch self {
    case .writtenAgreement, .oralAgreement, .settled: 1
    case .failed: 0
    case .withdrawn, .referred: nil
    }
  }
}

extension Case {
  /// The unit that concluded the case, else its holder.
  var responsibleUnit: UnitCode {
    guard let ending, ending.outcome != nil else { return holder }
    return ending.unit
  }

  /// The unit that still has to make the follow-up call: the registering unit, once the case is
  /// closed.
  fileprivate var callsBack: UnitCode? { state == .closed && followUp == nil ? registrar : nil }
}

/// The area of a case by level, as it was at registration.
private struct FrozenArea {
  let area: UnitCode
  private(set) var village: UnitCode?
  private(set) var township: UnitCode?
  private(set) var county: UnitCode?
  /// The highest unit of the area, usually a city.
  private(set) var city: UnitCode

  init(_ path: [UnitCode], level: (UnitCode) throws -> Level) throws {
    guard let nearest = path.first, let highest = path.last else {
      throw StorageError.constraint("a case lies in no area")
    }
    area = nearest
    city = highest
    for code in path {
      switch try level(code) {
      case .village: village = code
      case .township: township = code
      case .county: county = code
      case .city: city = code
      }
    }
  }
}
