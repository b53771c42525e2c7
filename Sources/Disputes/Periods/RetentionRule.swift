/// How long the file of an ended case is kept.
///
/// We found no law on how long a governance centre keeps its mediation files. The lengths are
/// jiefen's own, taken from the two that state organs use for files not kept for ever: ten and
/// thirty years. A centre with an archive rule of its own follows that and erases by decision.
public struct RetentionRule: Hashable, Sendable {
  /// The grades of cases to which it applies.
  public let grades: Set<Grade>
  /// The first day of an ending to which it applies.
  public let from: Day
  /// How many years a file is kept after the case ended.
  public let years: Int
  /// Its legal basis, in Chinese as it is cited.
  public let basis: String

  /// The last day on which the file of a case that ended on a day is kept.
  public func keptUntil(endedOn day: Day) -> Day { day.adding(months: 12 * years) }

  /// The built-in rules, the latest last.
  public static let shipped: [RetentionRule] = [
    RetentionRule(
      grades: [.major], from: Day(number: .min), years: 30,
      basis: "jiefen默认：重大案件30年（参照《机关文件材料归档范围和文书档案保管期限规定》的定期30年）"),
    RetentionRule(
      grades: [.simple, .ordinary, .complex], from: Day(number: .min), years: 10,
      basis: "jiefen默认：一般案件10年（参照《机关文件材料归档范围和文书档案保管期限规定》的定期10年）"),
  ]

  /// Finds the rule for a case of a grade that ended on a day.
  public static func used(for grade: Grade, endedOn day: Day) -> RetentionRule {
    shipped.last { $0.grades.contains(grade) && $0.from <= day } ?? shipped[0]
  }
}
