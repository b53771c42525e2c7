/// How long the file of an ended case is kept.
///
/// No law that was found sets a period for mediation files of a governance centre. The periods are
/// jiefen's own, taken from the two terms that state organs have for files not kept for ever, ten
/// and thirty years; a centre with an archive rule of its own goes by that, and erases by decision.
public struct RetentionRule: Hashable, Sendable {
  /// The grades of cases for which it is used.
  public let grades: Set<Grade>
  /// It is used for cases that ended on that day or later.
  public let from: Day
  /// How many years a file is kept after the case ended.
  public let years: Int
  /// On what it rests, in Chinese as it is cited.
  public let basis: String

  /// The last day on which a file is kept whose case ended on that day.
  public func keptUntil(endedOn day: Day) -> Day { day.adding(months: 12 * years) }

  /// The rules that the program brings along, the latest last.
  public static let shipped: [RetentionRule] = [
    RetentionRule(
      grades: [.major], from: Day(number: .min), years: 30,
      basis: "jiefen默认：重大案件30年（参照《机关文件材料归档范围和文书档案保管期限规定》的定期30年）"),
    RetentionRule(
      grades: [.simple, .ordinary, .complex], from: Day(number: .min), years: 10,
      basis: "jiefen默认：一般案件10年（参照《机关文件材料归档范围和文书档案保管期限规定》的定期10年）"),
  ]

  /// The rule for a case of that grade that ended on that day.
  public static func used(for grade: Grade, endedOn day: Day) -> RetentionRule {
    shipped.last { $0.grades.contains(grade) && $0.from <= day } ?? shipped[0]
  }
}
