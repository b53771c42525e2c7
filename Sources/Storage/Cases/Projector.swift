import Casework
import Disputes
import SQLite

/// Writes what follows from the log: the tables whose names begin with `state_`.
///
/// It names the tables without a schema and asks the log nothing, so the same code fills the real
/// ones while events are written, and temporary ones when they are made again.
final class Projector {
  /// What was known of a unit when an entry was received.
  typealias LevelOfUnit = (_ unit: UnitCode, _ position: Int) throws -> Level

  let db: Connection
  private let putCase: Kept
  private let endTurn: Kept
  private let insertTurn: Kept
  private let insertOffer: Kept
  private let endOffer: Kept

  init(_ db: Connection) {
    self.db = db
    putCase = Kept(db, Projector.putCaseSQL)
    endTurn = Kept(
      db,
      """
      UPDATE state_turn
      SET next_position = ?2, next_occurred_at = ?3
      WHERE case_id = ?1 AND next_position IS NULL
      """)
    insertTurn = Kept(
      db,
      """
      INSERT INTO state_turn (
        case_id, seq, position, occurred_at, next_position, next_occurred_at, state, standing,
        life, due_on, outcome, effect_at, effect_month, unit, level, registered_at,
        registered_month, village, township, county, city
      )
      SELECT
        ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, registered_at, ?16,
        coalesce(village, township, county, city), coalesce(township, county, city),
        coalesce(county, city), city
      FROM state_case
      WHERE id = ?1
      """)
    insertOffer = Kept(
      db,
      """
      INSERT INTO state_offer (case_id, seq, sender, target, direction, offered_at, due_on)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """)
    endOffer = Kept(
      db,
      """
      UPDATE state_offer
      SET ended_at = ?2, ending = ?3
      WHERE case_id = ?1 AND ending IS NULL
      """)
  }

  /// Writes what follows from the next events of a case, which lead to `dispute`.
  ///
  /// - Throws: `StorageError.sequence` where the case is not where the first event begins.
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
    let turns = entries.filter { $0.event.deed.kind.isTurn }
    if let next = turns.first, next.entry.record.sequence > 1 {
      try endTurn().run(caseID, next.entry.position, next.event.occurredAt)
    }
    for (index, turn) in turns.enumerated() {
      let next = index + 1 < turns.count ? turns[index + 1] : nil
      try add(turn, before: next, caseID: caseID, level: level)
      try moveOffer(turn, caseID: caseID)
    }
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
      dispute.ending?.mergedInto.map(NumberKey.init))
    guard db.changes == 1 else { throw StorageError.sequence(dispute.number, sequence + 1) }
  }

  private func add(
    _ turn: CaseEntry, before next: CaseEntry?, caseID: Int64, level: LevelOfUnit
  ) throws {
    let after = turn.after
    let position = turn.entry.position
    let unit = after.responsibleUnit
    let effectAt = after.state == .closed ? after.ending?.effectAt : nil
    try insertTurn().run(
      caseID, turn.entry.record.sequence, position, turn.event.occurredAt, next?.entry.position,
      next?.event.occurredAt, after.state, after.state.standing, after.life, after.clocks.due,
      after.ending?.outcome,
      effectAt, effectAt?.month, unit, try level(unit, position), after.registeredAt.month)
  }

  private func moveOffer(_ turn: CaseEntry, caseID: Int64) throws(SQLiteError) {
    guard let offer = turn.after.offers.last else { return }
    switch turn.event.deed {
    case .offered:
      try insertOffer().run(
        caseID, turn.entry.record.sequence, offer.sender, offer.target, offer.direction, offer.at,
        offer.due)
    case .received, .refused, .recalled, .designated:
      try endOffer().run(caseID, offer.endedAt, offer.ending)
    case _:
      break
    }
  }

  private static let putCaseSQL: SQL = """
    INSERT INTO state_case (
      id, number_key, state, holder, waiting_for, offer_target, life, category, grade, source, tags,
      people, amount, registered_at, area, village, township, county, city, accepted_at,
      first_due_on, due_on, provisional, next_due_on, outcome, ended_at, effect_at, last_seq,
      merged_into
    ) VALUES (
      ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
      ?21, ?22, 1, ?23, ?24, ?25, ?26, ?27, ?29
    )
    ON CONFLICT (id) DO UPDATE SET
      state = excluded.state, holder = excluded.holder, waiting_for = excluded.waiting_for,
      offer_target = excluded.offer_target, life = excluded.life, category = excluded.category,
      grade = excluded.grade, source = excluded.source, tags = excluded.tags,
      people = excluded.people, amount = excluded.amount, accepted_at = excluded.accepted_at,
      first_due_on = excluded.first_due_on, due_on = excluded.due_on,
      next_due_on = excluded.next_due_on, outcome = excluded.outcome,
      ended_at = excluded.ended_at, effect_at = excluded.effect_at, last_seq = excluded.last_seq,
      merged_into = excluded.merged_into
    WHERE last_seq = ?28
    """
}

extension State {
  /// How it counts in a rate: 0 open, 1 closed, 2 not at all, 3 open with its clock stopped.
  fileprivate var standing: Int {
    switch self {
    case .registered, .handling, .suspended: 0
    case .closed: 1
    case .declined, .void: 2
    case .concluded: 3
    }
  }
}

extension Case {
  /// The unit that concluded the case, else its holder.
  var responsibleUnit: UnitCode {
    guard let ending, ending.outcome != nil else { return holder }
    return ending.unit
  }
}

/// The area of a case by level, as it was when the case was registered.
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

// MARK: - Corrections

extension Projector {
  /// Keeps what each correction replaces.
  private func correct(_ entries: [CaseEntry], of caseID: Int64) throws {
    for (index, entry) in entries.enumerated() {
      guard case .corrected(let correction, _) = entry.event.deed, correction.isOfCode
      else { continue }
      let old: Value =
        try index > 0
        ? entries[index - 1].after.value(of: correction.field)
        : standing(correction.field, of: caseID)
      try db.run(
        """
        INSERT INTO state_correction (case_id, field, position, seq, old_value)
        VALUES (
          \(caseID), \(correction.field), \(entry.entry.position), \(entry.entry.record.sequence),
          \(old)
        )
        """)
    }
  }

  private func standing(_ field: CorrectionField, of caseID: Int64) throws(SQLiteError) -> Value {
    try db.value(
      """
      SELECT CAST(\(raw: field.rawValue) AS TEXT)
      FROM state_case
      WHERE id = \(caseID)
      """)
  }
}

extension Correction {
  /// Whether it replaces a code or number; texts are kept apart.
  fileprivate var isOfCode: Bool {
    switch self {
    case .category, .grade, .source, .people, .amount, .tags: true
    case .summary, .place, .foreignNumber: false
    }
  }
}

extension Case {
  fileprivate func value(of field: CorrectionField) -> Value {
    let text: String? =
      switch field {
      case .category: category.description
      case .grade: grade.rawValue
      case .source: source.rawValue
      case .tags: TagList(tags).text
      case .people: people.map(String.init)
      case .amount: amount.map(String.init)
      case .summary, .place, .foreignNumber: nil
      }
    return text.boundValue
  }
}
