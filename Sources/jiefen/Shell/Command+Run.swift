import Casework
import Disputes
import Machine
import Presentation
import Storage
import Wording

extension Command {
  /// Runs the command in this process.
  static func run(
    saying said: CommandWords, _ environment: Environment
  ) throws {
    let clock = { Instant(milliseconds: Clock.millisecondsSince1970()) }
    let context = Context(
      environment: environment, output: .standard(environment), answers: said.answers,
      shell: said.shell, settings: try Settings.read(environment), now: clock(), clock: clock,
      randomBytes: Randomness.bytes, textFiles: said.textFiles)
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
        throw Verdict(refusal.category, context.sentence(for: refusal))
      case let error as StorageError where error.needsPath:
        throw FileFault(path: try context.databasePath(), cause: error)
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

  /// The message for a refusal, with the names of its units.
  func sentence(for refusal: Refusal) -> Text {
    // The units that a refusal names are few, and looked up before it is worded.
    let names = Dictionary(
      refusal.units.compactMap { code in name(of: code).map { (code, $0) } },
      uniquingKeysWith: { first, _ in first })
    return UnitNaming.$names.withValue(names) { Text(for: refusal) }
  }

  private func name(of code: UnitCode) -> String? {
    guard let book = try? open(.reading), let unit = try? book.unit(code) else { return nil }
    return try? book.fullName(of: unit)
  }
}
