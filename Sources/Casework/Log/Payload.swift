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

extension TextField: PayloadValue {
  var json: JSON { .string(description) }

  init?(json: JSON) {
    guard case .string(let text) = json, let field = TextField(text), field.description == text
    else { return nil }
    self = field
  }
}

extension UnitCode: PayloadValue {
  var json: JSON { .string(description) }

  init?(json: JSON) {
    guard case .string(let text) = json else { return nil }
    self.init(text)
  }
}

extension TeamCode: PayloadValue {
  var json: JSON { .string(description) }

  init?(json: JSON) {
    guard case .string(let text) = json else { return nil }
    self.init(text)
  }
}

extension CaseNumber: PayloadValue {
  var json: JSON { .string(description) }

  init?(json: JSON) {
    guard case .string(let text) = json else { return nil }
    self.init(text)
  }
}

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

/// The payload of an event, written and read only through `PayloadValue`.
struct Payload {
  private(set) var members: [String: JSON] = [:]

  /// Why a payload cannot be decoded: the key is missing or has an invalid value.
  struct Fault: Error {
    let key: String
  }

  init() {}

  init(_ json: JSON) throws(Fault) {
    guard case .object(let members) = json else { throw Fault(key: "") }
    self.members = members
  }

  var json: JSON { .object(members) }

  mutating func set(_ key: String, _ value: (some PayloadValue)?) {
    if let value { members[key] = value.json }
  }

  mutating func set(_ key: String, _ values: [some PayloadValue]) {
    if !values.isEmpty { members[key] = .array(values.map(\.json)) }
  }

  mutating func set(_ key: String, _ objects: [Payload]) {
    if !objects.isEmpty { members[key] = .array(objects.map(\.json)) }
  }

  func get<Value: PayloadValue>(_ key: String) throws(Fault) -> Value {
    guard let json = members[key], let value = Value(json: json) else { throw Fault(key: key) }
    return value
  }

  func getIfPresent<Value: PayloadValue>(_ key: String) throws(Fault) -> Value? {
    members[key] == nil ? nil : try get(key) as Value
  }

  func list<Value: PayloadValue>(_ key: String) throws(Fault) -> [Value] {
    var values: [Value] = []
    for json in try array(key) {
      guard let value = Value(json: json) else { throw Fault(key: key) }
      values.append(value)
    }
    return values
  }

  func objects(_ key: String) throws(Fault) -> [Payload] {
    var objects: [Payload] = []
    for json in try array(key) { objects.append(try Payload(json)) }
    return objects
  }

  private func array(_ key: String) throws(Fault) -> [JSON] {
    guard let json = members[key] else { return [] }
    guard case .array(let values) = json else { throw Fault(key: key) }
    return values
  }
}
