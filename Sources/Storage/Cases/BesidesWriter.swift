import Casework
import Disputes
import SQLite

/// Writes the projections that reports need besides the states of a case: offers, follow-up calls,
/// terms of agreements.
final class BesidesWriter {
  private let insertOffer: LazyStatement
  private let endOffer: LazyStatement
  private let insertCall: LazyStatement
  private let insertTerm: LazyStatement
  private let performTerm: LazyStatement

  init(_ db: Connection) {
    insertOffer = LazyStatement(
      db,
      """
      INSERT INTO state_offer (
        case_id, seq, position, sender, sender_level, target, direction, offered_at
      ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """)
    endOffer = LazyStatement(
      db,
      """
      UPDATE state_offer
      SET ended_at = ?2, ended_position = ?3, ending = ?4
      WHERE case_id = ?1 AND ending IS NULL
      """)
    insertCall = LazyStatement(
      db,
      """
      INSERT INTO state_call (
        case_id, seq, position, occurred_at, life, satisfaction, performance
      ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """)
    insertTerm = LazyStatement(
      db,
      """
      INSERT INTO state_term (case_id, seq, term, position, life, agreed_at, due_on)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """)
    // Performance always concerns the last agreement of a life.
    performTerm = LazyStatement(
      db,
      """
      UPDATE state_term
      SET performed_at = ?4, performed_position = ?5
      WHERE case_id = ?1 AND life = ?2 AND term = ?3
        AND seq = (SELECT max(seq) FROM state_term WHERE case_id = ?1 AND life = ?2)
      """)
  }

  /// Projects one event, if it concerns any of these.
  func add(_ entry: CaseEntry, caseID: Int64, level: Projector.LevelOfUnit) throws {
    let (after, instant) = (entry.after, entry.event.occurredAt)
    let (sequence, position) = (entry.entry.record.sequence, entry.entry.position)
    switch entry.event.deed {
    case .offered:
      guard let offer = after.offers.last else { return }
      try insertOffer().run(
        caseID, sequence, position, offer.sender, try level(offer.sender, position), offer.target,
        offer.direction, offer.at)
    case .received, .refused, .recalled, .designated:
      guard let offer = after.offers.last else { return }
      try endOffer().run(caseID, offer.endedAt, position, offer.ending)
    case .followedUp(let satisfaction, let performance):
      try insertCall().run(
        caseID, sequence, position, instant, after.life, satisfaction, performance)
    case .agreed(let said):
      for (index, term) in said.terms.enumerated() {
        try insertTerm().run(
          caseID, sequence, index + 1, position, after.life, instant, term.due)
      }
    case .performed(let term):
      try performTerm().run(caseID, after.life, term, instant, position)
    case _:
      break
    }
  }
}
