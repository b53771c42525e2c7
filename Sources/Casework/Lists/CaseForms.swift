public import Disputes

/// Which clocks of a case to explain.
public enum ClockQuestion: Form {
  /// The case.
  public static let number = Field.case(.number)
  /// The clock; all that run unless it is typed.
  public static let clock = Field<ClockKind>.code(.clockFilter).optional
  /// The fields that name the case.
  public static var subject: [FieldForm] { [number.form] }
  /// The fields of the question.
  public static var fields: [FieldForm] { [clock.form] }
}

/// Which cases may be erased.
public enum RetentionQuestion: Form {
  /// The day on which the retention period has ended; today unless typed.
  public static let day = Field.moment(.retentionDay).optional
  /// The fields of the question.
  public static var fields: [FieldForm] { [day.form] }
}

/// Which work of a unit to list.
public enum AgendaQuestion: Form {
  /// The only kind of work to list; all unless typed.
  public static let section = Field<Agenda.Section>.code(.section).optional
  /// The fields of the question.
  public static var fields: [FieldForm] { [section.form] }
}

/// Which year of the calendar to show.
public enum CalendarQuestion: Form {
  /// The year.
  public static let year = Field(.year, .count) { text in
    guard let number = Int(text), (1900...2999).contains(number) else {
      throw ActionFault.badYear(text)
    }
    return number
  }
  /// The fields that name the year.
  public static var subject: [FieldForm] { [year.form] }
}

extension LateQuestion: Form {
  private static let within = Field.unit(.disputesWithin).optional
  private static let holder = Field.unit(.holder).optional
  /// The fields of the question.
  public static var fields: [FieldForm] { [within.form, holder.form] }

  /// Makes the question of a viewer on a day from the answers.
  ///
  /// - Throws: `WorkError` for a unit that is not found.
  public init(
    _ answers: Answers, askedBy viewer: Unit?, on day: Day, in directory: any UnitDirectory
  ) throws {
    self.init(on: day)
    concerning = try viewer.map { try directory.thoseActedFor(by: $0, on: day) } ?? []
    area = try answers[Self.within].map { try directory.find($0, on: day) }
    holders =
      try answers[Self.holder].map {
        try directory.thoseActedFor(by: directory.find($0, on: day), on: day)
      } ?? []
  }
}
