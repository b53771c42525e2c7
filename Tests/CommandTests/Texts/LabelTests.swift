import Casework
import Disputes
import Testing

@testable import Wording
@testable import jiefen

@Suite struct LabelTests {
  private static let lists: [(String, [Text])] = [
    ("states", State.allCases.map { Label.of($0) }),
    ("levels", Level.allCases.map { Label.of($0) }),
    ("categories", Disputes.Category.all.map { Label.of($0) }),
    ("grades", Grade.allCases.map { Label.of($0) }),
    ("sources", Source.allCases.map { Label.of($0) }), ("tags", Tag.allCases.map { Label.of($0) }),
    ("outcomes", Outcome.allCases.map { Label.of($0) }),
    ("failures", Failure.allCases.map { Label.of($0) }),
    ("doors", Door.allCases.map { Label.of($0) }),
    ("roles", PartyRole.allCases.map { Label.of($0) }),
    ("kinds of parties", PartyKind.allCases.map { Label.of($0) }),
    ("urgencies", Urgency.allCases.map { Label.of($0) }),
    ("forms", AgreementForm.allCases.map { Label.of($0) }),
    ("directions", Direction.allCases.map { Label.of($0) }),
    ("standings", Standing.allCases.map { Label.of($0) }),
    ("definitions", RateDefinition.allCases.map { Label.of($0) }),
    ("groupings", Grouping.allCases.map { Label.of($0) }),
    ("reports", ReportName.allCases.map { Label.of($0) }),
    ("comparisons", Comparison.allCases.map { Label.of($0) }),
    ("measures", Measure.allCases.map { Label.of($0) }),
    ("indicators", Indicator.allCases.map { Label.of($0) }),
    ("deeds", DeedKind.allCases.map { Label.of($0) }),
  ]

  @Test(arguments: LabelTests.lists.map(\.0))
  func `each code has its own label in both languages`(name: String) throws {
    let labels = try #require(Self.lists.first { $0.0 == name }?.1)
    for label in labels {
      #expect(!label.english.isEmpty && !isChinese(label.english), "\(label.english)")
      #expect(isChinese(label.chinese), "\(label.chinese)")
    }
    #expect(Set(labels.map(\.chinese)).count == labels.count)
    #expect(Set(labels.map(\.english)).count == labels.count)
  }

  @Test(arguments: DeedKind.allCases)
  func `a deed's command is one that the program knows`(kind: DeedKind) {
    guard let command = Label.command(for: kind) else {
      #expect([.placed, .extended].contains(kind))
      return
    }
    #expect(Verb(rawValue: command) != nil, "\(command)")
  }
}
