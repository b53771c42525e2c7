/// A field of a deed that holds freely typed text.
public enum TextField: Hashable, Sendable, LosslessStringConvertible {
  case summary
  case place
  case foreignNumber
  case reason
  case tried
  case mediator
  case present
  case text
  case basis
  case term(Int)
  case party(Int, PartyField)
  /// The new wording of an earlier text; it is stored and committed to under the earlier field's
  /// name.
  indirect case instead(TextPlace)

  /// What is private about a party.
  public enum PartyField: String, CaseIterable, Sendable {
    case name
    case phone
    case document
    case address
  }

  /// The name under which the text is stored and committed to.
  public var description: String {
    switch self {
    case .summary: "summary"
    case .place: "place"
    case .foreignNumber: "foreign_number"
    case .reason: "reason"
    case .tried: "tried"
    case .mediator: "mediator"
    case .present: "present"
    case .text: "text"
    case .basis: "basis"
    case .term(let number): "term.\(number)"
    case .party(let number, let field): "party.\(number).\(field.rawValue)"
    case .instead(let place): place.field.description
    }
  }

  /// The most bytes of UTF-8 that the text may have: no more than its purpose needs (个人信息保护法
  /// article 6).
  public var limit: Int {
    switch self {
    case .summary, .text: 65_536
    case .reason, .tried, .term, .present, .basis: 16_384
    // The names of all parties form one entry of the search index.
    case .party(_, .name): 256
    case .place, .foreignNumber, .mediator, .party: 1_024
    case .instead(let place): place.field.limit
    }
  }

  /// The valid numbers of terms and parties, a bound against damaged data.
  private static let numbers = 1...1_000_000

  /// Parses the name under which a field is stored; returns `nil` for an unknown name.
  public init?(_ description: String) {
    let plain: [TextField] = [
      .summary, .place, .foreignNumber, .reason, .tried, .mediator, .present, .text, .basis,
    ]
    if let field = plain.first(where: { $0.description == description }) {
      self = field
      return
    }
    let parts = description.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 2, let number = Int(parts[1]), TextField.numbers.contains(number) else {
      return nil
    }
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
