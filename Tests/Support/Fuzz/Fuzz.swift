import Foundation

/// Feeds a target with inputs, each made from a seed of its own.
///
/// Some thousand in an ordinary run; many more where `JIEFEN_SOAK` is set. `JIEFEN_FUZZ_SEED` runs
/// one again. A trap ends the whole process, so the seed in work always stands in a file
/// `jiefen-fuzz.TARGET.PART` of the folder for temporary files, which is left only then.
public enum Fuzz {
  /// How many inputs a target took and refused.
  public struct Tally: Sendable {
    /// What the target took.
    public var accepted = 0
    /// What it refused.
    public var refused = 0

    /// Whether both happened, so that both were looked at; of a single input not to be expected.
    public var isTelling: Bool { only != nil || accepted > 0 && refused > 0 }
  }

  /// How many parts a target's inputs have, which may run side by side.
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
