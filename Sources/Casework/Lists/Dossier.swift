public import Disputes

/// Everything about one case: its events, the case folded from them, and its texts as typed.
///
/// The texts leave Casework only through `CaseView`.
public struct Dossier: Sendable {
  /// The case.
  public let dispute: Case
  /// Its records with their events, in order.
  public let events: [(record: LogRecord, event: Event<Commitment>)]
  /// The marks of all parties, also of the cases merged with this one, for masking them in texts.
  let marks: Marks
  private let texts: [Int: [TextField: String]]
  let kept: CaseTexts

  /// Makes a dossier.
  ///
  /// - Throws: `LogFault` if a record cannot be read.
  init(
    _ dispute: Case, records: [LogRecord], texts: [SequencedText],
    merged: [CaseNumber: CaseTexts]
  ) throws(LogFault) {
    self.dispute = dispute
    var events: [(record: LogRecord, event: Event<Commitment>)] = []
    for record in records { events.append((record, try record.event())) }
    self.events = events
    var bySequence: [Int: [TextField: String]] = [:]
    for text in texts { bySequence[text.sequence, default: [:]][text.text.field] = text.text.value }
    self.texts = bySequence
    kept = CaseTexts(texts, parties: dispute.parties, merged: merged)
    marks = kept.marks
  }

  /// The text of an event's field; `nil` if it was not given or has been erased.
  func text(_ field: TextField, of sequence: Int) -> String? { texts[sequence]?[field] }

  /// The latest text of a field: from the registration or a correction.
  func text(_ field: TextField) -> String? {
    if case .party(let number, let part) = field { return text(part, ofParty: number) }
    for (record, event) in events.reversed() {
      guard case .corrected(let correction, _) = event.deed, correction.textField == field
      else { continue }
      return text(field, of: record.sequence)
    }
    return text(field, of: 1)
  }

  /// Whether the latest text of a field was given and is gone.
  func isErased(_ field: TextField) -> Bool {
    text(field) == nil
      && (registeredFields.contains(field)
        || events.contains { _, event in
          if case .corrected(let said, _) = event.deed { said.textField == field } else { false }
        })
  }

  /// Whether anything of it was erased, in this file or by a restore.
  var hasErasures: Bool {
    registeredFields.contains(where: isErased)
      || events.contains { $0.event.deed.kind == .partyErased }
  }

  /// The texts given at registration.
  private var registeredFields: [TextField] {
    var fields: [TextField] = []
    _ = events.first?.event.deed.mapTexts { field, text in
      fields.append(field)
      return text
    }
    return fields
  }

  /// The private data of a party, by its number from 1.
  func text(_ field: TextField.PartyField, ofParty number: Int) -> String? {
    kept.text(field, ofParty: number)
  }

  /// Tells whether an event is a session.
  func isSession(_ sequence: Int) -> Bool {
    events.contains { $0.record.sequence == sequence && $0.event.deed.kind == .sessionRecorded }
  }

  /// The texts of the terms of the last agreement; `nil` for one that was erased.
  var terms: [String?] {
    for (record, event) in events.reversed() {
      guard case .agreed(let agreement) = event.deed else { continue }
      return agreement.terms.indices.map { text(.term($0 + 1), of: record.sequence) }
    }
    return []
  }
}

extension Correction {
  /// The text field that is corrected, if it is one.
  fileprivate var textField: TextField? {
    switch self {
    case .summary: .summary
    case .place: .place
    case .foreignNumber: .foreignNumber
    case .category, .grade, .source, .people, .amount, .tags: nil
    }
  }
}

extension CaseFinder {
  /// Returns everything about the only case that matches a number or short form.
  ///
  /// - Throws: `WorkError` if none or several match, `LogFault` for a damaged log.
  public func dossier(_ text: String, seenBy unit: UnitCode?) throws -> Dossier {
    guard let dossier = try dossier(of: number(text, seenBy: unit)) else {
      throw WorkError.unknownCase(text)
    }
    return dossier
  }

  /// Returns everything about the case with a number; `nil` if there is none.
  ///
  /// - Throws: `LogFault` for a damaged log.
  public func dossier(of number: CaseNumber) throws -> Dossier? {
    let records = try records(of: number)
    return try file(of: number, records: records).map { file in
      try Dossier(
        file.dispute, records: records, texts: texts(of: number),
        merged: mergedTexts(with: number))
    }
  }

  /// Returns the case as it stood after each transaction, the latest first; what has been erased or
  /// overwritten since is missing.
  func stages(of number: CaseNumber) throws -> [Dossier] {
    let (records, texts) = (try records(of: number), try texts(of: number))
    let merged = try mergedTexts(with: number)
    var overwritten: Set<TextPlace> = []
    var stages: [Dossier] = []
    for (index, record) in records.enumerated().reversed() {
      let past = Array(records[...index])
      if records.count == past.count || records[index + 1].recordedAt != record.recordedAt,
        let file = try file(of: number, records: past)
      {
        let left = texts.filter { text in
          text.sequence <= record.sequence
            && !overwritten.contains(TextPlace(sequence: text.sequence, field: text.text.field))
        }
        stages.append(try Dossier(file.dispute, records: past, texts: left, merged: merged))
      }
      if case .partyCorrected(let said, _) = try record.event().deed {
        overwritten.formUnion(said.texts.map(\.place))
      }
    }
    return stages
  }
}
