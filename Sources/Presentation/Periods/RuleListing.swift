package import Casework
package import Disputes
import Wording

/// Rules with their stable columns.
package enum RuleListing {
  /// All rules, in the order in which they were received.
  package static func listing(_ rules: [PeriodRule], in directory: any UnitDirectory) throws
    -> Listing
  {
    var listing = Listing(columns)
    for rule in rules { listing.rows.append(try row(rule, for: rule.grade, in: directory)) }
    return listing
  }

  /// The rule in force for each grade.
  package static func listing(
    _ used: [(grade: Grade, rule: PeriodRule)], in directory: any UnitDirectory
  ) throws -> Listing {
    var listing = Listing(columns)
    for (grade, rule) in used { listing.rows.append(try row(rule, for: grade, in: directory)) }
    return listing
  }

  /// The terms of other procedures.
  package static var reference: Listing {
    var listing = Listing([
      .init("step", Label.step, isFlexible: true),
      .init("door", Label.door),
      .init("length"),
      .init("counted"),
      .init("term", Label.term),
      .init("extending", Label.mayExtend, .right),
      .init("basis", Label.basis, isFlexible: true),
    ])
    listing.rows = ReferenceTerm.all.map { term in
      [
        Cell(term.step.rawValue, Label.of(term.step)),
        term.door.map { Cell($0.rawValue, Label.of($0)) } ?? Cell(nil),
        Cell(term.term.length), Cell(term.term.unit.rawValue), shown(term.term),
        term.extending.map { Cell($0) } ?? Cell(nil), Cell(term.basis),
      ]
    }
    return listing
  }

  private static let columns: [Listing.Column] = [
    .init("clock", Label.clock),
    .init("grade", Label.grade),
    .init("unit"),
    .init("unit_name", Label.appliesTo, isFlexible: true),
    .init("length"),
    .init("counted"),
    .init("term", Label.term),
    .init("warning", Label.warning, .right, leastScreen: 90),
    .init("cap", Label.cap, .right, leastScreen: 90),
    .init("basis", Label.basis, isFlexible: true),
    .init("valid_from", Label.from, leastScreen: 74),
    .init("valid_to", Label.to, leastScreen: 100),
  ]

  private static func row(
    _ rule: PeriodRule, for grade: Grade?, in directory: any UnitDirectory
  ) throws -> [Cell] {
    let unit = try rule.unit.flatMap { try directory.unit($0) }
    return [
      Cell(rule.clock.rawValue, Label.of(rule.clock)),
      grade.map { Cell($0.rawValue, Label.of($0)) } ?? Cell(nil),
      Cell(rule.unit?.description),
      Cell(try unit.map { try directory.fullName(of: $0) }),
      Cell(rule.term.length), Cell(rule.term.unit.rawValue), shown(rule.term),
      Cell(rule.warning), rule.cap.map { Cell($0) } ?? Cell(nil), Cell(rule.basis),
      Cell(rule.validFrom?.description), Cell(rule.validTo?.description),
    ]
  }

  private static func shown(_ term: Term) -> Cell {
    Cell(.text("\(term.length) \(term.unit.rawValue)"), shown: Label.of(term).description)
  }
}
