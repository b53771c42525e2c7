import Disputes
import Foundation
import Machine
import SQLite
import Support
import Testing

@testable import Casework
@testable import Storage

/// What a file no longer holds on purpose does not come back with a copy of it, however it was taken away
/// and however the copy has gone on.
@Suite struct TakenAwayTests {
  /// Each way in which a file loses words.
  enum Taking: CaseIterable {
    case erased, erasedWithTexts, nameCorrected, phoneCorrected, documentCorrected, addressCorrected
    case correctedInTexts, correctedTwice, correctedThenErased, referenceForgotten

    /// The words that are gone.
    var words: [String] {
      switch self {
      case .erased: ["13912345678", "11010519491231002X", "碧水巷十九号"]
      case .erasedWithTexts, .correctedThenErased: ["诸葛孔明", "孔明", "13912345678"]
      case .nameCorrected, .correctedInTexts, .correctedTwice: ["诸葛孔明", "孔明"]
      case .phoneCorrected: ["13912345678"]
      case .documentCorrected: ["11010519491231002X"]
      case .addressCorrected: ["碧水巷十九号"]
      case .referenceForgotten: ["台账甲乙丙"]
      }
    }

    /// Whether the name stands in texts too.
    var isInTexts: Bool {
      switch self {
      case .erasedWithTexts, .correctedInTexts, .correctedTwice, .correctedThenErased: true
      case _: false
      }
    }
  }

  /// What has become of the copy since.
  enum Copy: CaseIterable { case older, branched, branchedInTheCase }

  private static let bases = [
    false: Result { try base(inTexts: false) }, true: Result { try base(inTexts: true) },
  ]

  /// A file with a block of the index, whose first case has everything.
  private static func base(inTexts: Bool) throws -> (bytes: [UInt8], number: CaseNumber) {
    let file = try CasebookFile()
    let book = try file.create()
    let register = Office(
      book, unit: Places.city, officer: .li, now: RandomLives.start, salt: { .salt })
    _ = try register.enter(Places.records, closingVanished: false)
    let number = try book.intake(hour: 1) { said in
      said.summary = inTexts ? "诸葛孔明与邻居争沟" : "与邻居争沟"
      said.parties[0] = Party(
        role: .applicant, name: "诸葛孔明", phone: "13912345678", document: "11010519491231002X",
        address: "碧水巷十九号")
    }
    try book.write(dryRun: false) { transaction throws in
      try transaction.remember(
        ImportReference(
          unit: Places.bihu, reference: "台账甲乙丙", number: number, salt: .salt,
          content: Digest(of: [1])))
    }
    for hour in 2...257 { try book.intake(hour: hour) { $0.summary = "另一件事 \(hour)" } }
    if inTexts { try book.act([.noted("诸葛孔明来电")], on: number, hour: 258) }
    try book.db.checkpoint()
    return (try Files.read(file.path), number)
  }

  private func correction(
    _ number: CaseNumber, in book: SQLiteCasebook, _ change: (inout PartyCorrection<String>) -> Void
  ) throws -> Deed<String> {
    var said = PartyCorrection<String>(party: 1)
    change(&said)
    said.texts = try #require(try book.dossier(of: number)).rewordings(for: said)
    return .partyCorrected(said, reason: "更正")
  }

  private func take(_ taking: Taking, _ number: CaseNumber, in book: SQLiteCasebook) throws {
    func correct(_ hour: Int, _ change: (inout PartyCorrection<String>) -> Void) throws {
      try book.act([correction(number, in: book, change)], on: number, hour: hour)
    }
    func erase(_ hour: Int) throws {
      let mentions = try #require(try book.dossier(of: number)).mentions(ofParty: 1)
      let said = Erasure<String>(party: 1, reason: .decision, basis: "本人申请", texts: mentions)
      try book.act([.partyErased(said)], on: number, hour: hour)
    }
    switch taking {
    case .erased, .erasedWithTexts: try erase(400)
    case .nameCorrected, .correctedInTexts: try correct(400) { $0.name = "司马懿" }
    case .correctedTwice:
      try correct(400) { $0.name = "司马师" }
      try correct(401) { $0.name = "司马懿" }
    case .correctedThenErased:
      try correct(400) { $0.name = "司马懿" }
      try erase(401)
    case .phoneCorrected: try correct(400) { $0.phone = "13700000001" }
    case .documentCorrected: try correct(400) { $0.document = "110105194912310038" }
    case .addressCorrected: try correct(400) { $0.address = "别处" }
    case .referenceForgotten:
      try book.write(dryRun: false) { try $0.forgetReference(of: number) }
      try book.act([.accepted], on: number, hour: 400)
    }
  }

  @Test(arguments: Taking.allCases, Copy.allCases)
  func `it is in no column, not found by its words, and not in the bytes`(
    _ taking: Taking, _ copy: Copy
  ) throws {
    let (bytes, number) = try #require(Self.bases[taking.isInTexts]).get()
    let (file, other) = (try CasebookFile(), try CasebookFile())
    try Files.write(bytes, to: file.path)
    try Files.write(bytes, to: other.path)
    do {
      let book = try other.open(.writing)
      if copy != .older { try book.intake(hour: 300) { $0.summary = "分支后的一件事" } }
      if copy == .branchedInTheCase {
        try book.act([.noted("诸葛孔明又来过")], on: number, hour: 301)
        try book.act([.noted("沟已清理")], on: number, hour: 302)
      }
      try take(taking, number, in: file.open(.writing))
    }
    try restore(other.path, over: file.path, hour: 500)
    try expectGone(taking, copy, number, in: file)
    // The restored file knows it as well as the one that it replaced did.
    try restore(other.path, over: file.path, hour: 600)
    try expectGone(taking, copy, number, in: file)
    for name in try Files.names(in: file.folder) where name.contains(".replaced-") {
      try Files.remove(Files.join(file.folder, name))
    }
  }

  private func restore(_ copy: String, over path: String, hour: Int) throws {
    let restoration = try Restoration(from: copy, over: path)
    let given = try #require(try restoration.given(series: nil))
    try restoration.prepare { book in
      try Office(book, unit: nil, officer: .li, now: .hour(hour), salt: { .salt }).keep(given)
    }
    _ = try restoration.finish(now: .hour(hour))
  }

  private func expectGone(
    _ taking: Taking, _ copy: Copy, _ number: CaseNumber, in file: CasebookFile
  ) throws {
    #expect(try file.findings().isEmpty)
    let book = try file.open()
    for word in taking.words where taking != .referenceForgotten {
      var filter = CaseFilter()
      filter.search = [word]
      #expect(try book.numbers(filter).isEmpty, "\(word) is found")
    }
    let bytes = Data(try Files.read(file.path))
    for word in taking.words {
      #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) is in the file")
    }
    // What was not taken away is there.
    let texts = try book.texts(of: number).map(\.text.value)
    if copy == .branchedInTheCase {
      #expect(texts.contains("沟已清理"))
      let isNamed = [.phoneCorrected, .documentCorrected, .addressCorrected, .referenceForgotten]
        .contains(taking)
      #expect(texts.contains("诸葛孔明又来过") == isNamed)
    }
    if !taking.words.contains("13912345678"), taking != .erased {
      #expect(texts.contains("13912345678"))
    }
    #expect(bytes.range(of: Data("另一件事 9".utf8)) != nil)
  }

  @Test func `what the copy itself has worded anew stays`() throws {
    let (bytes, number) = try #require(Self.bases[true]).get()
    let (file, other) = (try CasebookFile(), try CasebookFile())
    try Files.write(bytes, to: file.path)
    try Files.write(bytes, to: other.path)
    do {
      try take(.correctedInTexts, number, in: other.open(.writing))
      try file.open(.writing).act([.accepted], on: number, hour: 400)
    }
    let restoration = try Restoration(from: other.path, over: file.path)
    #expect(try restoration.given(series: nil)?.erased == [])
  }
}
