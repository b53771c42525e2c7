import Casework
import Disputes
import Testing

@Suite struct LedgerImportTests {
  private let file: LedgerFixture

  init() throws { file = try LedgerFixture() }

  private static let registered = "registered 331102100000 clerk 2026-03-01T00:00:00+08:00"
  private static let accepted = "accepted 331102100000 clerk 2026-03-01T00:00:00+08:00"

  @Test(
    arguments: [
      ([:], State.registered, []),
      (
        ["accepted_at": "2026-03-02"], .handling,
        ["accepted 331102100000 clerk 2026-03-02T00:00:00+08:00"]
      ),
      (["state": "handling"], .handling, [accepted]),
      (["state": "suspended"], .handling, [accepted]),
      (
        ["closed_at": "2026-03-09", "outcome": "settled"], .closed,
        [accepted, "concluded 331102100000 clerk 2026-03-09T00:00:00+08:00"]
      ),
      (
        ["closed_at": "2026-03-09T10:30", "outcome": "oral_agreement"], .closed,
        [
          accepted, "agreed 331102100000 clerk 2026-03-09T10:30:00+08:00",
          "concluded 331102100000 clerk 2026-03-09T10:30:00+08:00",
        ]
      ),
      (
        ["closed_at": "2026-03-09", "outcome": "withdrawn", "closed_by": LedgerFixture.village],
        .closed,
        [
          accepted, "placed 331102100000 clerk 2026-03-01T00:00:00+08:00",
          "concluded 331102100201 clerk 2026-03-09T00:00:00+08:00",
        ]
      ),
      (
        ["closed_at": "2026-03-09", "outcome": "settled", "grade": "major"], .closed,
        [
          accepted, "concluded 331102100000 clerk 2026-03-09T00:00:00+08:00",
          "verified 331102000000 history 2026-03-09T00:00:00+08:00",
        ]
      ),
      (
        [
          "closed_at": "2026-03-09T10:00", "outcome": "settled", "grade": "major",
          "verified_at": "2026-03-09",
        ], .closed,
        [
          accepted, "concluded 331102100000 clerk 2026-03-09T10:00:00+08:00",
          "verified 331102000000 history 2026-03-09T10:00:00+08:00",
        ]
      ),
      (
        ["closed_at": "2026-03-09", "outcome": "settled", "grade": "major", "state": "concluded"],
        .concluded, [accepted, "concluded 331102100000 clerk 2026-03-09T00:00:00+08:00"]
      ),
      (
        ["closed_at": "2026-03-09", "outcome": "referred:court", "category": "14"], .closed,
        ["concluded 331102100000 clerk 2026-03-09T00:00:00+08:00"]
      ),
      (
        ["closed_at": "2026-03-01", "outcome": "declined:police"], .declined,
        ["declined 331102100000 clerk 2026-03-01T00:00:00+08:00"]
      ),
      (
        ["closed_at": "2026-03-02", "outcome": "void"], .void,
        ["voided 331102100000 clerk 2026-03-02T00:00:00+08:00"]
      ),
    ] as [([String: String], State, [String])])
  func `a row becomes the events that it implies`(
    row: [String: String], state: State, events: [String]
  ) throws {
    let row = row.merging(["respondent": "李四"]) { said, _ in said }
    let report = try file.take(ledger([row]))
    #expect(report.rows.map(\.status) == [.registered])
    #expect(report.rows.first?.line == 2)
    #expect(report.rows.first?.number == (try file.onlyCase().number))
    #expect(try file.story() == [LedgerImportTests.registered] + events)
    #expect(try file.onlyCase().state == state)
  }

  @Test func `a placement of history is no move and the area stays`() throws {
    try file.take(
      ledger([
        "closed_at": "2026-03-09", "outcome": "settled", "closed_by": "下村", "respondent": "李四",
        "area": "新村",
      ]))
    let dispute = try file.onlyCase()
    #expect(!dispute.hasMoved)
    #expect(dispute.ending?.unit.description == "331102100202")
    #expect(
      dispute.area.map(\.description) == [
        LedgerFixture.village, LedgerFixture.town, LedgerFixture.county, LedgerFixture.city,
      ])
  }

  @Test func `where nobody is above, another officer of the same unit verifies`() throws {
    try file.take(
      ledger([
        "unit": "丽水市", "grade": "major", "closed_at": "2026-03-09", "outcome": "withdrawn",
      ]), unit: LedgerFixture.city)
    #expect(try file.story().last?.hasPrefix("verified 331100000000 history") == true)
    #expect(try file.onlyCase().ending?.effectAt == (try file.onlyCase().ending?.at))
  }

  @Test func `an agreement without terms points to the ledger`() throws {
    try file.take(
      ledger([
        "closed_at": "2026-03-09", "outcome": "written_agreement", "respondent": "李四",
      ]))
    #expect(try file.said(.term(1)) == ["见原始台账"])
    #expect(try file.onlyCase().agreement?.form == .written)
  }

  @Test(
    arguments: [
      ("failed", Failure.other, nil), ("failed:gap", .gap, nil), ("referred", nil, Door.department),
      ("referred:court", nil, .court), ("withdrawn", nil, nil),
    ] as [(String, Failure?, Door?)])
  func `an outcome may state its cause`(code: String, failure: Failure?, door: Door?) throws {
    try file.take(ledger(["closed_at": "2026-03-09", "outcome": code]))
    let ending = try file.onlyCase().ending
    #expect(ending?.failure == failure)
    #expect(ending?.door == door)
  }

  @Test func `every value of a row is kept`() throws {
    try file.take(
      ledger([
        "unit": "新村", "area": "下村", "category": "邻里/其他", "grade": "complex", "source": "grid",
        "summary": " 一行\n\"两行\"，三\r\n", "applicant": "张三；丽水某某公司 ; 王五", "phone": "13800001234;;139",
        "respondent": "不详;李四", "people": "12", "amount": "0", "place": "路 1 号",
        "tags": "minor;enterprise", "registered_at": "2026年3月1日",
      ]))
    let dispute = try file.onlyCase()
    #expect(dispute.registrar.description == LedgerFixture.village)
    #expect(dispute.area.first?.description == "331102100202")
    #expect(dispute.category.description == "0299")
    #expect(dispute.grade == .complex)
    #expect(dispute.source == .grid)
    #expect(dispute.people == 12)
    #expect(dispute.amount == 0)
    #expect(dispute.tags == [.minor, .enterprise])
    #expect(dispute.parties.map(\.kind) == [.person, .organisation, .person, .unknown, .person])
    #expect(
      dispute.parties.map(\.role) == Array(repeating: .applicant, count: 3) + [
        .respondent, .respondent,
      ])
    #expect(try file.said(.summary) == [" 一行\n\"两行\"，三\r\n"])
    #expect(try file.said(.place) == ["路 1 号"])
    #expect(try file.said(.party(2, .name)) == ["丽水某某公司"])
    #expect(try file.said(.party(1, .phone)) == ["13800001234"])
    #expect(try file.said(.party(2, .phone)) == [])
    #expect(try file.said(.party(3, .phone)) == ["139"])
    #expect(try file.said(.party(5, .name)) == ["李四"])
  }

  @Test(arguments: [
    ("某某公司", PartyKind.organisation), ("碧湖镇新村村委会", .organisation), ("莲都区人民医院", .organisation),
    ("碧湖派出所", .organisation), ("中国银行", .organisation), ("张三", .person), ("王厂", .person),
    ("欧阳社会", .person), ("公司", .person), ("李小明", .person),
  ])
  func `a name that ends like an organisation's is one`(name: String, kind: PartyKind) throws {
    try file.take(ledger(["applicant": name]))
    #expect(try file.onlyCase().parties.map(\.kind) == [kind])
  }

  @Test func `columns are mapped and passed over`() throws {
    let report = try file.take(
      "登记日期,案由,简述,申请人,备注\n2026-03-01,0201,漏水,张三,x\n"
    ) { ledger in
      ledger.mapping = [
        "登记日期": "registered_at", "案由": "category", "简述": "summary", "申请人": "applicant",
      ]
      ledger.ignored = ["备注"]
    }
    #expect(report.count(.registered) == 1)
  }

  @Test func `a day begins, today's too, and follows what happened before on it`() throws {
    try file.take(
      ledger([
        "registered_at": "2026-09-21T11:00", "accepted_at": "2026-09-21",
        "closed_at": "2026-09-21", "outcome": "withdrawn", "closed_by": "新村",
      ]))
    #expect(LedgerFixture.now.description.hasPrefix("2026-09-21T22"))
    #expect(try file.story().allSatisfy { $0.hasSuffix("2026-09-21T11:00:00+08:00") })
  }

  @Test func `a village whose name repeats is the one below the row's unit`() throws {
    try file.take(ledger(["unit": "大港头镇", "area": "新村"]), unit: LedgerFixture.city)
    #expect(try file.onlyCase().area.first?.description == "331102102201")
  }

  @Test func `without an acting unit each row speaks for its own`() throws {
    try file.take(ledger(["unit": "大港头镇"]), unit: nil)
    #expect(try file.onlyCase().registrar.description == LedgerFixture.otherTown)
  }
}
