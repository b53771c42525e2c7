public import Disputes

/// Everything about one case: its events, the case that they make, and its texts.
public struct Dossier: Sendable {
  /// The case.
  public let dispute: Case
  /// Its records with what they say, in order.
  public let events: [(record: LogRecord, event: Event<Commitment>)]
  /// Everything known of the parties, for masking them in narratives.
  public let marks: Marks
  private let texts: [Int: [TextField: String]]
  let kept: CaseTexts

  /// Puts a case together.
  ///
  /// - Throws: `LogFault` where a record cannot be read.
  init(_ dispute: Case, records: [LogRecord], texts: [SequencedText]) throws(LogFault) {
    self.dispute = dispute
    var events: [(record: LogRecord, event: Event<Commitment>)] = []
    for record in records { events.append((record, try record.event())) }
    self.events = events
    var bySequence: [Int: [TextField: String]] = [:]
    for text in texts { bySequence[text.sequence, default: [:]][text.text.field] = text.text.value }
    self.texts = bySequence
    kept = CaseTexts(texts, parties: dispute.parties)
    marks = kept.marks
  }

  /// The text of an event's field; none where it was not given or has been erased.
  public func text(_ field: TextField, of sequence: Int) -> String? { texts[sequence]?[field] }

  /// The field's text as it was said last: at the registration or by a correction.
  public func text(_ field: TextField) -> String? {
    for (record, event) in events.reversed() {
      guard case .corrected(let correction, _) = event.deed, correction.textField == field
      else { continue }
      return text(field, of: record.sequence)
    }
    return text(field, of: 1)
  }

  /// What is private about a party, by its number from 1.
  public func text(_ field: TextField.PartyField, ofParty number: Int) -> String? {
    kept.text(field, ofParty: number)
  }

  /// Whether somebody wrote down who came to a session or what was said there.
  public var hasRestrictedTexts: Bool {
    events.contains { record, event in
      guard event.deed.kind == .sessionRecorded else { return false }
      return [TextField.present, .text].contains { text($0, of: record.sequence) != nil }
    }
  }

  /// The sequence and place of each term of the agreement in force.
  public var terms: [String?] {
    for (record, event) in events.reversed() {
      guard case .agreed(let agreement) = event.deed else { continue }
      return agreement.terms.indices.map { text(.term($0 + 1), of: record.sequence) }
    }
    return []
  }
}

extension Correction {
  /// The text that is corrected, if the field is one.
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
  /// Everything about the case that a number or short form means.
  ///
  /// - Throws: `WorkError` for none or several, `LogFault` for a damaged log.
  public func dossier(_ text: String, seenBy unit: UnitCode?) throws -> Dossier {
    guard let dossier = try dossier(of: number(text, seenBy: unit)) else {
      throw WorkError.unknownCase(text)
    }
    return dossier
  }

  /// Everything about the case of that number; nothing where there is none.
  ///
  /// - Throws: `LogFault` for a damaged log.
  public func dossier(of number: CaseNumber) throws -> Dossier? {
    let records = try records(of: number)
    return try file(of: number, records: records).map { file in
      try Dossier(file.dispute, records: records, texts: texts(of: number))
    }
  }
}
