import Casework
import Disputes
import Presentation
import Storage
import Wording

extension ClockQuestion: Command {
  static var options: [ShellOption] { ShellOption.printing }

  static func run(in context: Context) throws {
    let (typed, wanted) = try (context.answers[number], context.answers[clock])
    let book = try context.open(.reading)
    let (dispute, rules) = try book.snapshot {
      let number = try book.number(typed, seenBy: context.viewer(in: book)?.code)
      guard let file = try book.file(of: number) else { throw WorkError.unknownCase(typed) }
      // An ended case keeps its deadlines as they were counted then.
      let end = try file.dispute.state.isOpen ? nil : book.positions(of: number).last
      return (file.dispute, try book.ruleHistory().book(at: end ?? .max))
    }
    let clocks = dispute.runningClocks(by: rules).filter { wanted ?? $0.clock == $0.clock }
    guard !clocks.isEmpty else {
      throw Verdict(.unknown, Message.noSuchClock(wanted, dispute.number))
    }
    let account = DeadlineAccount(dispute.number, clocks, rules, on: context.now.day)
    let format = try context.format()
    switch format {
    case .table, .html: try account.page().write(format, to: context.output)
    case .csv, .tsv, .json, .ndjson: try context.write(account.listing)
    }
  }
}
