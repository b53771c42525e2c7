import ArgumentParser
import Casework
import Disputes
import Storage

struct DeadlineCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.deadlineCommand.configuration("deadline", subcommands: [DeadlineExplain.self])
  }
}

struct DeadlineExplain: JiefenCommand {
  static var configuration: CommandConfiguration {
    Help.deadlineExplain.configuration("explain", below: "deadline")
  }

  @Argument(help: ArgumentHelp(Help.number))
  var number: String

  @Option(help: .codes(Help.clock, ClockKind.self), completion: .codes(ClockKind.self))
  var clock: String?

  @OptionGroup var printing: OutputOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws {
    let book = try context.open(.reading)
    let wanted: ClockKind? = try Reading.code(clock, "--clock")
    let (dispute, rules) = try book.snapshot {
      let number = try book.number(self.number, seenBy: context.viewer(in: book)?.code)
      guard let file = try book.file(of: number) else {
        throw WorkError.unknownCase(self.number)
      }
      // An ended case keeps its deadlines as they were counted then.
      let end = try file.dispute.state.isOpen ? nil : book.positions(of: number).last
      return (file.dispute, try book.ruleHistory().book(at: end ?? .max))
    }
    let clocks = dispute.runningClocks(by: rules).filter { wanted ?? $0.clock == $0.clock }
    guard !clocks.isEmpty else {
      throw Verdict(.unknown, Message.noSuchClock(wanted, dispute.number))
    }
    let account = DeadlineAccount(dispute.number, clocks, rules, on: context.now.day)
    let format = try printing.chosen()
    switch format {
    case .table, .html: try account.page.write(format, to: context.output)
    case .csv, .tsv, .json, .ndjson: try printing.write(account.listing, to: context.output)
    }
  }
}
