import Disputes
import Foundation
import Machine
import Testing

/// The built program, run as a process of its own in a folder of its own; no shell is involved.
///
/// Its clock begins at a moment of the tests' own choice, and what surrounds the tests does not reach it.
final class Program: Sendable {
  /// What a run left behind.
  struct Run {
    let code: Int32
    /// The standard output as bytes.
    let bytes: [UInt8]
    let err: String

    /// The standard output as text.
    var out: String { String(decoding: bytes, as: UTF8.self) }
    /// The lines of the standard output.
    var lines: [String] { out.split(separator: "\n").map(String.init) }
    /// Both streams, for looking at what must stand in neither.
    var all: String { out + err }
    /// The number of a case that a write printed, and nothing else.
    var number: String { out.hasSuffix("\n") ? String(out.dropLast()) : out }
  }

  /// Where a run's standard output goes.
  enum Output {
    case file
    case closedPipe
    case terminal
    /// All three streams: somebody sits there, and has typed the input already.
    case dialogue
  }

  let folder: URL

  /// The variables that every run sees.
  let variables: [String: String]

  /// The moment at which a test begins: that of `TEST_NOW`, else a working day like any other.
  static let now: Instant = {
    let said = ProcessInfo.processInfo.environment["TEST_NOW"] ?? "2026-12-15T10:00"
    guard let moment = Moment(said) else { preconditionFailure("TEST_NOW is no time: \(said)") }
    return moment.start
  }()

  init(_ language: String = "en", startingAt now: Instant = Program.now) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("jiefen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    variables = [
      "LD_PRELOAD": Program.beside("libTestClock.so"),
      "TEST_CLOCK_SHIFT": "\(now.milliseconds - Clock.millisecondsSince1970())",
      "JIEFEN_DB": folder.appendingPathComponent("cases.db").path,
      "XDG_CONFIG_HOME": folder.path, "XDG_DATA_HOME": folder.path, "HOME": folder.path,
      "LANG": language == "zh" ? "zh_CN.UTF-8" : "C.UTF-8", "USER": "li.ming",
    ]
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let path = beside("jiefen")

  /// What was built lies beside the tests, wherever that is.
  private static func beside(_ name: String) -> String {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let beside = [tests, URL(fileURLWithPath: CommandLine.arguments[0]), Bundle.main.bundleURL]
      .flatMap { [$0.deletingLastPathComponent(), $0] }
      .map { $0.appendingPathComponent(name).path }
    return beside.first { FileManager.default.isExecutableFile(atPath: $0) } ?? name
  }

  /// Runs the program.
  @discardableResult
  func run(
    _ arguments: [String], input: [UInt8] = [], to output: Output = .file,
    _ environment: [String: String] = [:]
  ) throws -> Run {
    try run(bytes: arguments.map { Array($0.utf8) }, input: input, to: output, environment)
  }

  /// Runs the program with arguments, and further variables, that need not be text.
  func run(
    bytes arguments: [[UInt8]], input: [UInt8] = [], to output: Output = .file,
    _ environment: [String: String] = [:], rawVariables: [[UInt8]] = []
  ) throws -> Run {
    let place = folder.appendingPathComponent("run-\(UUID().uuidString)")
    let files = ["in", "out", "err"].map { place.appendingPathExtension($0) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    try Data(input).write(to: files[0])
    let merged = variables.merging(environment) { _, new in new }.filter { !$0.value.isEmpty }
    var paths = files.map(\.path)
    let hasTerminal = output == .terminal || output == .dialogue
    let terminal = hasTerminal ? try openTerminal() : nil
    defer { if let terminal { close(terminal.end) } }
    if let terminal { paths[1] = terminal.path }
    if let terminal, output == .dialogue {
      try #require(unsafe write(terminal.end, input, input.count) == input.count)
    }
    let code = try spawn(
      [Array(Program.path.utf8)] + arguments,
      rawVariables + merged.map { Array("\($0.key)=\($0.value)".utf8) }, paths, output)
    let bytes =
      switch output {
      case .file: Array(try Data(contentsOf: files[1]))
      case .terminal, .dialogue: read(from: terminal?.end ?? -1)
      case .closedPipe: [UInt8]()
      }
    return Run(
      code: code, bytes: bytes,
      err: output == .dialogue
        ? "" : String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// Starts the process and waits for its end; a signal counts as 128 and its number.
  private func spawn(
    _ arguments: [[UInt8]], _ environment: [[UInt8]], _ files: [String], _ output: Output
  ) throws -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let input = output == .dialogue ? files[1] : files[0]
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    let errors = output == .dialogue ? files[1] : files[2]
    unsafe posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o600)
    var pipe: [Int32] = [-1, -1]
    switch output {
    case .file, .terminal, .dialogue:
      unsafe posix_spawn_file_actions_addopen(&actions, 1, files[1], writing, 0o600)
    case .closedPipe:
      // Nobody reads: the end for reading is closed before the program begins.
      let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      try #require(unsafe socketpair(AF_UNIX, kind, 0, &pipe) == 0)
      close(pipe[0])
      unsafe posix_spawn_file_actions_adddup2(&actions, pipe[1], 1)
    }
    defer { if pipe[1] >= 0 { close(pipe[1]) } }
    var words = unsafe arguments.map { unsafe duplicate($0) } + [nil]
    var values = unsafe environment.map { unsafe duplicate($0) } + [nil]
    defer { unsafe (words + values).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let failure = unsafe posix_spawn(&process, Program.path, &actions, nil, &words, &values)
    try #require(failure == 0, "\(Program.path) cannot be started")
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  }

  /// Opens a terminal of which the program has one end and the test the other.
  private func openTerminal() throws -> (end: Int32, path: String) {
    let end = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // TIOCSPTLCK and TIOCGPTN of Linux: unlock the other end, and tell its number.
    var (lock, number): (Int32, Int32) = (0, 0)
    let isOpen = unsafe ioctl(end, 0x4004_5431, &lock) == 0 && ioctl(end, 0x8004_5430, &number) == 0
    try #require(end >= 0 && isOpen)
    return (end, "/dev/pts/\(number)")
  }

  /// Reads what a program that has ended left in its terminal, which ends lines with CR LF.
  private func read(from end: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe Glibc.read(end, &piece, piece.count)
      guard count > 0 else { return bytes.filter { $0 != UInt8(ascii: "\r") } }
      bytes += piece.prefix(count)
    }
  }

  private func duplicate(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar>? {
    unsafe (bytes + [0]).withUnsafeBytes { memory in
      unsafe memory.baseAddress.flatMap { unsafe strdup($0.assumingMemoryBound(to: CChar.self)) }
    }
  }
}
