import Disputes

/// A value allowed in a payload: a code, a day, a number, a Boolean or a commitment.
///
/// `String` must not conform, so that no freely typed text can get into the log.
protocol PayloadValue {
  var json: JSON { get }
  init?(json: JSON)
}

extension PayloadValue where Self: RawRepresentable, RawValue == String {
  var json: JSON { .string(rawValue) }

  init?(json: JSON) {
    guard case .string(let code) = json else { return nil }
    self.init(rawValue: code)
  }
}

extension PayloadValue where Self: LosslessStringConvertible {
  var json: JSON { .string(description) }

  init?(json: JSON) {
    guard case .string(let text) = json else { return nil }
    self.init(text)
    guard description == text else { return nil }
  }
}

extension Grade: PayloadValue {}
extension Source: PayloadValue {}
extension Tag: PayloadValue {}
extension Door: PayloadValue {}
extension Outcome: PayloadValue {}
extension Failure: PayloadValue {}
extension AgreementForm: PayloadValue {}
extension SuspensionReason: PayloadValue {}
extension Urgency: PayloadValue {}
extension Satisfaction: PayloadValue {}
extension Performance: PayloadValue {}
extension Direction: PayloadValue {}
extension Emergency: PayloadValue {}
extension PartyRole: PayloadValue {}
extension PartyKind: PayloadValue {}
extension CorrectionField: PayloadValue {}
extension ErasureReason: PayloadValue {}
extension TextField: PayloadValue {}
extension UnitCode: PayloadValue {}
extension TeamCode: PayloadValue {}
extension CaseNumber: PayloadValue {}

extension Disputes.Category: PayloadValue {
  var json: JSON { .string(description) }

  init?(json: JSON) {
    guard case .string(let code) = json else { return nil }
    self.init(code: code)
  }
}

extension Day: PayloadValue {
  var json: JSON { .string(description) }

  init?(json: JSON) {
    guard case .string(let text) = json, case .day(let day)? = Moment(text),
      day.description == text
    else { return nil }
    self = day
  }
}

extension Int: PayloadValue {
  var json: JSON { .integer(Int64(self)) }

  init?(json: JSON) {
    guard case .integer(let number) = json, JSON.exact.contains(number) else { return nil }
    self.init(exactly: number)
  }
}

extension Bool: PayloadValue {
  var json: JSON { .bool(self) }

  init?(json: JSON) {
    guard case .bool(let value) = json else { return nil }
    self = value
  }
}

extension Commitment: PayloadValue {
  var json: JSON { .string(digest.description) }

  init?(json: JSON) {
    guard case .string(let text) = json, let digest = Digest(hex: text) else { return nil }
    self.init(digest)
  }
}

extension Array: PayloadValue where Element: PayloadValue {
  var json: JSON { .array(map(\.json)) }

  init?(json: JSON) {
    guard case .array(let values) = json else { return nil }
    self = values.compactMap { Element(json: $0) }
    guard count == values.count else { return nil }
  }
}

/// The payload of an event, written and read only through `PayloadValue`.
struct Payload: PayloadValue, ExpressibleByDictionaryLiteral {
  private let members: [String: JSON]

  /// Why a payload cannot be decoded: the key is missing or has an invalid value.
  struct Fault: Error {
    let key: String
  }

  /// Makes a payload without what is nil or an empty list.
  init(dictionaryLiteral elements: (String, (any PayloadValue)?)...) {
    var members: [String: JSON] = [:]
    for case (let key, let json?) in elements.map({ ($0, $1?.json) }) where json != .array([]) {
      members[key] = json
    }
    self.members = members
  }

  init?(json: JSON) {
    guard case .object(let members) = json else { return nil }
    self.members = members
  }

  var json: JSON { .object(members) }

  func get<Value: PayloadValue>(_ key: String) throws(Fault) -> Value {
    guard let json = members[key], let value = Value(json: json) else { throw Fault(key: key) }
    return value
  }

  func getIfPresent<Value: PayloadValue>(_ key: String) throws(Fault) -> Value? {
    members[key] == nil ? nil : try get(key) as Value
  }

  func list<Value: PayloadValue>(_ key: String) throws(Fault) -> [Value] {
    try getIfPresent(key) ?? []
  }
}
