public import Disputes

extension Dossier {
  /// Whether anything is still kept of a party.
  public func holdsSomething(ofParty number: Int) -> Bool {
    TextField.PartyField.allCases.contains { text($0, ofParty: number) != nil }
  }

  /// The texts of the case in which a party is named, or a number or address of it stands.
  public func mentions(ofParty number: Int) -> [TextPlace] { kept.mentions(ofParty: number) }

  /// The texts of the case that would go on naming what is no longer to be kept of its parties.
  public func mentions(of parts: [TextField]) -> [TextPlace] { kept.mentions(of: parts) }

  /// What is known of all parties but one.
  public func marks(besidesParty number: Int) -> Marks {
    var marks = Marks()
    for other in dispute.parties.indices where other + 1 != number {
      for field in TextField.PartyField.allCases {
        guard let value = text(field, ofParty: other + 1) else { continue }
        marks.add(value, field, kind: dispute.parties[other].kind)
      }
    }
    return marks
  }

  /// The texts that name what a correction corrects, each with the right value in its place.
  public func rewordings(for said: PartyCorrection<String>) -> [Rewording<String>] {
    kept.rewordings(for: said)
  }
}
