import Disputes

extension UnitCode {
  static let city = known("331100000000")
  static let liandu = known("331102000000")
  static let bihu = known("331102101000")
  static let baoding = known("331102101201")
  static let gaoxi = known("331102101202")
  static let dagangtou = known("331102102000")
  static let qingtian = known("331121000000")
  static let wenxi = known("331121101000")
  /// A county of another city, with nobody above it in the register.
  static let elsewhere = known("330302000000")
  /// A township that closed on day 20 and whose cases Bihu took over.
  static let closed = known("331102103000")
  /// A code that stands in no register.
  static let unknown = known("999999999999")

  private static func known(_ text: String) -> UnitCode {
    guard let code = UnitCode(text) else { preconditionFailure("\(text) is no unit code") }
    return code
  }
}

extension Unit {
  static let all = [
    Unit(code: .city, name: "丽水市", level: .city),
    Unit(code: .liandu, name: "莲都区", level: .county, above: [.city]),
    Unit(code: .bihu, name: "碧湖镇", level: .township, above: [.liandu, .city]),
    Unit(code: .baoding, name: "保定村", level: .village, above: [.bihu, .liandu, .city]),
    Unit(code: .gaoxi, name: "高溪村", level: .village, above: [.bihu, .liandu, .city]),
    Unit(code: .dagangtou, name: "大港头镇", level: .township, above: [.liandu, .city]),
    Unit(code: .qingtian, name: "青田县", level: .county, above: [.city]),
    Unit(code: .wenxi, name: "温溪镇", level: .township, above: [.qingtian, .city]),
    Unit(code: .elsewhere, name: "鹿城区", level: .county),
    Unit(
      code: .closed, name: "平原镇", level: .township, above: [.liandu, .city], validTo: .on(20),
      successor: .bihu),
  ]

  static func of(_ code: UnitCode) -> Unit {
    guard let unit = all.first(where: { $0.code == code }) else {
      preconditionFailure("\(code) is not in the fixture")
    }
    return unit
  }
}

extension Units {
  static let all = Units(Unit.all)
}

extension Day {
  /// The day that many days after Monday, 2 March 2026.
  static func on(_ number: Int) -> Day { known(2026, 3, 2) + number }

  static func known(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else {
      preconditionFailure("\(year)-\(month)-\(day) is no day")
    }
    return day
  }
}

extension Instant {
  /// Ten o'clock on that day of the fixture.
  static func on(_ number: Int) -> Instant {
    Instant(milliseconds: Day.on(number).start.milliseconds + 36_000_000)
  }
}

extension OfficerCode {
  static let li = known("li")
  static let wang = known("wang")

  private static func known(_ text: String) -> OfficerCode {
    guard let code = OfficerCode(text) else { preconditionFailure("\(text) is no officer code") }
    return code
  }
}

extension TeamCode {
  static let elders = known("elders")

  private static func known(_ text: String) -> TeamCode {
    guard let code = TeamCode(text) else { preconditionFailure("\(text) is no team code") }
    return code
  }
}

extension Disputes.Category {
  static let water = known("0201")
  static let court = known("14")

  static func known(_ code: String) -> Disputes.Category {
    guard let category = Disputes.Category(code: code) else {
      preconditionFailure("\(code) is no category")
    }
    return category
  }
}

extension CaseNumber {
  static let first = known(1)
  static let second = known(2)

  static func known(
    _ ordinal: Int, of unit: UnitCode = .bihu, year: Int = 2026, series: Int = 0
  ) -> CaseNumber {
    guard let number = CaseNumber(unit: unit, year: year, series: series, ordinal: ordinal)
    else { preconditionFailure("\(unit)-\(year)-\(series)-\(ordinal) is no number") }
    return number
  }
}

extension Deed<String> {
  static func up(
    to target: UnitCode, tried: String? = "two talks", emergency: Emergency? = nil
  ) -> Self {
    .offered(Offering(.up, to: target, reason: "too hard", tried: tried, emergency: emergency))
  }

  static func down(to target: UnitCode) -> Self {
    .offered(Offering(.down, to: target, reason: "nearer"))
  }

  static func sideways(to target: UnitCode) -> Self {
    .offered(Offering(.sideways, to: target, reason: "theirs"))
  }

  static func designation(of target: UnitCode) -> Self {
    .designated(target: target, reason: "nobody took it")
  }

  static func agreement(_ form: AgreementForm = .written, due: [Day?] = [nil]) -> Self {
    .agreed(Agreement(form, terms: due.map { Agreement.Term("pays", due: $0) }))
  }

  static func end(
    _ outcome: Outcome, failure: Failure? = nil, door: Door? = nil, verify: Bool = false
  ) -> Self {
    .concluded(Conclusion(outcome, failure: failure, door: door, needsVerification: verify))
  }

  static func extending(_ days: Int, partiesAgree: Bool = true) -> Self {
    .extended(Extending(days: days, reason: "appraisal", partiesAgree: partiesAgree))
  }

  static func correcting(_ correction: Correction<String>) -> Self {
    .corrected(correction, reason: "misread")
  }

  static let session = Deed.sessionRecorded(Session(mediator: "Zhou"))
  static let respondent = Deed.partyAdded(Party(role: .respondent, name: "Chen"))
}
