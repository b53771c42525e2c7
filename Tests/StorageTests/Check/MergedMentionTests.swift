import Disputes
import Storage
import Support
import Testing

@testable import Casework

/// Merged cases name each other's parties: these are masked in the texts of all of them, and none is
/// corrected or erased while another case still names it.
@Suite struct MergedMentionTests {
  /// Two cases merged, and a third into which both came or that came into the first.
  enum Shape: CaseIterable {
    /// The first was merged into the second.
    case into
    /// The second was merged into the first.
    case from
    /// The first was merged into a third one, and that into the second.
    case through
    /// The first was merged into the second and reopened since.
    case reopened
  }

  private func file(
    _ implementation: Implementation, _ shape: Shape, _ field: TextField? = nil
  ) throws -> (book: any Casebook & Inquiry, own: CaseNumber, other: CaseNumber) {
    let book = try implementation.makeWithUnits()
    let own = try book.intake {
      $0.summary = field == nil ? "李小河的排水" : "排水"
      $0.parties[0] = Party(role: .applicant, name: "张大山", phone: "13800005678", address: "碧一村张家大院")
    }
    let other = try book.intake(hour: 2) {
      $0.summary = field == nil ? "张大山13800005678碧一村张家大院的围墙" : "围墙"
      $0.parties[0] = Party(role: .applicant, name: "李小河")
    }
    // The other one names the party of the first in every field that a case can have by then.
    if let field, let deed = MentionTests.deed(saying: "听说张大山的事", in: field) {
      try book.act([.accepted, deed], on: other, hour: 3)
    }
    func merge(_ one: CaseNumber, _ two: CaseNumber, _ hour: Int) throws {
      try book.act([.merged(into: two, reason: "同一纠纷")], on: one, hour: hour)
    }
    switch shape {
    case .into: try merge(own, other, 4)
    case .from: try merge(other, own, 4)
    case .through:
      let third = try book.intake(hour: 3) { $0.parties[0].name = "王小明" }
      try merge(own, third, 4)
      try merge(third, other, 5)
    case .reopened:
      try merge(own, other, 4)
      try book.act([.reopened(holder: Places.bihu, reason: "不是一事")], on: own, hour: 5)
    }
    return (book, own, other)
  }

  @Test(arguments: Implementation.allCases, Shape.allCases)
  func `each case masks the parties of all, in every text and list`(
    _ implementation: Implementation, _ shape: Shape
  ) throws {
    let (book, own, other) = try file(implementation, shape)
    for (number, foreign) in [
      (own, "李小河"), (other, "张大山"), (other, "13800005678"), (other, "碧一村张家大院"),
    ] {
      let dossier = try #require(try book.dossier(of: number))
      #expect(!Masking.narrative("\(foreign)来电", dossier.marks).contains(foreign))
      #expect(!Masking.narrative("\(foreign)来电", dossier.marks(besidesParty: 1)).contains(foreign))
      let line = try #require(
        try book.lines(.everything, sort: .newestFirst, limit: nil).first { $0.number == number })
      #expect(line.summary?.contains(foreign) == false)
    }
    // The person itself is told in the copy for it.
    let dossier = try #require(try book.dossier(of: own))
    #expect(Masking.narrative("张大山来电", dossier.marks(besidesParty: 1)) == "张大山来电")
    #expect(try book.casesMerged(with: own).contains(other))
  }

  @Test(arguments: Implementation.allCases, Shape.allCases)
  func `what a merged case still names is neither corrected nor erased`(
    _ implementation: Implementation, _ shape: Shape
  ) throws {
    let fields: [TextField] = [
      .summary, .place, .foreignNumber, .reason, .mediator, .present, .text,
    ]
    for field in fields {
      let (book, own, other) = try file(implementation, shape, field)
      let correction = PartyCorrection<String>(party: 1, name: "张太山")
      let erasure = Erasure<String>(party: 1, reason: .decision, basis: "申请")
      for (deed, kind) in [
        (Deed.partyCorrected(correction, reason: "x"), DeedKind.partyCorrected),
        (.partyErased(erasure), .partyErased),
      ] {
        #expect(throws: Refusal.mentionedElsewhere(party: 1, kind, [other]), "\(field)") {
          try book.act([deed], on: own, hour: 9)
        }
      }
      // A correction of what the other case does not name goes on.
      try book.act(
        [.partyCorrected(PartyCorrection(party: 1, phone: "13900001111"), reason: "x")], on: own,
        hour: 9)
      guard shape != .from else { continue }
      // The way that the refusal tells: there the person becomes a party, and is erased with its texts.
      try book.act([.partyAdded(Party(role: .other, name: "张大山"))], on: other, hour: 10)
      let texts = try #require(try book.dossier(of: other)).mentions(ofParty: 3)
      #expect(texts.map(\.field) == [field])
      try book.act(
        [.partyErased(Erasure(party: 3, reason: .decision, basis: "x", texts: texts))], on: other,
        hour: 11)
      try book.act([.partyErased(erasure)], on: own, hour: 12)
    }
  }

  @Test(arguments: Implementation.allCases)
  func `a case whose own party has the name goes on masking it`(
    _ implementation: Implementation
  ) throws {
    let book = try implementation.makeWithUnits()
    let own = try book.intake { $0.parties[0].name = "张大山" }
    let other = try book.intake(hour: 2) {
      $0.summary = "张大山的围墙"
      $0.parties[0].name = "张大山"
    }
    try book.act([.merged(into: other, reason: "同一纠纷")], on: own, hour: 3)
    try book.act(
      [.partyErased(Erasure(party: 1, reason: .decision, basis: "x"))], on: own, hour: 4)
    let dossier = try #require(try book.dossier(of: other))
    #expect(Masking.narrative("张大山的围墙", dossier.marks) == "张*的围墙")
    #expect(
      throws: Refusal.stillMentioned(
        party: 1, .partyErased, [TextPlace(sequence: 1, field: .summary)])
    ) {
      try book.act(
        [.partyErased(Erasure(party: 1, reason: .decision, basis: "x"))], on: other, hour: 5)
    }
  }
}
