public import Disputes

extension Dossier {
  /// Tells whether any data of a party is still stored.
  public func holdsSomething(ofParty number: Int) -> Bool {
    TextField.PartyField.allCases.contains { text($0, ofParty: number) != nil }
  }

  /// The texts of the case that contain a name, number or address of a party.
  public func mentions(ofParty number: Int) -> [TextPlace] { kept.mentions(ofParty: number) }

  /// The texts of the case that still mention party data which is no longer stored.
  public func mentions(of parts: [TextField]) -> [TextPlace] { kept.mentions(of: parts) }

  /// The marks of all parties but one, also of the cases merged with this one.
  func marks(besidesParty number: Int) -> Marks { kept.marks(besidesParty: number) }

  /// Rewords the texts that contain a corrected value, with the right one in its place.
  func rewordings(for said: PartyCorrection<String>) -> [Rewording<String>] {
    kept.rewordings(for: said)
  }
}
