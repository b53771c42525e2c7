import Disputes

extension Deed where Text == Commitment {
  /// Decodes a deed from the payload of an event.
  ///
  /// - Throws: `Payload.Fault` with the key that is missing or invalid.
  init(_ kind: DeedKind, _ payload: Payload) throws(Payload.Fault) {
    switch kind {
    case .registered: self = .registered(try Registration(payload))
    case .partyAdded: self = .partyAdded(try Party(payload))
    case .accepted: self = .accepted
    case .declined:
      self = .declined(reason: try payload.get("reason"), door: try payload.get("door"))
    case .assigned:
      if let team: TeamCode = try payload.getIfPresent("team") {
        self = .assigned(.team(team))
      } else {
        self = .assigned(.mediator(try payload.get("mediator")))
      }
    case .offered: self = .offered(try Offering(payload))
    case .received: self = .received
    case .refused: self = .refused(reason: try payload.get("reason"))
    case .recalled: self = .recalled
    case .designated:
      self = .designated(target: try payload.get("target"), reason: try payload.get("reason"))
    case .placed: self = .placed(at: try payload.get("target"))
    case .assistAsked: self = .assistAsked(helper: try payload.get("helper"))
    case .assistAnswered:
      self = .assistAnswered(try payload.get("text"), for: try payload.getIfPresent("helper"))
    case .sessionRecorded:
      self = .sessionRecorded(
        Session(
          mediator: try payload.getIfPresent("mediator"),
          present: try payload.getIfPresent("present"), text: try payload.getIfPresent("text")))
    case .noted: self = .noted(try payload.get("text"))
    case .extended:
      self = .extended(
        Extending(
          days: try payload.get("days"), reason: try payload.get("reason"),
          partiesAgree: try payload.get("parties_agree")))
    case .suspended: self = .suspended(try payload.get("rest"), until: try payload.get("until"))
    case .resumed: self = .resumed
    case .urged: self = .urged(try payload.get("urgency"))
    case .agreed: self = .agreed(try Agreement(payload))
    case .concluded: self = .concluded(try Conclusion(payload))
    case .verified: self = .verified
    case .sentBack: self = .sentBack(reason: try payload.get("reason"))
    case .performed: self = .performed(term: try payload.get("term"))
    case .followedUp:
      self = .followedUp(try payload.get("satisfied"), try payload.getIfPresent("performed"))
    case .reopened:
      self = .reopened(holder: try payload.get("holder"), reason: try payload.get("reason"))
    case .merged:
      self = .merged(into: try payload.get("into"), reason: try payload.get("reason"))
    case .voided: self = .voided(reason: try payload.get("reason"))
    case .corrected:
      self = .corrected(try Correction(payload), reason: try payload.get("reason"))
    case .partyCorrected:
      self = .partyCorrected(try PartyCorrection(payload), reason: try payload.get("reason"))
    case .partyErased: self = .partyErased(try Erasure(payload))
    }
  }
}

extension Registration where Text == Commitment {
  fileprivate init(_ payload: Payload) throws(Payload.Fault) {
    var parties: [Party<Commitment>] = []
    for object: Payload in try payload.list("parties") { parties.append(try Party(object)) }
    let area: [UnitCode] = try payload.list("area")
    // No version ever wrote a registration without them, so readers of a case rely on them.
    if parties.isEmpty { throw Payload.Fault(key: "parties") }
    if area.isEmpty { throw Payload.Fault(key: "area") }
    self.init(
      area: area, category: try payload.get("category"),
      summary: try payload.get("summary"), parties: parties, grade: try payload.get("grade"),
      source: try payload.get("source"),
      foreignNumber: try payload.getIfPresent("foreign_number"),
      people: try payload.getIfPresent("people"), amount: try payload.getIfPresent("amount"),
      place: try payload.getIfPresent("place"), tags: Set(try payload.list("tags") as [Tag]))
  }
}

extension Party where Text == Commitment {
  fileprivate init(_ payload: Payload) throws(Payload.Fault) {
    self.init(
      role: try payload.get("role"), kind: try payload.get("kind"),
      name: try payload.getIfPresent("name"), phone: try payload.getIfPresent("phone"),
      document: try payload.getIfPresent("document"),
      address: try payload.getIfPresent("address"))
  }
}

extension Offering where Text == Commitment {
  fileprivate init(_ payload: Payload) throws(Payload.Fault) {
    self.init(
      try payload.get("direction"), to: try payload.get("target"),
      reason: try payload.get("reason"), tried: try payload.getIfPresent("tried"),
      emergency: try payload.getIfPresent("emergency"))
  }
}

extension Agreement where Text == Commitment {
  fileprivate init(_ payload: Payload) throws(Payload.Fault) {
    var terms: [Term] = []
    for object: Payload in try payload.list("terms") {
      terms.append(Term(try object.get("text"), due: try object.getIfPresent("due")))
    }
    self.init(try payload.get("form"), terms: terms)
  }
}

extension Conclusion where Text == Commitment {
  fileprivate init(_ payload: Payload) throws(Payload.Fault) {
    self.init(
      try payload.get("outcome"), failure: try payload.getIfPresent("failure"),
      door: try payload.getIfPresent("door"),
      foreignNumber: try payload.getIfPresent("foreign_number"),
      reason: try payload.getIfPresent("reason"),
      needsVerification: try payload.get("needs_verification"))
  }
}

extension Correction where Text == Commitment {
  fileprivate init(_ payload: Payload) throws(Payload.Fault) {
    let field: CorrectionField = try payload.get("field")
    switch field {
    case .category: self = .category(try payload.get("value"))
    case .grade: self = .grade(try payload.get("value"))
    case .source: self = .source(try payload.get("value"))
    case .people: self = .people(try payload.get("value"))
    case .amount: self = .amount(try payload.get("value"))
    case .tags: self = .tags(Set(try payload.list("value") as [Tag]))
    case .summary: self = .summary(try payload.get("value"))
    case .place: self = .place(try payload.get("value"))
    case .foreignNumber: self = .foreignNumber(try payload.get("value"))
    }
  }
}

extension PartyCorrection where Text == Commitment {
  fileprivate init(_ payload: Payload) throws(Payload.Fault) {
    var texts: [Rewording<Commitment>] = []
    for object: Payload in try payload.list("texts") {
      let place = TextPlace(
        sequence: try object.get("sequence"), field: try object.get("field"))
      texts.append(Rewording(of: place, try object.get("text")))
    }
    self.init(
      party: try payload.get("party"), kind: try payload.getIfPresent("kind"),
      name: try payload.getIfPresent("name"), phone: try payload.getIfPresent("phone"),
      document: try payload.getIfPresent("document"),
      address: try payload.getIfPresent("address"), texts: texts)
  }
}

extension Erasure where Text == Commitment {
  fileprivate init(_ payload: Payload) throws(Payload.Fault) {
    var texts: [TextPlace] = []
    for object: Payload in try payload.list("texts") {
      texts.append(TextPlace(sequence: try object.get("sequence"), field: try object.get("field")))
    }
    self.init(
      party: try payload.get("party"), reason: try payload.get("why"),
      basis: try payload.getIfPresent("basis"), texts: texts)
  }
}
