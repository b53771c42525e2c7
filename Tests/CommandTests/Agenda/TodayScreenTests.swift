import Casework
import Disputes
import Support
import Testing

@testable import Presentation
@testable import Wording
@testable import jiefen

/// The screen of a morning, on days that stand still.
@Suite struct TodayScreenTests {
  private let book = MemoryCasebook()
  /// Thursday, 1 January 2026, 08:00.
  private let start = RandomLives.start
  private let salt = [UInt8](repeating: 7, count: 32)

  init() throws {
    let register = Office(
      book, unit: Places.city, officer: Places.officer("li"), now: start, salt: { [salt] in salt })
    _ = try register.enter(Places.records, closingVanished: false)
  }

  /// A desk on the evening of 21 January, at which everything is entered.
  private func desk(_ unit: UnitCode) -> Desk {
    Desk(book, unit: unit, officer: Places.officer("li"), now: hour(500)) { [salt] in salt }
  }

  private func hour(_ hour: Int) -> Instant {
    Instant(milliseconds: start.milliseconds + Int64(hour) * 3_600_000)
  }

  private func intake(
    _ summary: String, by unit: UnitCode = Places.bihu, _ hour: Int, then deeds: [Deed<String>] = []
  ) throws {
    let moment = Moment.instant(self.hour(hour))
    let said = Registration(
      area: try #require(try book.unit(unit)).path, category: Places.category("0201"),
      summary: summary,
      parties: [Party(role: .applicant, name: "张大山"), Party(role: .respondent, name: "李小河")])
    let number = try desk(unit).intake(said, at: moment).dispute.number
    guard !deeds.isEmpty else { return }
    _ = try desk(unit).act(on: number.description, at: moment) { _, _ in deeds }
  }

  private func fill() throws {
    try intake("张大山称李小河把排水沟改道，雨水流入院内，墙脚已经发霉，多次理论未果", 1)
    try intake("楼道堆物", 480)
    let urged = try #require(try book.numbers(CaseFilter()).first)
    _ = try desk(Places.liandu).act(on: urged.description, at: nil) { _, _ in [.urged(.red)] }
    for index in 1...7 { try intake("采光受阻之\(index)", 24 * index, then: [.accepted]) }
    let up = Deed.offered(Offering(.up, to: Places.liandu, reason: "难", tried: "两次"))
    try intake("噪音扰民", 2, then: [.accepted, up])
    let toBihu = Deed.offered(Offering(.up, to: Places.bihu, reason: "难", tried: "两次"))
    try intake("田埂", by: Places.gaoxi, 470, then: [.accepted, toBihu])
  }

  private func screen(_ day: Day, width: Int? = 80, handful: Int = 5) throws -> [String] {
    let agenda = try book.agenda(
      Agenda.Section.allCases, of: [Places.bihu], on: day, limit: handful)
    let screen = TodayScreen(
      unit: "碧湖镇", agenda: agenda, below: try book.lateBelow(Places.bihu, on: day),
      commands: ({ "jiefen today --only \($0.rawValue)" }, "jiefen report overdue"))
    let warnings = Warnings(on: day, try book.ruleHistory().latest, in: book)
    return try screen.lines(warnings, fitting: width)
  }

  private let day = Instant(milliseconds: RandomLives.start.milliseconds).day

  @Test func `a morning in English`() throws {
    try fill()
    let lines = try screen(day + 22)
    #expect(lines.joined(separator: "\n") == Self.english)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 && !$0.hasSuffix(" ") })
  }

  @Test func `a morning in Chinese`() throws {
    try fill()
    try Language.$current.withValue(.chinese) {
      let lines = try screen(day + 22)
      #expect(lines.joined(separator: "\n") == Self.chinese)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 && !$0.hasSuffix(" ") })
    }
  }

  @Test func `nothing is cut where there is no width`() throws {
    try fill()
    let whole = try screen(day + 22, width: nil)
    #expect(whole.contains { $0.hasSuffix("多次理论未果") })
    let narrow = try screen(day + 22, width: 20)
    #expect(narrow.contains { $0.hasSuffix("…") })
  }

  @Test func `a day off says why, and a quiet one is friendly`() throws {
    let lines = try screen(day)
    #expect(
      lines == [
        "碧湖镇  Thursday, 2026-01-01 (holiday: 元旦)", "", "Nothing waits for 碧湖镇. Well done.", "",
        "Below you nothing is late.",
      ])
    let chinese = try Language.$current.withValue(.chinese) { try screen(day + 3) }
    #expect(chinese[0] == "碧湖镇  2026-01-04 星期日（元旦调休上班）")
    #expect(chinese[2] == "碧湖镇没有待办事项，辛苦了。")
  }

  static let distances: [(due: Int, days: Int, english: String, chinese: String)] = [
    (-3, -2, "2 days late", "超期2天"), (-1, -1, "1 day late", "超期1天"), (-1, 0, "late", "已超期"),
    (0, 0, "today", "今天到期"), (1, 0, "due 01-02", "01-02到期"), (1, 1, "1 day left", "剩1天"),
    (9, 5, "5 days left", "剩5天"),
  ]

  @Test(arguments: distances.indices)
  func `how far a deadline lies is said in working days`(index: Int) {
    let (distance, days, english, chinese) = Self.distances[index]
    let text = Message.left(days, until: day + distance, on: day)
    #expect(text == Text(english, chinese))
  }

  @Test func `what is near is known by the rule of the case`() throws {
    try intake("采光", 24, then: [.accepted])
    let dispute = try book.agenda([.handle], of: [Places.bihu], on: day, limit: 1).parts[0].cases[0]
    let due = dispute.line.dueOn
    func isSoon(_ days: Int, rules: Rulebook = .shipped) throws -> Bool {
      var warnings = Warnings(on: due + -days, rules, in: book)
      return try warnings.isSoon(due, .handling, of: dispute.line)
    }
    for (days, expected) in [(0, true), (5, true), (-1, false), (20, false)] {
      let isNear = try isSoon(days)
      #expect(isNear == expected)
    }
    var rules = Rulebook.shipped
    rules.enter(
      PeriodRule(.handling, unit: Places.liandu, Term(1, .month), warning: 0, basis: "试行"))
    let (last, earlier) = try (isSoon(0, rules: rules), isSoon(5, rules: rules))
    #expect(last && !earlier)
  }

  @Test func `an extended case shows the days past its first deadline in brackets`() throws {
    let longer = Deed.extended(Extending(days: 20, reason: "等待鉴定", partiesAgree: true))
    try intake("采光", 24, then: [.accepted, longer])
    try intake("噪音", 24, then: [.accepted])
    let due = try book.agenda([.handle], of: [Places.bihu], on: day, limit: 2).parts[0].cases
      .map(\.line.dueOn)
    let late = try book.late(LateQuestion(on: due[1]))
    let warnings = Warnings(on: due[1], try book.ruleHistory().latest, in: book)
    let listing = try OverdueListing.listing(late, warnings, in: book)
    let text = listing.text(fitting: 80).split(separator: "\n")
    let days = warnings.rules.calendar.workingDays(after: due[0], through: due[1])
    #expect(due[0] < due[1] && text.count == 3 && text[1].contains(" \(days)  噪音"))
    #expect(text[2].contains(" (\(days))  采光"), "\(text)")
    #expect(Message.late(late).english.hasPrefix("1 late in 1 unit; 1 more within an extended"))
  }

  static let english = """
    碧湖镇  Friday, 2026-01-23

    To accept: 2, 1 late  (accept, decline)
    ! 331102101000-2026-00001-1  13 days late  [red reminder] 张*称李*把排水沟改道…
      331102101000-2026-00002-0  1 day left    楼道堆物

    To sign for: 1  (receive, refuse)
      331102101202-2026-00001-0  2 days left   ← 高溪村 田埂

    To handle: 7  (show, session, agree, close)
      331102101000-2026-00003-8  6 days left   采光受阻之1
      331102101000-2026-00004-6  7 days left   采光受阻之2
      331102101000-2026-00005-4  8 days left   采光受阻之3
      331102101000-2026-00006-2  9 days left   采光受阻之4
      331102101000-2026-00007-9  10 days left  采光受阻之5
      … 2 more: jiefen today --only handle

    Offered by me, not answered in time: 1  (withdraw)
    ! 331102101000-2026-00010-0  11 days late  → 莲都区 噪音扰民

    Below you nothing is late.
    """

  static let chinese = """
    碧湖镇  2026-01-23 星期五

    待受理：2 件，超期 1 件（accept, decline）
    ! 331102101000-2026-00001-1  超期13天  [红牌督办] 张*称李*把排水沟改道，雨水流…
      331102101000-2026-00002-0  剩1天     楼道堆物

    待签收：1 件（receive, refuse）
      331102101202-2026-00001-0  剩2天     ← 高溪村 田埂

    待办理：7 件（show, session, agree, close）
      331102101000-2026-00003-8  剩6天     采光受阻之1
      331102101000-2026-00004-6  剩7天     采光受阻之2
      331102101000-2026-00005-4  剩8天     采光受阻之3
      331102101000-2026-00006-2  剩9天     采光受阻之4
      331102101000-2026-00007-9  剩10天    采光受阻之5
      … 另有 2 件：jiefen today --only handle

    本单位流转、对方逾期未签收：1 件（withdraw）
    ! 331102101000-2026-00010-0  超期11天  → 莲都区 噪音扰民

    下级单位没有超期事项。
    """
}
