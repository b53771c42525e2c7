import Casework
import Disputes
import Support
import Testing

@Suite struct DeskTests {
  private let book = MemoryCasebook()
  private let unit: Unit
  private let officer: OfficerCode
  private static let now = Instant(milliseconds: 1_770_000_000_000)

  init() throws {
    officer = try #require(OfficerCode("li"))
    let register = Office(
      book, unit: nil, officer: officer, now: Self.now, salt: { [UInt8](repeating: 1, count: 32) })
    _ = try register.enterLishui()
    unit = try #require(try book.units(UnitFilter(name: .exactly("碧湖镇"))).first)
  }

  private func desk(_ key: String? = nil, _ content: String = "", at now: Instant = now) -> Desk {
    var desk = Desk(
      book, unit: unit.code, officer: officer, now: now,
      salt: { [UInt8](repeating: 2, count: 32) })
    desk.request = key.map { ($0, content) }
    return desk
  }

  private func registration(_ summary: String = "排水") throws -> Registration<String> {
    Registration(
      area: unit.path, category: try #require(Category(code: "02")), summary: summary,
      parties: [Party(role: .applicant, name: "张三")])
  }

  @Test func `a request with the same key is answered once`() throws {
    let first = try desk("k", "intake").intake(registration())
    let again = try desk("k", "intake").intake(registration())
    #expect(again.isAlreadyDone && again.dispute.number == first.dispute.number)
    #expect(try book.count(CaseFilter()) == 1)
  }

  @Test func `the same key for another request is a conflict`() throws {
    _ = try desk("k", "intake one").intake(registration())
    #expect(throws: WorkError.keyReused) {
      try desk("k", "intake two").intake(registration("采光"))
    }
  }

  @Test func `a key of an earlier version is its unit's, whatever it asked`() throws {
    let number = try desk().intake(registration()).dispute.number
    let key = Digest(of: Array("k".utf8))
    try book.write(dryRun: false) { transaction in
      try transaction.remember(
        RequestRecord(
          key: key, request: key, number: number,
          positions: try #require(
            transaction.positions(of: number).first)...transaction.head().position))
    }
    #expect(try desk("k").intake(registration()).dispute.number == number)
    let other = try #require(try book.units(UnitFilter(name: .exactly("大港头镇"))).first)
    var elsewhere = Desk(
      book, unit: other.code, officer: officer, now: Self.now,
      salt: { [UInt8](repeating: 2, count: 32) })
    elsewhere.request = ("k", "")
    #expect(try elsewhere.intake(registration()).dispute.number != number)
  }

  @Test func `a key is kept also when everything had been done before`() throws {
    let number = try desk().intake(registration(), accepting: true).dispute.number
    _ = try desk("k", "accept").act(on: number.description) { _, _ in [.accepted] }
    #expect(throws: WorkError.keyReused) {
      try desk("k", "note").act(on: number.description) { _, _ in [.noted("电话")] }
    }
  }

  @Test func `the same note on the same day is one note, with another time another`() throws {
    let number = try desk().intake(registration(), accepting: true).dispute.number.description
    #expect(try !desk().act(on: number) { _, _ in [.noted("电话")] }.isAlreadyDone)
    #expect(try desk().act(on: number) { _, _ in [.noted("电话")] }.isAlreadyDone)
    let earlier = try desk().act(on: number, at: .instant(Self.now)) { _, _ in [.noted("上门")] }
    #expect(!earlier.isAlreadyDone)
    let tomorrow = Instant(milliseconds: Self.now.milliseconds + 86_400_000)
    #expect(
      try !desk(at: tomorrow).act(on: number) { _, _ in [.noted("上门")] }.isAlreadyDone)
  }

  @Test func `the note of another officer is another note`() throws {
    let number = try desk().intake(registration(), accepting: true).dispute.number.description
    let other = Desk(
      book, unit: unit.code, officer: try #require(OfficerCode(typed: "wang.fang")), now: Self.now,
      salt: { [UInt8](repeating: 2, count: 32) })
    #expect(try !desk().act(on: number) { _, _ in [.noted("电话")] }.isAlreadyDone)
    #expect(try !other.act(on: number) { _, _ in [.noted("电话")] }.isAlreadyDone)
    // What is done once is done, whoever does it again.
    #expect(
      try !desk().act(on: number) { _, _ in [.concluded(Conclusion(.withdrawn))] }.isAlreadyDone)
    #expect(
      try other.act(on: number) { _, _ in [.concluded(Conclusion(.withdrawn))] }.isAlreadyDone)
  }

  @Test func `a session of today is not the one of last week`() throws {
    let week = Self.now.milliseconds + 7 * 86_400_000
    let number = try desk().intake(registration(), accepting: true).dispute.number.description
    let later = Instant(milliseconds: week)
    _ = try desk(at: later).act(on: number, at: .day(Self.now.day)) { _, _ in
      [.sessionRecorded(Session())]
    }
    let today = try desk(at: later).act(on: number) { _, _ in [.sessionRecorded(Session())] }
    #expect(!today.isAlreadyDone && today.dispute.sessions == 2)
  }

  @Test func `a dry run leaves nothing`() throws {
    let before = try book.head(knownAt: nil)
    var desk = desk()
    desk.office.isDryRun = true
    #expect(try desk.intake(registration()).isDryRun)
    #expect(try book.head(knownAt: nil) == before)
  }

  @Test func `a clock far behind or ahead of the log is doubted`() throws {
    let behind = Instant(milliseconds: Self.now.milliseconds - 700_000)
    let ahead = Instant(milliseconds: Self.now.milliseconds + 32 * 86_400_000)
    #expect(throws: WorkError.clockBehind(now: behind, last: Self.now)) {
      try desk(at: behind).intake(registration())
    }
    #expect(throws: WorkError.clockAhead(now: ahead, last: Self.now)) {
      try desk(at: ahead).intake(registration())
    }
  }

  @Test func `a clock a little behind writes with the time of the last entry`() throws {
    let behind = Instant(milliseconds: Self.now.milliseconds - 5_000)
    #expect(try desk(at: behind).intake(registration()).dispute.registeredAt == Self.now)
  }

  @Test func `an empty text and one that is too long are refused`() throws {
    #expect(throws: Refusal.emptyText(field: "summary")) {
      try desk().intake(registration(" \n"))
    }
    let long = String(repeating: "水", count: 30_000)
    #expect(throws: Refusal.tooLong(field: "summary", bytes: 90_000, limit: 65_536)) {
      try desk().intake(registration(long))
    }
  }

  private func desk(of unit: UnitCode) -> Desk {
    Desk(
      book, unit: unit, officer: officer, now: Self.now,
      salt: { [UInt8](repeating: 2, count: 32) })
  }

  @Test func `a unit above all who gave a reminder lifts them together`() throws {
    let village = try #require(UnitCode("331102100215"))
    let register = Office(
      book, unit: nil, officer: officer, now: Self.now, salt: { [UInt8](repeating: 1, count: 32) })
    try register.add(
      UnitRecord(code: village, name: "碧一村委会", level: .village, parent: unit.code))
    var registration = try registration()
    registration.area = [village] + unit.path
    let number = try desk(of: village).intake(registration).dispute.number.description
    let county = try #require(unit.parent)
    let city = try #require(unit.path.last)
    _ = try desk(of: unit.code).act(on: number) { _, _ in [.urged(.red)] }
    let urged = try desk(of: county).act(on: number) { _, _ in [.urged(.plain)] }
    #expect(urged.dispute.reminders.count == 2 && urged.dispute.reminder?.urgency == .red)
    let lifted = try desk(of: city).act(on: number) { _, _ in [.urged(.none)] }
    #expect(lifted.dispute.reminders.isEmpty)
  }
}
