import Casework
import Disputes
import Storage
import Support

/// Each implementation of the two protocols; the suites of this folder hold for all of them.
enum Implementation: CaseIterable {
  case memory
  case sqlite

  func make(series: Int = 0) throws -> any Casebook & Inquiry {
    switch self {
    case .memory: MemoryCasebook(series: series)
    case .sqlite: try SQLiteCasebook.inMemory(series: series, now: RandomLives.start)
    }
  }

  /// An empty casebook that knows the units of the tests.
  func makeWithUnits(series: Int = 0) throws -> any Casebook & Inquiry {
    let book = try make(series: series)
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    return book
  }
}

extension OfficerCode {
  static let li = Places.officer("li")
}

extension [UInt8] {
  static let salt = [UInt8](repeating: 7, count: 32)
}

extension Instant {
  /// Some hours after the beginning of the tests.
  static func hour(_ hour: Int) -> Instant {
    Instant(milliseconds: RandomLives.start.milliseconds + Int64(hour) * 3_600_000)
  }
}

extension Casebook {
  /// The desk of Bihu, some hours after the beginning of the tests.
  func desk(_ unit: UnitCode = Places.bihu, hour: Int = 1) -> Desk {
    var desk = Desk(self, unit: unit, officer: .li, now: .hour(hour), salt: { .salt })
    desk.office.trustsClock = true
    return desk
  }

  /// Registers a case as said, by Bihu unless said.
  @discardableResult
  func intake(
    by unit: UnitCode = Places.bihu, hour: Int = 1, at moment: Moment? = nil,
    _ change: (inout Registration<String>) -> Void = { _ in }
  ) throws -> CaseNumber {
    var said = Registration<String>.usual
    change(&said)
    return try desk(unit, hour: hour).intake(said, at: moment).dispute.number
  }

  func act(
    _ deeds: [Deed<String>], on number: CaseNumber, by unit: UnitCode = Places.bihu, hour: Int,
    at moment: Moment? = nil
  ) throws {
    _ = try desk(unit, hour: hour).act(on: number.description, at: moment) { _, _ in deeds }
  }
}

extension Registration<String> {
  static let usual = Registration(
    area: [Places.baoding, Places.bihu, Places.liandu, Places.city],
    category: Places.category("0201"), summary: "楼上漏水",
    parties: [
      Party(role: .applicant, name: "张三", phone: "13800001234"),
      Party(role: .respondent, kind: .unknown, name: nil),
    ], place: "3 幢")
}

extension Deed<String> {
  static let settled = Deed.concluded(Conclusion(.withdrawn))
  static let offeredUp = Deed.offered(
    Offering(.up, to: Places.liandu, reason: "超出能力", tried: "调解两次"))
}
