public import Disputes

/// What a restored file knows of the one that it replaced: the numbers given out there, which are
/// never given again, and the texts erased or corrected there, which do not come back.
public struct GivenNumbers: Hashable, Sendable {
  /// The last number of each unit, year and series; what follows it is free.
  public var last: [CaseNumber]
  /// The digit of new numbers from now on, where it is another than before.
  public var series: Int?
  /// The end of the log that was replaced; none where it could not be read.
  public var replaced: Anchor?
  /// The texts that the copy still had and the replaced file no longer; none where a program before
  /// this was not to say so.
  public var erased: [ErasedText]?

  /// Makes what is known of a replaced file.
  public init(
    last: [CaseNumber], series: Int? = nil, replaced: Anchor? = nil, erased: [ErasedText]? = nil
  ) {
    self.last = last
    self.series = series
    self.replaced = replaced
    self.erased = erased
  }
}

/// A text of a case that a restore did not bring back.
public struct ErasedText: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The event and its field.
  public let place: TextPlace

  /// Makes a place in a case.
  public init(_ number: CaseNumber, _ place: TextPlace) {
    self.number = number
    self.place = place
  }
}

extension ErasedText {
  fileprivate var json: JSON {
    .object([
      "field": .string(place.field.description), "number": number.json,
      "sequence": .integer(Int64(place.sequence)),
    ])
  }

  fileprivate init?(json: JSON) {
    guard case .object(let members) = json, let number = members["number"].flatMap(CaseNumber.init),
      case .string(let name)? = members["field"], let field = TextField(name),
      case .integer(let sequence)? = members["sequence"], let sequence = Int(exactly: sequence)
    else { return nil }
    self.init(number, TextPlace(sequence: sequence, field: field))
  }
}

extension GivenNumbers {
  /// The numbers as the log keeps them.
  var members: [String: JSON] {
    var members: [String: JSON] = ["last": .array(last.map(\.json))]
    members["series"] = series.map { .integer(Int64($0)) }
    members["position"] = replaced?.position.map { .integer(Int64($0)) }
    members["log_hash"] = replaced.map { .string($0.digits) }
    members["erased"] = erased.map { .array($0.map(\.json)) }
    return members
  }

  /// Reads numbers as the log keeps them, or nothing where it has none.
  init?(members: [String: JSON]) {
    guard case .array(let values)? = members["last"] else { return nil }
    last = values.compactMap { CaseNumber(json: $0) }
    guard last.count == values.count else { return nil }
    func number(_ key: String) -> Int? { members[key].flatMap(Int.init(json:)) }
    series = number("series")
    guard series.map((0...9).contains) ?? (members["series"] == nil) else { return nil }
    if case .array(let values)? = members["erased"] {
      erased = values.compactMap { ErasedText(json: $0) }
    }
    guard case .string(let digits)? = members["log_hash"] else { return }
    replaced = Anchor(position: number("position"), digits: digits)
  }
}
