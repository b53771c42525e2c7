import Disputes

/// All stored texts of a case, searchable for mentions of a party.
struct CaseTexts {
  /// The texts that are not a party's data.
  private(set) var narratives: [TextPlace: String] = [:]
  private var own: [Int: [TextField.PartyField: String]] = [:]
  private var kinds: [Int: PartyKind] = [:]
  /// The texts of the cases merged with this one.
  private let merged: [CaseNumber: CaseTexts]

  /// Makes the texts of a case.
  init(
    _ texts: [SequencedText], parties: [Case.Participant], merged: [CaseNumber: CaseTexts] = [:]
  ) {
    self.merged = merged
    for text in texts { keep(text.text, of: text.sequence) }
    for (index, party) in parties.enumerated() { kinds[index + 1] = party.kind }
  }

  /// Applies an event that is not saved yet.
  mutating func add(_ entry: CaseEntry) {
    if case .partyErased(let said) = entry.event.deed {
      own[said.party] = nil
      for place in said.texts { narratives[place] = nil }
    }
    for text in entry.texts { keep(text, of: entry.entry.record.sequence) }
    for (index, party) in entry.after.parties.enumerated() { kinds[index + 1] = party.kind }
  }

  private mutating func keep(_ text: PrivateText, of sequence: Int) {
    switch text.field {
    case .party(let number, let field): own[number, default: [:]][field] = text.value
    case .instead(let place): narratives[place] = text.value
    case let field: narratives[TextPlace(sequence: sequence, field: field)] = text.value
    }
  }

  // Marks and mentions

  /// The present data of a party, from whichever event.
  func text(_ field: TextField.PartyField, ofParty number: Int) -> String? { own[number]?[field] }

  /// Makes the marks of one party from some of its fields.
  func marks(
    ofParty number: Int, _ fields: [TextField.PartyField] = TextField.PartyField.allCases
  ) -> Marks {
    var marks = Marks()
    add(number, fields, to: &marks)
    return marks
  }

  /// The marks of the case's own parties.
  private var ownMarks: Marks {
    var marks = Marks()
    for number in own.keys.sorted() {
      add(number, TextField.PartyField.allCases, to: &marks)
    }
    return marks
  }

  /// The marks of all parties, also of the cases merged with this one.
  var marks: Marks { merged.values.reduce(into: ownMarks) { $0.add($1.ownMarks) } }

  /// The marks of all parties but one; what another party shares with it is not among them.
  func marks(besidesParty number: Int) -> Marks {
    var others = self
    others.own[number] = nil
    return others.marks.removing(marks(ofParty: number))
  }

  private func add(_ number: Int, _ fields: [TextField.PartyField], to marks: inout Marks) {
    for field in fields {
      guard let value = own[number]?[field] else { continue }
      marks.add(value, field, kind: kinds[number] ?? .person)
    }
  }

  /// Returns the texts that contain a name, number or address of a party, in order.
  func mentions(ofParty number: Int) -> [TextPlace] { mentions(of: marks(ofParty: number)) }

  /// Returns the texts that contain one of these marks, in order.
  func mentions(of marks: Marks) -> [TextPlace] {
    CaseTexts.sorted(narratives.filter { marks.areMentioned(in: $0.value) }.keys)
  }

  /// Returns the texts that still mention party data which is no longer stored, in order.
  func mentions(of parts: [TextField]) -> [TextPlace] {
    var (later, gone) = (self, Marks())
    for case .party(let number, let field) in parts {
      add(number, [field], to: &gone)
      later.own[number]?[field] = nil
    }
    return later.places(with: gone)
  }

  private static func sorted(_ places: some Sequence<TextPlace>) -> [TextPlace] {
    places.sorted {
      ($0.sequence, $0.field.description) < ($1.sequence, $1.field.description)
    }
  }

  // Corrections and erasures

  /// Returns the texts that would still mention what a deed corrects or erases, and the merged
  /// cases with such texts; `sequence` is that of the deed, whose own texts are checked too.
  ///
  /// Each case keeps its own texts in order: a party of another one that has the same name does not
  /// count, as its turn comes too. In texts of a merged case it does.
  func unsettled(
    after deed: Deed<String>, sequence: Int
  ) -> (places: [TextPlace], cases: [CaseNumber]) {
    let gone = gone(by: deed)
    var later = self
    switch deed {
    case .partyCorrected(let said, _):
      if let kind = said.kind { later.kinds[said.party] = kind }
    case .partyErased(let said):
      later.own[said.party] = nil
      for place in said.texts { later.narratives[place] = nil }
    case _: return ([], [])
    }
    _ = deed.mapTexts { field, value in
      later.keep(PrivateText(field, value, salt: []), of: sequence)
      return value
    }
    let named = self.gone(by: deed, only: .name)
    let all = later.marks
    let cases = merged.filter { _, other in
      other.narratives.values.contains { gone.areMentioned(in: $0, besides: all) }
        || !other.places(naming: named, 0).isEmpty
    }
    return (
      later.places(with: gone) + later.places(naming: named, sequence),
      cases.keys.sorted { $0.description < $1.description }
    )
  }

  /// Returns the texts that mention marks other than those of the case's own parties.
  private func places(with gone: Marks) -> [TextPlace] {
    let staying = ownMarks
    return CaseTexts.sorted(
      narratives.filter { gone.areMentioned(in: $0.value, besides: staying) }.keys)
  }

  /// Returns other parties' data that contains a name: an address, or a remark on whose phone it
  /// is.
  ///
  /// A phone or address shared by two parties is the data of each.
  private func places(naming gone: Marks, _ sequence: Int) -> [TextPlace] {
    own.keys.sorted().flatMap { number in
      [.phone, .document, .address].compactMap { (field: TextField.PartyField) -> TextPlace? in
        guard let value = own[number]?[field], gone.areMentioned(in: value, besides: names)
        else { return nil }
        return TextPlace(sequence: sequence, field: .party(number, field))
      }
    }
  }

  private var names: Marks {
    var marks = Marks()
    for number in own.keys.sorted() { add(number, [.name], to: &marks) }
    return marks
  }

  /// Returns the marks that a deed corrects or erases, or those of one field.
  func gone(by deed: Deed<String>, only field: TextField.PartyField? = nil) -> Marks {
    func fits(_ other: TextField.PartyField) -> Bool { field == nil || field == other }
    return switch deed {
    case .partyCorrected(let said, _): marks(ofParty: said.party, said.fields.filter(fits))
    case .partyErased(let said):
      marks(ofParty: said.party, TextField.PartyField.allCases.filter(fits))
    case _: Marks()
    }
  }

  /// Rewords the texts that contain a corrected value, with the right one in its place.
  ///
  /// A text with an ambiguous mention is left for its author to reword.
  func rewordings(for said: PartyCorrection<String>) -> [Rewording<String>] {
    let right: [TextField.PartyField: String?] = [
      .name: said.name, .phone: said.phone, .document: said.document, .address: said.address,
    ]
    var (later, wrong) = (self, Marks())
    for field in said.fields {
      later.own[said.party]?[field] = right[field] ?? nil
      guard let old = own[said.party]?[field], let new = right[field] ?? nil else { continue }
      if field == .name {
        CaseTexts.add(old, replacedBy: new, to: &wrong)
        // Of two spellings of one name the right one would keep the wrong one in its place.
        if Spelling.folded(old) == Spelling.folded(new) {
          later.own[said.party]?[.name] = nil
        }
      } else {
        wrong.add(marks(ofParty: said.party, [field]), shownAs: new)
      }
    }
    let staying = later.ownMarks
    return CaseTexts.sorted(narratives.keys).compactMap { place in
      guard let text = narratives[place],
        let reworded = wrong.replaced(in: text, besides: staying), reworded != text
      else { return nil }
      return Rewording(of: place, reworded)
    }
  }

  /// Adds a wrong name with the right one, also a short form; if a field has several names,
  /// they are paired if both sides have as many.
  private static func add(_ old: String, replacedBy new: String, to marks: inout Marks) {
    marks.add(wholeName: old, shownAs: new)
    let shorts = [old, new].map(PersonName.typedShortNames)
    if shorts[0].count == shorts[1].count {
      for (wrong, right) in zip(shorts[0], shorts[1]) {
        marks.add(wholeName: wrong, shownAs: right)
      }
    }
    let (wrong, right) = (PersonName.typedParts(of: old), PersonName.typedParts(of: new))
    let (wrongs, rights) = (wrong.dropFirst(), right.count > 1 ? right.dropFirst() : right[...])
    guard wrongs.count == rights.count else { return }
    for (wrong, right) in zip(wrongs, rights) { marks.add(wholeName: wrong, shownAs: right) }
  }
}
