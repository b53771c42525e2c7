import Casework
import Disputes
import SQLite

extension Projector {
  /// Stores the value that each correction replaces, for questions about what was known before.
  func correct(_ entries: [CaseEntry], of caseID: Int64) throws {
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
  /// Whether it replaces a code or number; texts are private and not kept here.
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
