import Foundation
import Storage
import Support
import Testing

@Suite struct SecondCountTests {
  private static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("EndToEnd/second.py").path

  private static let python = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/python3" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: python != nil, "needs python3"))
  func `somebody else counts the same from the exported events of a year`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("jiefen-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("year.db").path
    do {
      let book = try SQLiteCasebook.create(at: path, series: 0, now: YearOfCases.start)
      try YearOfCases().write(to: book)
    }
    let count = Process()
    count.executableURL = URL(fileURLWithPath: try #require(Self.python))
    count.arguments = [Self.script, Program.path, path]
    let output = Pipe()
    count.standardOutput = output
    count.standardError = output
    try count.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    count.waitUntilExit()
    #expect(count.terminationStatus == 0 && said.contains("passed (5000 cases"), "\(said)")
  }
}
