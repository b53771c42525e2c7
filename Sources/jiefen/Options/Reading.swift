import ArgumentParser
import Disputes

/// Reads typed values out of what was typed for an option.
///
/// Options are declared as text: each further type that the argument parser meets costs every run
/// more than the whole query does, and its complaints would be in English only.
enum Reading {
  /// Reads a code of a closed list.
  static func code<Code: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ option: String, as type: Code.Type = Code.self
  ) throws -> Code {
    guard let code = Code(rawValue: text) else {
      throw UsageFault(
        Message.badValue(text, field: option, allowed: Code.allCases.map(\.rawValue)))
    }
    return code
  }

  /// Reads a code of a closed list, where one was given.
  static func code<Code: RawRepresentable<String> & CaseIterable>(
    _ text: String?, _ option: String, as type: Code.Type = Code.self
  ) throws -> Code? {
    guard let text else { return nil }
    return try code(text, option) as Code
  }

  /// Reads a day or an instant, where one was given.
  static func moment(_ text: String?, _ option: String) throws -> Moment? {
    guard let text else { return nil }
    return try moment(text, option) as Moment
  }

  /// Reads a day or an instant.
  static func moment(_ text: String, _ option: String) throws -> Moment {
    guard let moment = Moment(text) else {
      throw UsageFault(Message.badValue(text, field: option, allowed: momentForms))
    }
    return moment
  }

  /// Reads a whole number, where one was given.
  static func integer(_ text: String?, _ option: String) throws -> Int? {
    guard let text else { return nil }
    guard let number = Int(text) else {
      throw UsageFault(Message.badValue(text, field: option, allowed: ["0, 1, 2 …"]))
    }
    return number
  }

  /// Reads the number of a party.
  static func party(_ text: String) throws -> Int {
    guard let number = Int(text) else {
      throw UsageFault(
        Message.badValue(
          text, field: Text("party", "当事人").description, allowed: ["1, 2 …"]))
    }
    return number
  }

  /// Reads a level by its code or number.
  static func level(_ text: String) throws -> Level {
    guard let level = Level(code: text) else {
      throw UsageFault(
        Message.badValue(text, field: "--level", allowed: Level.allCases.map(\.code) + ["2…5"]))
    }
    return level
  }

  /// The forms in which a time may be given.
  static let momentForms = ["2026-03-31", "2026-03-31T09:30", "2026年3月31日"]
}

extension CompletionKind {
  /// Completes the codes of a closed list.
  static func codes<Code: RawRepresentable<String> & CaseIterable>(
    _ type: Code.Type
  ) -> CompletionKind {
    .list(type.allCases.map(\.rawValue))
  }
}

extension ArgumentHelp {
  /// Help for an option that takes a code: the words, then the codes.
  static func codes<Code: RawRepresentable<String> & CaseIterable>(
    _ text: Text, _ type: Code.Type
  ) -> ArgumentHelp {
    let codes = type.allCases.map(\.rawValue).joined(separator: ", ")
    return ArgumentHelp("\(text) (\(codes))", valueName: Help.code.description)
  }
}
