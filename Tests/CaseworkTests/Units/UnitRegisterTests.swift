import Casework
import Disputes
import Support
import Testing

@Suite struct UnitRegisterTests {
  private let book = MemoryCasebook()
  private static let now = Instant(milliseconds: 1_770_000_000_000)

  private static func code(_ digits: String) throws -> UnitCode { try #require(UnitCode(digits)) }

  private func register(
    as unit: String? = nil, at now: Instant = now
  ) throws -> Office {
    Office(
      book, unit: try unit.map { try Self.code($0) },
      officer: try #require(OfficerCode("li")), now: now,
      salt: { [UInt8](repeating: 1, count: 32) })
  }

  private func record(
    _ digits: String, _ name: String, _ level: Level, below parent: String?
  ) throws -> UnitRecord {
    UnitRecord(
      code: try Self.code(digits), name: name, level: level,
      parent: try parent.map { try Self.code($0) })
  }

  private func tree() throws -> [UnitRecord] {
    [
      try record("331100000000", "丽水市", .city, below: nil),
      try record("331102000000", "莲都区", .county, below: "331100000000"),
      try record("331102100000", "碧湖镇", .township, below: "331102000000"),
      try record("331102100215", "碧一村委会", .village, below: "331102100000"),
      try record("331102100216", "碧二村委会", .village, below: "331102100000"),
    ]
  }

  private func intake(at unit: String) throws {
    let unit = try #require(try book.unit(Self.code(unit)))
    let desk = Desk(
      book, unit: unit.code, officer: try #require(OfficerCode("li")), now: Self.now,
      salt: { [UInt8](repeating: 2, count: 32) })
    _ = try desk.intake(
      Registration(
        area: unit.path, category: try #require(Category(code: "02")), summary: "排水",
        parties: [Party(role: .applicant, name: "张三")]))
  }

  @Test func `the built-in units are the city, its counties and its townships`() throws {
    let changes = try register().enterLishui()
    #expect(changes.added.count == 183)
    #expect(try book.units(UnitFilter(level: .county)).count == 9)
    #expect(try book.units(UnitFilter(level: .township)).count == 173)
  }

  @Test func `the same list again changes nothing`() throws {
    _ = try register().enter(tree(), closingVanished: true)
    let head = try book.head(knownAt: nil)
    let changes = try register().enter(tree(), closingVanished: true)
    #expect(changes.isEmpty && changes.unchanged == 5)
    #expect(try book.head(knownAt: nil) == head)
  }

  @Test func `a unit is renamed and moved, and keeps the day on which it began`() throws {
    var first = try tree()
    first[3].validFrom = Self.now.day
    _ = try register().enter(first, closingVanished: false)
    var second = try tree()
    second[3].name = "碧一社区"
    let changes = try register().enter(second, closingVanished: false)
    #expect(changes.renamed == [second[3].code])
    let unit = try #require(try book.unit(second[3].code))
    #expect(unit.name == "碧一社区" && unit.validFrom == Self.now.day)
  }

  @Test func `what vanished is closed on request, but not what holds open cases`() throws {
    _ = try register().enter(tree(), closingVanished: false)
    try intake(at: "331102100215")
    let rest = try Array(tree().prefix(2))
    #expect(try register().enter(rest, closingVanished: false).closed.isEmpty)
    let changes = try register().enter(rest, closingVanished: true)
    #expect(changes.closed == [try Self.code("331102100216")])
    // The township still has the village that could not be closed.
    #expect(
      changes.held == [try Self.code("331102100215"), try Self.code("331102100000")])
  }

  @Test func `a closed unit stays closed when the list names it again`() throws {
    _ = try register().enter(tree(), closingVanished: false)
    let (one, two) = (try Self.code("331102100215"), try Self.code("331102100216"))
    try register().close(one, on: Self.now.day, successor: two)
    #expect(try register().enter(tree(), closingVanished: false).isEmpty)
    let unit = try #require(try book.unit(one))
    #expect(unit.validTo == Self.now.day && unit.successor == two)
  }

  /// What a list may say of a village that was closed on the day of the tests and succeeded by the second:
  /// its name, level, parent, the first day of the row and its successor, and whether that is what is known.
  static let closedRows: [(change: String, isKnown: Bool)] = [
    ("", true), ("successor", true), ("successor,day", true), ("earlier", true),
    ("name", false), ("name,successor", false), ("level", false), ("parent", false),
    ("other day", false), ("other successor", false), ("later", false),
  ]

  @Test(arguments: closedRows)
  func `of a closed unit a list says what is known, or is refused`(
    row: (change: String, isKnown: Bool)
  ) throws {
    _ = try register().enter(tree(), closingVanished: false)
    try register().add(record("331102102000", "大港头镇", .township, below: "331102000000"))
    let (one, two) = (try Self.code("331102100215"), try Self.code("331102100216"))
    let last = Self.now.day
    try register().close(one, on: last, successor: two)
    let before = try #require(try book.unit(one))
    var said = try tree()[3]
    for change in row.change.split(separator: ",") {
      switch change {
      case "successor": said.successor = two
      case "day": said.validFrom = last + 1
      case "earlier": said.validFrom = last + -100
      case "name": said.name = "别的村"
      case "level": said.level = .township
      case "parent": said.parent = try Self.code("331102102000")
      case "other day":
        said.successor = two
        said.validFrom = last + -3
      case "other successor": said.successor = try Self.code("331102100000")
      default: said.validFrom = last + 1
      }
    }
    if row.isKnown {
      let changes = try register().enter([said], closingVanished: false)
      #expect(changes.isEmpty && changes.unchanged == 1)
    } else {
      #expect(throws: UnitFault.alreadyClosed(before)) {
        try register().enter([said], closingVanished: false)
      }
    }
    #expect(try book.unit(one) == before)
  }

  @Test func `a closed unit can be given the successor that it lacks, on its day alone`() throws {
    _ = try register().enter(tree(), closingVanished: false)
    let (one, two) = (try Self.code("331102100215"), try Self.code("331102100216"))
    try register().close(one, on: Self.now.day, successor: nil)
    var said = try tree()[3]
    said.successor = two
    said.validFrom = Self.now.day + -5
    #expect(throws: UnitFault.self) { try register().enter([said], closingVanished: false) }
    said.validFrom = nil
    #expect(try register().enter([said], closingVanished: false).closed == [one])
    let unit = try #require(try book.unit(one))
    #expect(unit.successor == two && unit.validTo == Self.now.day)
  }

  @Test func `a list that closes a unit under a new name tells both`() throws {
    _ = try register().enter(tree(), closingVanished: false)
    var said = try tree()[3]
    (said.name, said.successor) = ("碧一社区", try Self.code("331102100216"))
    let changes = try register().enter([said], closingVanished: false)
    #expect(changes.renamed == [said.code] && changes.closed == [said.code])
  }

  /// Who may change a village, from the top; first the owner of the file, for whom the city signs.
  static let line: [String?] = [nil, "331100000000", "331102000000", "331102100000"]

  /// What may be done to a village after another has done something to it.
  enum Undoing: CaseIterable {
    case add, addRenamed, succeed, listSuccessor, rename, move, close
  }

  /// What a unit of the line is told when it tries.
  private func fault(_ undoing: Undoing, as unit: String?) throws -> UnitFault? {
    let (code, next) = (try Self.code("331102100215"), try Self.code("331102100216"))
    var record = UnitRecord(try #require(try book.unit(code)))
    (record.validTo, record.successor) = (nil, nil)
    var register = try register(as: unit)
    register.isDryRun = true
    do {
      switch undoing {
      case .add: try register.add(record)
      case .addRenamed:
        record.name = "新名村"
        try register.add(record)
      case .succeed: try register.close(code, on: nil, successor: next)
      case .listSuccessor:
        record.successor = next
        _ = try register.enter([record], closingVanished: false)
      case .rename:
        record.name = "新名村"
        _ = try register.enter([record], closingVanished: false)
      case .move:
        record.parent = try Self.code("331102102000")
        _ = try register.enter([record], closingVanished: false)
      case .close: try register.close(code, on: nil, successor: nil)
      }
      return nil
    } catch let fault as UnitFault {
      return fault
    }
  }

  @Test(arguments: line, line)
  func `a closing is undone by who closed, and above; any other change by every superior`(
    doer: String?, undoer: String?
  ) throws {
    _ = try register().enter(tree(), closingVanished: false)
    let (code, other) = (try Self.code("331102100215"), try Self.code("331102102000"))
    try register().add(record("331102102000", "大港头镇", .township, below: "331102000000"))
    var renamed = try tree()[3]
    renamed.name = "旧名村"
    _ = try register(as: doer).enter([renamed], closingVanished: false)
    #expect(try fault(.rename, as: undoer) == nil && fault(.close, as: undoer) == nil)
    // Where it would stand is not below the township.
    let town = try Self.code("331102100000")
    #expect(
      try fault(.move, as: undoer)
        == (undoer == town.description ? .notAbove(acting: town, other) : nil))
    try register(as: doer).close(code, on: nil, successor: nil)
    let ranks = [doer ?? Self.line[1], undoer].map { Self.line.firstIndex(of: $0) ?? 0 }
    let closed = try #require(try book.unit(code))
    let closer = try Self.code(doer ?? "331100000000")
    for undoing in [Undoing.add, .addRenamed, .succeed, .listSuccessor] {
      #expect(
        try fault(undoing, as: undoer) == (ranks[1] <= ranks[0] ? nil : .closedBy(closer, closed)),
        "\(undoing)")
    }
    // A list that would rename or move what is closed is refused for everybody.
    for undoing in [Undoing.rename, .move] {
      #expect(try fault(undoing, as: undoer) == .alreadyClosed(closed), "\(undoing)")
    }
  }

  @Test func `a unit that is added again works again`() throws {
    _ = try register().enter(tree(), closingVanished: false)
    let one = try tree()[3]
    try register().close(one.code, on: Self.now.day, successor: nil)
    try register().add(one)
    #expect(try book.unit(one.code)?.validTo == nil)
  }

  @Test(arguments: ["331102100215", "331102100299"])
  func `a successor is another unit that works`(successor: String) throws {
    _ = try register().enter(tree(), closingVanished: false)
    let (one, next) = (try Self.code("331102100215"), try Self.code(successor))
    #expect(throws: UnitFault.badSuccessor(next, of: one)) {
      try register().close(one, on: Self.now.day, successor: next)
    }
  }

  @Test func `a unit with open cases needs a successor, and one with units below it is not closed`()
    throws
  {
    _ = try register().enter(tree(), closingVanished: false)
    try intake(at: "331102100215")
    let (one, two) = (try Self.code("331102100215"), try Self.code("331102100216"))
    #expect(throws: UnitFault.hasOpenCases(one, count: 1)) {
      try register().close(one, on: Self.now.day, successor: nil)
    }
    try register().close(one, on: Self.now.day, successor: two)
    // What the closed unit left is the successor's.
    #expect(throws: UnitFault.hasOpenCases(two, count: 1)) {
      try register(at: (Self.now.day + 2).start).close(two, on: nil, successor: nil)
    }
    #expect(throws: UnitFault.hasUnitsBelow(try Self.code("331102100000"), count: 1)) {
      try register().close(Self.code("331102100000"), on: Self.now.day, successor: nil)
    }
  }

  @Test func `a named unit changes only what stands below it`() throws {
    _ = try register().enter(tree(), closingVanished: false)
    let village = try Self.code("331102100215")
    let township = try Self.code("331102100000")
    #expect(throws: UnitFault.notAbove(acting: village, township)) {
      try register(as: "331102100215").close(township, on: Self.now.day, successor: nil)
    }
    #expect(throws: UnitFault.notAbove(acting: village, village)) {
      try register(as: "331102100215").close(village, on: Self.now.day, successor: nil)
    }
    try register(as: "331102100000").close(village, on: Self.now.day, successor: nil)
  }

  @Test func `a unit needs one above it at a higher level`() throws {
    _ = try register().enter(tree(), closingVanished: false)
    let missing = try Self.code("331109000000")
    #expect(throws: UnitFault.self) {
      try register().add(record("331102100299", "新村", .village, below: nil))
    }
    #expect(throws: UnitFault.unknownParent(missing, of: try Self.code("331102100299"))) {
      try register().add(record("331102100299", "新村", .village, below: "331109000000"))
    }
    #expect(throws: UnitFault.self) {
      try register().add(record("331102100299", "新村", .township, below: "331102100000"))
    }
  }

  @Test(arguments: [
    "", " ", "甲/乙", "甲\n乙", "13912345678", "老李调解室139-1234-5678", "新村332502199001011234",
  ])
  func `a name has words and no slash, line break or number of a person`(name: String) throws {
    _ = try register().enter(tree(), closingVanished: false)
    #expect(throws: UnitFault.badName(name)) {
      try register().add(record("331102100299", name, .village, below: "331102100000"))
    }
  }

  @Test func `the code of a team is not given twice`() throws {
    _ = try register().enter(tree(), closingVanished: false)
    let code = try #require(TeamCode("laoli"))
    let unit = try Self.code("331102000000")
    let team = Team(code: code, name: "老李帮忙团", unit: unit)
    try register().add(team)
    try register().add(team)
    #expect(throws: UnitFault.teamTaken(team)) {
      try register().add(Team(code: code, name: "正道讲和团", unit: unit))
    }
  }

  @Test func `a register is not written with a clock that seems wrong`() throws {
    _ = try register().enter(tree(), closingVanished: false)
    let late = (Self.now.day + 40).start
    #expect(throws: WorkError.clockAhead(now: late, last: Self.now)) {
      try register(at: late).add(record("331102100299", "新村", .village, below: "331102100000"))
    }
    var trusting = try register(at: late)
    trusting.trustsClock = true
    try trusting.add(record("331102100299", "新村", .village, below: "331102100000"))
  }
}
