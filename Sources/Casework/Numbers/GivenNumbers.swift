public import Disputes

/// What a restored file records of the file it replaced: the numbers assigned there, never to be
/// assigned again, and the texts erased or corrected there, not to be brought back.
public struct GivenNumbers: Hashable, Sendable {
  /// The last number of each unit, year and series; higher ones are free.
  public var last: [CaseNumber]
  /// The new series digit, if the restore changed it.
  public var series: Int?
  /// The end of the replaced log; `nil` if it could not be read.
  public var replaced: Anchor?
  /// The texts that the backup still had and the replaced file no longer; `nil` in entries of
  /// earlier versions, which did not record them.
  public var erased: [ErasedText]?

  /// Makes the data of a replaced file.
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
  /// Its event and field.
  public let place: TextPlace

  /// Makes the place of an erased text.
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
  /// The payload in the log.
  var members: [String: JSON] {
    var members: [String: JSON] = ["last": .array(last.map(\.json))]
    members["series"] = series.map { .integer(Int64($0)) }
    members["position"] = replaced?.position.map { .integer(Int64($0)) }
    members["log_hash"] = replaced.map { .string($0.digits) }
    members["erased"] = erased.map { .array($0.map(\.json)) }
    return members
  }

  /// Parses the payload of the log; returns `nil` if it is invalid.
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
