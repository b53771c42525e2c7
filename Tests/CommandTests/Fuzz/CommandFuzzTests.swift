import Casework
import Disputes
import Foundation
import Machine
import Support
import Testing

@testable import Presentation
@testable import jiefen

/// Commands on a database, out of nearly right ones.
@Suite struct CommandFuzzTests {
  private static let now = Program.now

  /// What is run: commands that write no file and read no standard input.
  private static func isRun(_ words: [String]) -> Bool {
    let others = ["export", "backup", "restore", "init", "completion"]
    return !others.contains(words.first ?? "")
      && !words.contains {
        $0 == "-" || $0.hasPrefix("-o") || $0.hasPrefix("--o") || $0.hasSuffix("=-")
      }
      && !words.contains { $0.hasPrefix("--db") }
  }

  @Test(arguments: Fuzz.parts)
  func `a command that is refused or only tried changes not a byte, and says why in one sentence`(
    part: Int
  ) throws {
    let town = try Town()
    _ = try town.intake()
    let tally = try Fuzz.run("commands", part, of: 240, soak: 3_000) { seed in
      let words = CommandLines.words(seed)
      guard Self.isRun(words) else { return false }
      let before = try Self.contents(of: town)
      let (status, said) = Self.run(words, in: town)
      expectHarmless(said, "seed \(seed): \(words)")
      let isDryRun = words.contains("--dry-run")
      if status.code != 0 || isDryRun {
        #expect(try Self.contents(of: town) == before, "seed \(seed): \(words) \(status.words)")
      }
      // A check may be asked of a file that is not there.
      let codes: Set<Int32> = words.first == "check" ? [0, 1, 64] : [0, 3, 4, 5, 6, 64]
      #expect(codes.contains(status.code), "seed \(seed): \(words) \(status.words)")
      #expect(status.code == 0 || !status.words.isEmpty, "seed \(seed): \(words)")
      return status.code == 0
    }
    #expect(tally.isTelling)
    #expect(try town(Town.city, "check").code == 0)
  }

  @Test(arguments: Fuzz.parts)
  func `an import that fails leaves not a byte behind`(part: Int) throws {
    let town = try Town()
    let ledgers = Mutator(
      [
        "external_ref,registered_at,category,summary,applicant\na,2026-03-01,0201,漏水,张三\n"
          + "b,2026-03-02,邻里,\"占道，\n二\",李四;王五\n",
        "registered_at,category,summary,applicant,closed_at,outcome,phone\n"
          + "2026-03-01T09:00,0201,漏水,张三,2026-03-09,settled,13812345678\n",
      ], tokens: ["0201", "settled", "2999-01-01", "\n,,,,\n", "331102100201"])
    let tally = try Fuzz.run("import", part, of: 100, soak: 2_000) { seed in
      let path = try town.file("ledger.csv", ledgers.bytes(seed))
      let before = try Self.contents(of: town)
      let encoding = seed % 5 == 0 ? "gb18030" : "utf8"
      let (status, said) = Self.run(["import", "cases", path, "--encoding", encoding], in: town)
      expectHarmless(said, "seed \(seed)")
      guard status.code != 0 else { return true }
      #expect([3, 4, 5, 6, 64].contains(status.code), "seed \(seed): \(status.words)")
      #expect(try Self.contents(of: town) == before, "seed \(seed): \(status.words)")
      return false
    }
    #expect(tally.isTelling)
    #expect(try town(Town.city, "check").code == 0)
  }

  /// Runs a command in this process; gives how it ended and all that a terminal would have shown.
  private static func run(_ words: [String], in town: Town) -> (jiefen.ExitStatus, String) {
    var shown = ""
    do {
      let console = Console(width: 80, data: { shown += $0 }, talk: { shown += $0 })
      try town.perform(words, of: Town.village, at: now, saying: console)
      return (jiefen.ExitStatus.done, shown)
    } catch {
      let status = jiefen.ExitStatus(error)
      return (status, shown + status.words)
    }
  }

  /// The bytes of the database and of what lies beside it.
  private static func contents(of town: Town) throws -> [Data?] {
    ["cases.db", "cases.db-wal"].map { name in
      let data = try? Data(contentsOf: town.program.folder.appendingPathComponent(name))
      return data?.isEmpty == true ? nil : data
    }
  }
}
