import Disputes

extension Deed where Text == Commitment {
  /// The payload of the event.
  var payload: Payload {
    var payload = Payload()
    switch self {
    case .registered(let said): said.write(to: &payload)
    case .partyAdded(let party): payload = party.payload
    case .accepted, .received, .recalled, .resumed, .verified: break
    case .declined(let reason, let door):
      payload.set("reason", reason)
      payload.set("door", door)
    case .assigned(.mediator(let name)): payload.set("mediator", name)
    case .assigned(.team(let code)): payload.set("team", code)
    case .offered(let said): said.write(to: &payload)
    case .refused(let reason), .sentBack(let reason), .voided(let reason):
      payload.set("reason", reason)
    case .designated(let target, let reason):
      payload.set("target", target)
      payload.set("reason", reason)
    case .placed(let unit): payload.set("target", unit)
    case .assistAsked(let helper): payload.set("helper", helper)
    case .assistAnswered(let text, let helper):
      payload.set("text", text)
      payload.set("helper", helper)
    case .noted(let text): payload.set("text", text)
    case .sessionRecorded(let said):
      payload.set("mediator", said.mediator)
      payload.set("present", said.present)
      payload.set("text", said.text)
    case .extended(let said):
      payload.set("days", said.days)
      payload.set("reason", said.reason)
      payload.set("parties_agree", said.partiesAgree)
    case .suspended(let reason, let until):
      payload.set("rest", reason)
      payload.set("until", until)
    case .urged(let urgency): payload.set("urgency", urgency)
    case .agreed(let said): said.write(to: &payload)
    case .concluded(let said): said.write(to: &payload)
    case .performed(let term): payload.set("term", term)
    case .followedUp(let satisfaction, let performance):
      payload.set("satisfied", satisfaction)
      payload.set("performed", performance)
    case .reopened(let holder, let reason):
      payload.set("holder", holder)
      payload.set("reason", reason)
    case .merged(let number, let reason):
      payload.set("into", number)
      payload.set("reason", reason)
    case .corrected(let correction, let reason):
      correction.write(to: &payload)
      payload.set("reason", reason)
    case .partyCorrected(let said, let reason):
      said.write(to: &payload)
      payload.set("reason", reason)
    case .partyErased(let said): said.write(to: &payload)
    }
    return payload
  }
}

extension Registration where Text == Commitment {
  fileprivate func write(to payload: inout Payload) {
    payload.set("area", area)
    payload.set("category", category)
    payload.set("summary", summary)
    payload.set("parties", parties.map(\.payload))
    payload.set("grade", grade)
    payload.set("source", source)
    payload.set("foreign_number", foreignNumber)
    payload.set("people", people)
    payload.set("amount", amount)
    payload.set("place", place)
    payload.set("tags", tags.sorted())
  }
}

extension Party where Text == Commitment {
  fileprivate var payload: Payload {
    var payload = Payload()
    payload.set("role", role)
    payload.set("kind", kind)
    payload.set("name", name)
    payload.set("phone", phone)
    payload.set("document", document)
    payload.set("address", address)
    return payload
  }
}

extension Offering where Text == Commitment {
  fileprivate func write(to payload: inout Payload) {
    payload.set("direction", direction)
    payload.set("target", target)
    payload.set("reason", reason)
    payload.set("tried", tried)
    payload.set("emergency", emergency)
  }
}

extension Agreement where Text == Commitment {
  fileprivate func write(to payload: inout Payload) {
    payload.set("form", form)
    payload.set(
      "terms",
      terms.map { term in
        var payload = Payload()
        payload.set("text", term.text)
        payload.set("due", term.due)
        return payload
      })
  }
}

extension Conclusion where Text == Commitment {
  fileprivate func write(to payload: inout Payload) {
    payload.set("outcome", outcome)
    payload.set("failure", failure)
    payload.set("door", door)
    payload.set("foreign_number", foreignNumber)
    payload.set("reason", reason)
    payload.set("needs_verification", needsVerification)
  }
}

extension Correction where Text == Commitment {
  fileprivate func write(to payload: inout Payload) {
    payload.set("field", field)
    switch self {
    case .category(let value): payload.set("value", value)
    case .grade(let value): payload.set("value", value)
    case .source(let value): payload.set("value", value)
    case .people(let value), .amount(let value): payload.set("value", value)
    case .tags(let value): payload.set("value", value.sorted())
    case .summary(let text), .place(let text), .foreignNumber(let text):
      payload.set("value", text)
    }
  }
}

extension PartyCorrection where Text == Commitment {
  fileprivate func write(to payload: inout Payload) {
    payload.set("party", party)
    payload.set("kind", kind)
    payload.set("name", name)
    payload.set("phone", phone)
    payload.set("document", document)
    payload.set("address", address)
    payload.set(
      "texts",
      texts.map { said in
        var payload = Payload()
        payload.set("sequence", said.place.sequence)
        payload.set("field", said.place.field)
        payload.set("text", said.text)
        return payload
      })
  }
}

extension Erasure where Text == Commitment {
  fileprivate func write(to payload: inout Payload) {
    payload.set("party", party)
    payload.set("why", reason)
    payload.set("basis", basis)
    payload.set(
      "texts",
      texts.map { place in
        var payload = Payload()
        payload.set("sequence", place.sequence)
        payload.set("field", place.field)
        return payload
      })
  }
}
