import Disputes
import Testing

struct UnitTests {
  @Test(arguments: ["331102101000", "000000000000", "999999999999"])
  func `a unit code is twelve digits`(_ text: String) {
    #expect(UnitCode(text)?.description == text)
  }

  @Test(arguments: [
    "", "33110210100", "3311021010000", "33110210100a", " 31102101000", "３３１１０２１０１０００",
    "+31102101000",
    "33110210100\n",
  ])
  func `anything else is no unit code`(_ text: String) {
    #expect(UnitCode(text) == nil)
  }

  @Test func `a unit stands before those below it`() {
    #expect(
      [.baoding, .city, .bihu, .liandu].sorted() == [UnitCode.city, .liandu, .bihu, .baoding])
  }

  @Test(arguments: ["li", "L.i_9-x", "0", String(repeating: "a", count: 32)])
  func `a register code is of letters, digits, dots, hyphens and underscores`(_ text: String) {
    #expect(OfficerCode(text)?.description == text)
    #expect(TeamCode(text)?.description == text)
  }

  @Test(arguments: ["", " ", "l i", "李", "a/b", "a\0b", "é", String(repeating: "a", count: 33)])
  func `anything else is no register code`(_ text: String) {
    #expect(OfficerCode(text) == nil && TeamCode(text) == nil)
  }

  @Test func `register codes are in the order of their characters`() {
    #expect(OfficerCode.li < .wang)
    #expect([TeamCode.elders].sorted() == [.elders])
  }

  @Test func `a unit knows its path, its parent and who is above`() {
    let village = Unit.of(.baoding)
    #expect(village.path == [.baoding, .bihu, .liandu, .city] && village.parent == .bihu)
    #expect(Unit.of(.city).parent == nil)
    #expect(Unit.of(.city).isAbove(village) && Unit.of(.bihu).isAbove(village))
    #expect(!village.isAbove(village) && !village.isAbove(.of(.bihu)))
    #expect(!Unit.of(.dagangtou).isAbove(village))
    #expect(village.covers(village) && Unit.of(.liandu).covers(village))
    #expect(!Unit.of(.qingtian).covers(village))
  }

  @Test func `a unit stands from its first day to its last`() {
    let unit = Unit(
      code: .bihu, name: "", level: .township, validFrom: .on(1), validTo: .on(3))
    #expect([0, 1, 3, 4].map { unit.stands(on: .on($0)) } == [false, true, true, false])
    #expect(Unit.of(.bihu).stands(on: .on(-9_999)) && Unit.of(.bihu).stands(on: .on(9_999)))
  }

  @Test func `with nobody above both, the first unit's city designates`() {
    #expect(Unit.designator(of: .of(.elsewhere), and: .of(.bihu)) == .elsewhere)
    #expect(Unit.designator(of: .of(.bihu), and: .of(.elsewhere)) == .city)
  }

  @Test func `of two entries of one unit the last is looked up`() {
    var units = Units([.of(.bihu), Unit(code: .bihu, name: "新", level: .township)])
    #expect(units[.bihu]?.name == "新" && units[.city] == nil)
    units.insert(.of(.bihu))
    units.insert(.of(.city))
    #expect(units[.bihu]?.name == "碧湖镇" && units[.city]?.level == .city)
  }

  @Test(arguments: Level.allCases)
  func `a level is read by its code and its number`(_ level: Level) {
    #expect(Level(code: level.code) == level)
    #expect(Level(code: "\(level.rawValue)") == level)
  }

  @Test func `levels are ordered from above`() {
    #expect(Level.allCases.sorted() == [.city, .county, .township, .village])
    #expect(Level(code: "1") == nil && Level(code: "province") == nil && Level(code: "") == nil)
  }
}
