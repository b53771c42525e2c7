package import Casework
package import Disputes
import Wording

/// Rules with their stable columns.
package enum RuleListing {
  /// All rules, in the order in which they were received.
  package static func listing(_ rules: [PeriodRule], in directory: any UnitDirectory) throws
    -> Listing
  {
    try Listing(rules.map { ($0.grade, $0) }, columns(directory))
  }

  /// The rule in force for each grade.
  package static func listing(
    _ used: [(grade: Grade, rule: PeriodRule)], in directory: any UnitDirectory
  ) throws -> Listing {
    try Listing(used.map { ($0.grade, $0.rule) }, columns(directory))
  }

  /// The terms of other procedures.
  package static func reference() throws -> Listing {
    try Listing(
      ReferenceTerm.all,
      [
        .init("step", Label.step, isFlexible: true) { Cell($0.step.rawValue, Label.of($0.step)) },
        .init("door", Label.door) { $0.door.map { Cell($0.rawValue, Label.of($0)) } ?? Cell(nil) },
        .init("length") { Cell($0.term.length) },
        .init("counted") { Cell($0.term.unit.rawValue) },
        .init("term", Label.term) { shown($0.term) },
        .init("extending", Label.mayExtend, .right) {
          $0.extending.map { Cell($0) } ?? Cell(nil)
        },
        .init("basis", Label.basis, isFlexible: true) { Cell($0.basis) },
      ])
  }

  private static func columns(
    _ directory: any UnitDirectory
  ) -> [CellColumn<(grade: Grade?, rule: PeriodRule)>] {
    let names = UnitNames(directory)
    return [
      .init("clock", Label.clock) { Cell($0.rule.clock.rawValue, Label.of($0.rule.clock)) },
      .init("grade", Label.grade) { $0.grade.map { Cell($0.rawValue, Label.of($0)) } ?? Cell(nil) },
      .init("unit") { Cell($0.rule.unit?.description) },
      .init("unit_name", Label.appliesTo, isFlexible: true) {
        Cell(try $0.rule.unit.flatMap { try names.knownName(of: $0) })
      },
      .init("length") { Cell($0.rule.term.length) },
      .init("counted") { Cell($0.rule.term.unit.rawValue) },
      .init("term", Label.term) { shown($0.rule.term) },
      .init("warning", Label.warning, .right, leastScreen: 90) { Cell($0.rule.warning) },
      .init("cap", Label.cap, .right, leastScreen: 90) {
        $0.rule.cap.map { Cell($0) } ?? Cell(nil)
      },
      .init("basis", Label.basis, isFlexible: true) { Cell($0.rule.basis) },
      .init("valid_from", Label.from, leastScreen: 74) { Cell($0.rule.validFrom?.description) },
      .init("valid_to", Label.to, leastScreen: 100) { Cell($0.rule.validTo?.description) },
    ]
  }

  private static func shown(_ term: Term) -> Cell {
    Cell(.text("\(term.length) \(term.unit.rawValue)"), shown: Label.of(term).description)
  }
}
