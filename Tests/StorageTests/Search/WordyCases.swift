import Disputes
import Machine
import Storage
import Support

@testable import Casework

/// Cases of some words only, in texts that chance makes: more than a block of the index has.
struct WordyCases {
  static let count = 300
  private static let characters = ["排", "水", "沟", "改", "道", "张", "a", "B", "-", " ", "。", "5", "%"]
  private static let areas = [
    [Places.baoding, Places.bihu, Places.liandu, Places.city],
    [Places.wenxi, Places.qingtian, Places.city], [Places.liandu, Places.city],
  ]
  private var dice = Dice(seed: 3)

  /// Writes them into an empty casebook: some texts are corrected or erased afterwards, of cases that
  /// the index has and of others.
  mutating func write(to book: some Casebook & Inquiry) throws {
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    var numbers: [CaseNumber] = []
    for index in 0..<Self.count {
      // The order in the file is not that of registration.
      let at: Moment? = dice.hits(oneIn: 5) ? .instant(.hour(dice.pick(Array(0..<9)))) : nil
      numbers.append(try book.intake(hour: 60 * index + 10, at: at) { said in words(&said) })
    }
    for (index, number) in numbers.enumerated() where dice.hits(oneIn: 4) {
      guard let dossier = try book.dossier(of: number) else { continue }
      try book.act([change(index, dossier)], on: number, hour: 60 * Self.count + index)
    }
  }

  private mutating func words(_ said: inout Registration<String>) {
    said.area = dice.pick(Self.areas)
    said.summary = text(of: 9)
    said.place = dice.hits(oneIn: 2) ? text(of: 3) : nil
    said.parties[0].name = text(of: 2)
    if dice.hits(oneIn: 6) { said.tags = [.minor] }
  }

  private mutating func change(_ index: Int, _ dossier: Dossier) -> Deed<String> {
    switch index % 5 {
    case 0: return .corrected(.summary(text(of: 7)), reason: "x")
    case 1: return .corrected(.place(text(of: 4)), reason: "x")
    case 2: return .partyAdded(Party(role: .other, name: text(of: 3)))
    case 3:
      var right = PartyCorrection(party: 1, name: text(of: 3))
      right.texts = dossier.rewordings(for: right)
      return .partyCorrected(right, reason: "x")
    default:
      let summary = TextPlace(sequence: 1, field: .summary)
      let others = dossier.mentions(ofParty: 1).filter { $0 != summary }
      return .partyErased(
        Erasure(party: 1, reason: .decision, basis: "x", texts: [summary] + others))
    }
  }

  private mutating func text(of length: Int) -> String {
    "沟" + (1..<length).map { _ in dice.pick(Self.characters) }.joined()
  }

  /// A file with them, made once.
  static func file() throws -> CasebookFile {
    let file = try CasebookFile()
    try Files.write(bytes.get(), to: file.path)
    return file
  }

  private static let bytes = Result {
    let file = try CasebookFile()
    var cases = WordyCases()
    try cases.write(to: file.create())
    return try Files.read(file.path)
  }
}
