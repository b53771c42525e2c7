public import Disputes

extension Dossier {
  /// Whether anything is still kept of a party.
  public func holdsSomething(ofParty number: Int) -> Bool {
    TextField.PartyField.allCases.contains { text($0, ofParty: number) != nil }
  }

  /// The texts of the case in which a party is named, or a number or address of it stands.
  public func mentions(ofParty number: Int) -> [TextPlace] {
    let marks = TextField.PartyField.allCases.compactMap { text($0, ofParty: number) }
    return narratives.filter { place in
      guard let text = text(place.field, of: place.sequence) else { return false }
      return marks.contains { Dossier.mentions(text, $0) }
    }
  }

  /// The places of all texts that are not a party's own.
  private var narratives: [TextPlace] {
    events.flatMap { record, event in
      var places: [TextPlace] = []
      _ = event.deed.mapTexts { field, commitment in
        if case .party = field { return commitment }
        places.append(TextPlace(sequence: record.sequence, field: field))
        return commitment
      }
      return places
    }
  }

  /// A text mentions what stands in it, also with spaces or hyphens between.
  private static func mentions(_ text: String, _ mark: String) -> Bool {
    func bare(_ text: String) -> String {
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
      ).uppercased()
    }
    let sought = bare(mark)
    return text.contains(mark) || (!sought.isEmpty && bare(text).contains(sought))
  }
}
