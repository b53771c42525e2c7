import Foundation

/// Feeds a target with generated inputs, each made from its own seed.
///
/// Some thousand inputs in an ordinary run; many more if `JIEFEN_SOAK` is set. `JIEFEN_FUZZ_SEED`
/// repeats one. A trap ends the whole process, so the current seed is always in a file
/// `jiefen-fuzz.TARGET.PART` in the temporary folder, which remains only after a trap.
public enum Fuzz {
  /// How many inputs a target took and refused.
  public struct Tally: Sendable {
    /// What the target took.
    public var accepted = 0
    /// What it refused.
    public var refused = 0

    /// Whether some inputs were accepted and some refused, so that both paths were tested; always
    /// true when a single seed is repeated.
    public var isTelling: Bool { only != nil || accepted > 0 && refused > 0 }
  }

  /// The parts of a target's inputs, which may run in parallel.
  public static let parts = 0..<4

  private static let variables = ProcessInfo.processInfo.environment
  private static let only = variables["JIEFEN_FUZZ_SEED"].flatMap { UInt64($0) }

  /// Runs the inputs of one part; the body says whether the target took its input.
  public static func run(
    _ target: String, _ part: Int, of count: Int, soak: Int, _ body: (UInt64) throws -> Bool
  ) throws -> Tally {
    let trail = FileManager.default.temporaryDirectory
      .appendingPathComponent("jiefen-fuzz.\(target).\(part)")
    try Data().write(to: trail)
    let file = try FileHandle(forWritingTo: trail)
    defer { try? FileManager.default.removeItem(at: trail) }
    let last = UInt64(variables["JIEFEN_SOAK"] == nil ? count : soak)
    var tally = Tally()
    for seed in only.map({ [$0] }) ?? Array(stride(from: UInt64(part), to: last, by: parts.count)) {
      try file.seek(toOffset: 0)
      try file.write(contentsOf: Data("\(seed)\n".utf8))
      if try body(seed) { tally.accepted += 1 } else { tally.refused += 1 }
    }
    return tally
  }
}
