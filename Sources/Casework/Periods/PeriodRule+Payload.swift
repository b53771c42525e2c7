import Disputes

extension PeriodRule {
  /// The payload in the log.
  var members: [String: JSON] {
    var members: [String: JSON] = [
      "clock": .string(clock.rawValue), "length": .integer(Int64(term.length)),
      "counted": .string(term.unit.rawValue), "warning": .integer(Int64(warning)),
      "basis": .string(basis),
    ]
    members["grade"] = grade.map { .string($0.rawValue) }
    members["unit"] = unit.map { .string($0.description) }
    members["cap"] = cap.map { .integer(Int64($0)) }
    members["valid_from"] = validFrom.map { .string($0.description) }
    members["valid_to"] = validTo.map { .string($0.description) }
    return members
  }

  /// Parses the payload of the log; returns `nil` if it is invalid.
  init?(members: [String: JSON]) {
    func text(_ key: String) -> String? {
      if case .string(let text)? = members[key] { text } else { nil }
    }
    func number(_ key: String) -> Int? { members[key].flatMap(Int.init(json:)) }
    guard let clock = text("clock").flatMap(ClockKind.init), let length = number("length"),
      let counted = text("counted").flatMap(TermUnit.init), let warning = number("warning"),
      let basis = text("basis")
    else { return nil }
    self.init(
      clock, grade: text("grade").flatMap(Grade.init), unit: text("unit").flatMap(UnitCode.init),
      Term(length, counted), warning: warning, cap: number("cap"), basis: basis,
      validFrom: text("valid_from").flatMap { Moment($0)?.day },
      validTo: text("valid_to").flatMap { Moment($0)?.day })
  }
}
