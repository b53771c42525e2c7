import Disputes
import Support
import Testing

@testable import Casework
@testable import Storage

/// A text that names who was corrected or erased could no longer be masked: so none is left.
@Suite struct MentionTests {
  /// What is kept of the party, what is right, and how a text spells what is wrong.
  struct Sample: Sendable {
    let field: TextField.PartyField
    let wrong: String
    let right: String
    let spelt: String
  }

  static let samples = [
    Sample(field: .name, wrong: "张大山", right: "张太山", spelt: "张大山"),
    Sample(field: .name, wrong: "张　大山", right: "张太山", spelt: "張·大 山"),
    Sample(field: .name, wrong: "李四、张大山", right: "李四、张太山", spelt: "张大山"),
    Sample(field: .name, wrong: "John Smith", right: "Jon Smith", spelt: "JOHN  SMITH"),
    Sample(field: .phone, wrong: "13800005678", right: "13900005678", spelt: "一三八零零零零五六七八"),
    Sample(field: .phone, wrong: "13800005678（儿子）", right: "13900005678", spelt: "138_0000/5678"),
    Sample(
      field: .document, wrong: "11010519491231002X", right: "E12345678",
      spelt: "110105 1949 1231 002x"),
    Sample(field: .address, wrong: "碧一村张家大院", right: "碧二村李家大院", spelt: "碧一村 張家大院"),
  ]

  /// Every field in which a text may be typed.
  static let fields: [TextField] = [
    .summary, .place, .foreignNumber, .reason, .tried, .mediator, .present, .text, .basis, .term(1),
  ]

  /// A deed that says something in a field; none for what is a party's own.
  static func deed(saying text: String, in field: TextField) -> Deed<String>? {
    switch field {
    case .summary: .corrected(.summary(text), reason: "x")
    case .place: .corrected(.place(text), reason: "x")
    case .foreignNumber: .corrected(.foreignNumber(text), reason: "x")
    case .reason: .corrected(.people(3), reason: text)
    case .tried: .offered(Offering(.up, to: Places.liandu, reason: "x", tried: text))
    case .mediator: .assigned(.mediator(text))
    case .present: .sessionRecorded(Session(present: text))
    case .text: .noted(text)
    case .basis: .partyErased(Erasure(party: 2, reason: .decision, basis: text))
    case .term: .agreed(Agreement(.oral, terms: [.init(text)]))
    case .party, .instead: nil
    }
  }

  private func book(
    _ implementation: Implementation, _ sample: Sample, in field: TextField
  ) throws -> (book: any Casebook & Inquiry, number: CaseNumber) {
    let book = try implementation.makeWithUnits()
    let number = try book.intake { said in
      said.summary = "排水沟"
      switch sample.field {
      case .name: said.parties[0].name = sample.wrong
      case .phone: said.parties[0].phone = sample.wrong
      case .document: said.parties[0].document = sample.wrong
      case .address: said.parties[0].address = sample.wrong
      }
    }
    let deed = try #require(Self.deed(saying: "听说\(sample.spelt)的事", in: field))
    try book.act([.accepted, deed], on: number, hour: 2)
    return (book, number)
  }

  private static func correction(_ sample: Sample) -> PartyCorrection<String> {
    var said = PartyCorrection<String>(party: 1)
    switch sample.field {
    case .name: said.name = sample.right
    case .phone: said.phone = sample.right
    case .document: said.document = sample.right
    case .address: said.address = sample.right
    }
    return said
  }

  @Test(arguments: Implementation.allCases)
  func `a text of any field that names somebody in any spelling stands in the way`(
    _ implementation: Implementation
  ) throws {
    for sample in Self.samples {
      for field in Self.fields {
        let (book, number) = try book(implementation, sample, in: field)
        let place = TextPlace(sequence: 3, field: field)
        let erasure = Erasure<String>(party: 1, reason: .decision, basis: "x")
        #expect(throws: Refusal.stillMentioned(party: 1, .partyErased, [place])) {
          try book.act([.partyErased(erasure)], on: number, hour: 3)
        }
        var correction = Self.correction(sample)
        #expect(throws: Refusal.stillMentioned(party: 1, .partyCorrected, [place])) {
          try book.act([.partyCorrected(correction, reason: "x")], on: number, hour: 3)
        }
        // Nothing was kept of what was refused.
        #expect(try book.records(of: number).count == 3)
        correction.texts = try #require(try book.dossier(of: number)).rewordings(for: correction)
        #expect(correction.texts.map(\.place) == [place], "\(sample) \(field)")
        try book.act([.partyCorrected(correction, reason: "x")], on: number, hour: 3)
        let dossier = try #require(try book.dossier(of: number))
        let text = try #require(dossier.text(field, of: 3))
        let right = sample.right.split(separator: "、").last.map(String.init) ?? ""
        #expect(text == "听说\(right)的事", "\(sample) \(field)")
        // What is right now is known again, and the log says so.
        #expect(dossier.mentions(ofParty: 1) == [place])
        #expect(try book.records(of: number).allSatisfy { $0.hash == $0.expectedHash })
        try erase(number, [place], of: book)
      }
    }
  }

  private func erase(
    _ number: CaseNumber, _ places: [TextPlace], of book: any Casebook & Inquiry
  ) throws {
    let erasure = Erasure<String>(party: 1, reason: .decision, basis: "x", texts: places)
    try book.act([.partyErased(erasure)], on: number, hour: 4)
    let dossier = try #require(try book.dossier(of: number))
    for place in places { #expect(dossier.text(place.field, of: place.sequence) == nil) }
    #expect(!dossier.holdsSomething(ofParty: 1))
  }

  @Test(arguments: Implementation.allCases)
  func `what the deed itself says, and what is kept of another party, counts too`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake {
      $0.parties[0].name = "张大山"
      $0.parties[1] = Party(role: .respondent, name: "李小河", address: "张大山家隔壁")
    }
    let places = [
      TextPlace(sequence: 2, field: .reason), TextPlace(sequence: 2, field: .party(2, .address)),
    ]
    #expect(throws: Refusal.stillMentioned(party: 1, .partyCorrected, places)) {
      try book.act(
        [.partyCorrected(PartyCorrection(party: 1, name: "张太山"), reason: "張大山改名")], on: number,
        hour: 2)
    }
    #expect(
      throws: Refusal.stillMentioned(
        party: 1, .partyErased,
        [TextPlace(sequence: 2, field: .basis), TextPlace(sequence: 2, field: .party(2, .address))])
    ) {
      try book.act(
        [.partyErased(Erasure(party: 1, reason: .decision, basis: "张大山申请"))], on: number, hour: 2)
    }
    try book.act(
      [
        .partyCorrected(PartyCorrection(party: 2, address: "碧一村"), reason: "x"),
        .partyErased(Erasure(party: 1, reason: .decision, basis: "x")),
      ], on: number, hour: 2)
  }

  @Test(arguments: Implementation.allCases)
  func `what is masked afterwards as before stands in nobody's way`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake {
      $0.summary = "张大山两次报警，住碧一村张家大院"
      $0.parties[0] = Party(role: .applicant, name: "张大", phone: "1", address: "碧一村张家大院")
      $0.parties[1] = Party(role: .respondent, name: "李小河", address: "碧一村张家大院")
    }
    // The right name holds the wrong one; the same name is only spelt otherwise.
    try book.act(
      [
        .partyCorrected(PartyCorrection(party: 1, name: "张大山"), reason: "x"),
        .partyCorrected(PartyCorrection(party: 1, name: "张　大山"), reason: "x"),
        // A neighbour in the same house is still known.
        .partyCorrected(PartyCorrection(party: 1, address: "碧二村"), reason: "x"),
      ], on: number, hour: 2)
    #expect(try book.dossier(of: number)?.text(.summary) == "张大山两次报警，住碧一村张家大院")
  }

  /// The name, the right one, a text, and what becomes of it; nothing where it must be worded anew.
  @Test(
    arguments: [
      ("李明", "李铭", "李明的墙，李明说", "李铭的墙，李铭说"), ("李明", "李铭", "李明与李明华", nil),
      ("李明", "李铭", "李明华的墙", nil), ("李明河、张大山", "张大山、李明河", "张大山", nil),
      ("李明河、张太山", "张大山", "张太山的墙", nil), ("李小明、张太山", "李小民、张大山", "张太山和李小明", "张大山和李小民"),
      ("李小明和张太山", "李小民和张大山", "张太山的墙", "张大山的墙"), ("张太山（户主）", "张大山", "张太山的墙", "张大山的墙"),
    ] as [(String, String, String, String?)])
  func `a text is worded anew only where it is certain who is meant`(
    name: String, right: String, text: String, reworded: String?
  ) throws {
    let book = try Implementation.allCases[0].makeWithUnits()
    let number = try book.intake {
      $0.summary = text
      $0.parties[0].name = name
    }
    let said = PartyCorrection<String>(party: 1, name: right)
    let texts = try #require(try book.dossier(of: number)).rewordings(for: said)
    #expect(texts.first { $0.place.field == .summary }?.text == reworded)
  }

  @Test(arguments: Implementation.allCases)
  func `a mention that is written in the same go counts`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    #expect(throws: Refusal.self) {
      try book.act(
        [
          .accepted, .noted("张三来电"), .partyErased(Erasure(party: 1, reason: .decision, basis: "x")),
        ],
        on: number, hour: 2)
    }
    #expect(try book.records(of: number).count == 1)
  }

  @Test(arguments: Implementation.allCases)
  func
    `a ledger's own reference that names somebody becomes a sum, and the case is called by its number`(
      _ implementation: Implementation
    ) throws
  {
    let book = try implementation.makeWithUnits()
    let number = try book.intake()
    let other = try book.intake()
    try book.write(dryRun: false) { transaction in
      for (number, reference) in [(number, "張三-1"), (other, "2026-2")] {
        try transaction.remember(
          ImportReference(
            unit: Places.bihu, reference: reference, number: number, salt: .salt, content: .zero))
      }
    }
    for number in [number, other] {
      try book.act(
        [.partyErased(Erasure(party: 1, reason: .decision, basis: "x"))], on: number, hour: 2)
    }
    #expect(try book.reference(of: number)?.shown == number.description)
    #expect(try book.reference(of: other)?.reference == "2026-2")
    try book.write(dryRun: true) { transaction in
      #expect(try transaction.reference("張三-1", of: Places.bihu)?.number == number)
      #expect(try transaction.reference("张三-1", of: Places.bihu) == nil)
      #expect(try transaction.reference("2026-2", of: Places.bihu)?.number == other)
      // What is forgotten is not forgotten a second time.
      try transaction.forgetReference(of: number)
      #expect(try transaction.reference("張三-1", of: Places.bihu)?.number == number)
    }
  }

  @Test func `a text worded anew is checked by what the correction says of it`() throws {
    let file = try CasebookFile()
    let book = try file.create()
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    let number = try book.intake { $0.summary = "张三家漏水" }
    for (hour, name) in [(2, "张四"), (3, "张五")] {
      var right = PartyCorrection(party: 1, name: name)
      right.texts = try #require(try book.dossier(of: number)).rewordings(for: right)
      try book.act([.partyCorrected(right, reason: "x")], on: number, hour: hour)
      #expect(try file.findings().isEmpty)
      #expect(try book.dossier(of: number)?.text(.summary) == "\(name)家漏水")
    }
    var filter = CaseFilter()
    filter.search = ["张五家"]
    #expect(try book.numbers(filter) == [number])
    filter.search = ["张三家"]
    #expect(try book.numbers(filter).isEmpty)
    try file.tamper("UPDATE private_text SET value = '张三家漏水' WHERE field = 'summary'")
    #expect(try file.findings() == [.text(number, sequence: 1, field: .summary)])
  }
}
