public import Disputes

/// Corrects a field of the registration.
public enum Correcting: CaseAction {
  private static let field = Field<CorrectionField>.code(.correctedField)
  private static let value = Field.text(.value)
  private static let reason = Field.text(.reason)
  /// The fields of the correction.
  public static var fields: [FieldForm] { [field.form, value.form, reason.form] }

  /// Returns the correction of the chosen field.
  public static func deeds(_ answers: Answers, _ desk: DeskView) throws -> [Deed<String>] {
    [.corrected(try correction(answers), reason: try answers[reason])]
  }

  private static func correction(_ answers: Answers) throws -> Correction<String> {
    let value = try answers[value]
    // The value is parsed by the field that is corrected, but reported under its own key.
    func read<Value>(_ field: Field<Value>) throws -> Value {
      do {
        return try field.value(of: value)
      } catch ActionFault.badValue(_, _, let allowed) {
        throw ActionFault.badValue(value, .value, allowed: allowed)
      }
    }
    return switch try answers[field] {
    case .category: .category(try read(.category(.category)))
    case .grade: .grade(try read(.code(.grade)))
    case .source: .source(try read(.code(.source)))
    case .people: .people(try read(.count(.people)))
    case .amount: .amount(try read(.amount(.amount)))
    case .tags: .tags(try tags(in: value))
    case .summary: .summary(value)
    case .place: .place(value)
    case .foreignNumber: .foreignNumber(value)
    }
  }

  /// Parses tags separated by commas; `none` means no tag.
  private static func tags(in text: String) throws -> Set<Tag> {
    let names = text.split(separator: ",").map { String($0).trimmed }
    return Set(
      try names.filter { !$0.isEmpty && $0 != "none" }.map { name in
        guard let tag = Tag(rawValue: name) else {
          throw ActionFault.badValue(name, .value, allowed: Tag.allCases.map(\.rawValue) + ["none"])
        }
        return tag
      })
  }
}
