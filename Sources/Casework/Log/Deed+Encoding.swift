import Disputes

extension Deed where Text == Commitment {
  /// The payload of the event.
  var payload: Payload {
    switch self {
    case .registered(let said): said.payload
    case .partyAdded(let party): party.payload
    case .accepted, .received, .recalled, .resumed, .verified: [:]
    case .declined(let reason, let door): ["reason": reason, "door": door]
    case .assigned(.mediator(let name)): ["mediator": name]
    case .assigned(.team(let code)): ["team": code]
    case .offered(let said): said.payload
    case .refused(let reason), .sentBack(let reason), .voided(let reason): ["reason": reason]
    case .designated(let target, let reason): ["target": target, "reason": reason]
    case .placed(let unit): ["target": unit]
    case .assistAsked(let helper): ["helper": helper]
    case .assistAnswered(let text, let helper): ["text": text, "helper": helper]
    case .noted(let text): ["text": text]
    case .sessionRecorded(let said):
      ["mediator": said.mediator, "present": said.present, "text": said.text]
    case .extended(let said):
      ["days": said.days, "reason": said.reason, "parties_agree": said.partiesAgree]
    case .suspended(let reason, let until): ["rest": reason, "until": until]
    case .urged(let urgency): ["urgency": urgency]
    case .agreed(let said): said.payload
    case .concluded(let said): said.payload
    case .performed(let term): ["term": term]
    case .followedUp(let satisfaction, let performance):
      ["satisfied": satisfaction, "performed": performance]
    case .reopened(let holder, let reason): ["holder": holder, "reason": reason]
    case .merged(let number, let reason): ["into": number, "reason": reason]
    case .corrected(let correction, let reason):
      ["field": correction.field, "value": correction.payload, "reason": reason]
    case .partyCorrected(let said, let reason): said.payload(reason)
    case .partyErased(let said): said.payload
    }
  }
}

extension Registration where Text == Commitment {
  fileprivate var payload: Payload {
    [
      "area": area, "category": category, "summary": summary, "parties": parties.map(\.payload),
      "grade": grade, "source": source, "foreign_number": foreignNumber, "people": people,
      "amount": amount, "place": place, "tags": tags.sorted(),
    ]
  }
}

extension Party where Text == Commitment {
  fileprivate var payload: Payload {
    [
      "role": role, "kind": kind, "name": name, "phone": phone, "document": document,
      "address": address,
    ]
  }
}

extension Offering where Text == Commitment {
  fileprivate var payload: Payload {
    [
      "direction": direction, "target": target, "reason": reason, "tried": tried,
      "emergency": emergency,
    ]
  }
}

extension Agreement where Text == Commitment {
  fileprivate var payload: Payload {
    ["form": form, "terms": terms.map { ["text": $0.text, "due": $0.due] as Payload }]
  }
}

extension Conclusion where Text == Commitment {
  fileprivate var payload: Payload {
    [
      "outcome": outcome, "failure": failure, "door": door, "foreign_number": foreignNumber,
      "reason": reason, "needs_verification": needsVerification,
    ]
  }
}

extension Correction where Text == Commitment {
  fileprivate var payload: any PayloadValue {
    switch self {
    case .category(let value): value
    case .grade(let value): value
    case .source(let value): value
    case .people(let value), .amount(let value): value
    case .tags(let value): value.sorted()
    case .summary(let text), .place(let text), .foreignNumber(let text): text
    }
  }
}

extension PartyCorrection where Text == Commitment {
  fileprivate func payload(_ reason: Commitment) -> Payload {
    [
      "party": party, "kind": kind, "name": name, "phone": phone, "document": document,
      "address": address,
      "texts": texts.map {
        ["sequence": $0.place.sequence, "field": $0.place.field, "text": $0.text] as Payload
      },
      "reason": reason,
    ]
  }
}

extension Erasure where Text == Commitment {
  fileprivate var payload: Payload {
    [
      "party": party, "why": reason, "basis": basis,
      "texts": texts.map { ["sequence": $0.sequence, "field": $0.field] as Payload },
    ]
  }
}
