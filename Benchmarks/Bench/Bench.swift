import Disputes
import Machine

/// Fills casebooks to measure on, and measures what needs the inside of the program.
@main
enum Bench {
  static func main() {
    do {
      try run(Environment.live.arguments)
    } catch {
      say("\(error)\n", on: .error)
      Exit.process(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    let numbers = arguments.dropFirst(2).compactMap(Int.init)
    guard arguments.count >= 3, numbers.count == arguments.count - 2 else { throw Usage() }
    let path = arguments[1]
    switch (arguments[0], numbers.count) {
    case ("fill", 1): try fill(path, cases: numbers[0])
    case ("intakes", 2): say("\(try Work(at: path).intakes(numbers[0], seed: numbers[1]))\n")
    case ("lists", 1): say("\(try Work(at: path).lists(numbers[0]))\n")
    case ("ledger", 2):
      let output = Output.standard()
      try Work(at: path).ledger(numbers[0], seed: numbers[1]) { try output.write($0) }
      try output.flush()
    case _: throw Usage()
    }
  }

  /// Ten years of cases until yesterday, so that the machine's clock fits the log.
  private static func fill(_ path: String, cases: Int) throws {
    let now = Instant(milliseconds: Clock.millisecondsSince1970())
    var decade = try Decade(at: path, cases: cases, until: now.day + -1)
    try decade.live { day in say("\r\(day)", on: .error) }
    say(
      "\r\(cases) cases, \(decade.visits) visits, \(decade.refusals) more refused\n", on: .error)
  }

  private static func say(_ text: String, on stream: Terminal.Stream = .output) {
    let output = Output.standard(stream)
    // Where nobody listens any more there is nobody to tell.
    try? output.write(text)
    try? output.flush()
  }

  private struct Usage: Error, CustomStringConvertible {
    let description = """
      Bench fill PATH CASES | intakes PATH COUNT SEED | lists PATH ROUNDS | ledger PATH COUNT SEED
      """
  }
}
