/// What somebody is asked for an action or a question: its fields and the conditions between them.
///
/// Every front is built from this one description, and passes the answers to what conforms to it.
public protocol Form {
  /// The fields that name what it is about; a command line takes them by position.
  static var subject: [FieldForm] { get }
  /// The other fields, in the order in which a front shows them.
  static var fields: [FieldForm] { get }
  /// The conditions between the fields.
  static var conditions: [Condition] { get }
}

extension Form {
  /// No subject, the default.
  public static var subject: [FieldForm] { [] }
  /// No fields, the default.
  public static var fields: [FieldForm] { [] }
  /// No conditions, the default.
  public static var conditions: [Condition] { [] }
}
