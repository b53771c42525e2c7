import Disputes

extension TextField {
  /// Finds the field that is kept under a name.
  init?(name: String) {
    switch name {
    case "summary": self = .summary
    case "place": self = .place
    case "foreign_number": self = .foreignNumber
    case "reason": self = .reason
    case "tried": self = .tried
    case "mediator": self = .mediator
    case "present": self = .present
    case "text": self = .text
    default:
      let parts = name.split(separator: ".")
      guard parts.count >= 2, let number = Int(parts[1]) else { return nil }
      if parts.count == 2, parts[0] == "term" {
        self = .term(number)
      } else if parts.count == 3, parts[0] == "party",
        let field = PartyField(rawValue: String(parts[2]))
      {
        self = .party(number, field)
      } else {
        return nil
      }
    }
  }
}
