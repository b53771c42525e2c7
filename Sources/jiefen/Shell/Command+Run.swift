import Casework
import Disputes
import Machine
import Storage

extension Command {
  /// Runs the command in this process.
  static func run(
    saying said: CommandWords, _ words: [String], _ environment: Environment
  ) throws {
    let clock = { Instant(milliseconds: Clock.millisecondsSince1970()) }
    let context = Context(
      environment: environment, output: .standard(environment), answers: said.answers,
      shell: said.shell, settings: try Settings.read(environment), now: clock(), clock: clock,
      arguments: words, randomBytes: Randomness.bytes, textFiles: said.textFiles)
    do {
      try perform(in: context)
    } catch {
      throw said.withholding(error)
    }
  }

  /// Runs the command; adds names of units to refusals.
  static func perform(in context: Context) throws {
    let console = context.output
    do {
      try run(in: context)
    } catch {
      // Output before the error is still wanted.
      try console.flush()
      switch error {
      case WorkError.ambiguousUnit(let text, let units): throw try context.ambiguity(text, units)
      case let refusal as Refusal:
        throw Verdict(refusal.category, context.naming(Text(for: refusal)))
      default: throw error
      }
    }
    try console.flush()
  }
}

extension Context {
  /// Lists the units that match an ambiguous text, each with its parent.
  fileprivate func ambiguity(_ text: String, _ units: [Unit]) throws -> Verdict {
    let book = try open(.reading)
    let names = try units.prefix(20).map { unit in
      let above = try unit.parent.flatMap { try book.unit($0)?.name }
      return "\(unit.code) \(above.map { "\($0)/" } ?? "")\(unit.name)"
    }
    return Verdict(.conflict, Message.ambiguousUnit(text, names, of: units.count))
  }

  /// Puts the name of each unit before its code, except in case numbers, which begin with a code.
  fileprivate func naming(_ text: Text) -> Text {
    guard let book = try? open(.reading) else { return text }
    func named(_ words: String) -> String {
      var result = words
      let runs = Set(words.split { !$0.isASCII || !$0.isNumber }.map(String.init))
      for code in runs.compactMap(UnitCode.init) where !words.contains("\(code)-") {
        guard let unit = try? book.unit(code), let name = try? book.fullName(of: unit) else {
          continue
        }
        result = result.replacing(code.description, with: "\(name) (\(code))")
      }
      return result
    }
    return Text(named(text.english), named(text.chinese))
  }
}
